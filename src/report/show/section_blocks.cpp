#include "report/show/section_blocks.hpp"

#include "report/show/field_values.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <utility>

namespace c136 {
namespace {

std::string plain_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
  if (const auto* money = std::get_if<Money>(&cell.value)) return grouped(*money);
  if (const auto* date = std::get_if<Date>(&cell.value)) return to_string(*date);
  return {};
}

const void* section_of(const Field& field, const void* owner) {
  return field.at(const_cast<void*>(owner));
}

std::string labelled(const Field& field, std::string_view text, Language language) {
  return say(language, "{}: {}", "{}：{}", label_of(field, language), text);
}

std::string joined(const std::vector<std::string>& parts, Language language) {
  return fmt::format("{}", fmt::join(parts, language == Language::zh ? "；" : "; "));
}

bool is_list_of_maps(const Field& field) {
  return field.table && field.list && !field.options.by_key;
}

bool contains(const std::vector<std::string_view>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

std::vector<std::string> labelled_values(std::span<const Field>, const void* owner, const Facts&);

/// A list of maps or a map on one line: "us 4; Kingdee 3".
std::string nested_line(const Field& field, const void* owner, const Facts& facts) {
  if (!field.list)
    return joined(labelled_values(field.table().fields, section_of(field, owner), facts),
                  facts.language);
  std::vector<std::string> lines;
  for_each_item(field, owner,
                [&](const void* item) { lines.push_back(line_of(field.table(), item, facts)); });
  return fmt::format("{}", fmt::join(lines, " / "));
}

std::string value_line(const Field& field, const void* owner, const Facts& facts) {
  return field.table ? nested_line(field, owner, facts) : plain_text(cell_of(field, owner, facts));
}

std::vector<std::string> labelled_values(std::span<const Field> fields, const void* owner,
                                         const Facts& facts) {
  std::vector<std::string> parts;
  for (const Field& field : fields)
    if (is_present(field, owner))
      parts.push_back(labelled(field, value_line(field, owner, facts), facts.language));
  return parts;
}

/// An amount alone says nothing; a name does.
std::string head_text(const Field& head, const void* item, const Facts& facts) {
  const std::string text = value_line(head, item, facts);
  return head.kind == Kind::money ? labelled(head, text, facts.language) : text;
}

/// The rest on one line, but the items of a list below it line by line.
BulletList::Item bullet(const Table& table, const void* item, const Facts& facts) {
  BulletList::Item bullet;
  const Field& head = table.fields.front();
  std::vector<std::string> flat;
  std::vector<std::string_view> told{head.key};
  for (const Field& field : table.fields) {
    if (&field == &head || is_list_of_maps(field) || !is_present(field, item)) continue;
    told.push_back(field.key);
    flat.push_back(labelled(field, value_line(field, item, facts), facts.language));
  }
  if (is_present(head, item))
    bullet.text = {head_text(head, item, facts), Tone::strong};
  else
    bullet.text = joined(std::exchange(flat, {}), facts.language);
  if (!flat.empty()) bullet.details.emplace_back(joined(flat, facts.language));
  std::ranges::move(details_of(table, item, facts, told), std::back_inserter(bullet.details));
  return bullet;
}

/// Lists of maps, and lists of texts too long to share a line.
BulletList bullets(const Field& field, const void* owner, const Facts& facts) {
  BulletList list;
  for_each_item(field, owner, [&](const void* item) {
    if (field.table)
      list.items.push_back(bullet(field.table(), item, facts));
    else
      list.items.push_back({Cell(**static_cast<const Located<Text>*>(item)), {}});
  });
  return list;
}

/// Whether the field is shown in the section's column of fields.
bool is_short(const Field& field, const void* owner) {
  if (field.list && field.list(const_cast<void*>(owner))->none) return true;
  return !field.table && !(field.list && field.kind == Kind::text);
}

void add_part(const Field& field, const void* owner, const Facts& facts,
              std::vector<Block>& blocks) {
  blocks.push_back(Heading{3, label_of(field, facts.language)});
  if (field.list)
    blocks.push_back(bullets(field, owner, facts));
  else
    add_section(field.table(), section_of(field, owner), facts, {}, blocks);
}

}  // namespace

std::string line_of(const Table& table, const void* owner, const Facts& facts) {
  std::vector<std::string> parts = labelled_values(table.fields.subspan(1), owner, facts);
  const Field& head = table.fields.front();
  if (is_present(head, owner)) parts.insert(parts.begin(), value_line(head, owner, facts));
  return joined(parts, facts.language);
}

std::vector<Cell> details_of(const Table& table, const void* owner, const Facts& facts,
                             const std::vector<std::string_view>& left_out) {
  std::vector<Cell> details;
  const auto add = [&](const Field& field, std::string_view text) {
    details.emplace_back(labelled(field, text, facts.language));
  };
  for (const Field& field : table.fields) {
    if (!is_present(field, owner) || contains(left_out, field.key)) continue;
    if (is_list_of_maps(field))
      for_each_item(field, owner,
                    [&](const void* item) { add(field, line_of(field.table(), item, facts)); });
    else
      add(field, value_line(field, owner, facts));
  }
  return details;
}

void add_section(const Table& table, const void* owner, const Facts& facts,
                 const std::vector<std::string_view>& left_out, std::vector<Block>& blocks) {
  const auto is_shown = [&](const Field& field) {
    return is_present(field, owner) && !contains(left_out, field.key);
  };
  FieldList column;
  for (const Field& field : table.fields) {
    if (!is_shown(field) || !is_short(field, owner)) continue;
    Cell cell =
        field.table ? Cell(say(facts.language, "none", "无")) : cell_of(field, owner, facts);
    column.items.push_back({label_of(field, facts.language), std::move(cell)});
  }
  if (!column.items.empty()) blocks.push_back(std::move(column));
  for (const Field& field : table.fields)
    if (is_shown(field) && !is_short(field, owner)) add_part(field, owner, facts, blocks);
}

}  // namespace c136
