#include "report/show/field_values.hpp"

#include "c136/score/scorecard.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <type_traits>
#include <vector>

namespace c136 {
namespace {

/// The tables speak of structs that can be written to; nothing here writes.
void* writable(const void* owner) { return const_cast<void*>(owner); }

const void* leaf_of(const Field& field, const void* owner) { return field.at(writable(owner)); }

/// Calls `visit` with the value at a leaf, of a word with its index; not at all when none stands
/// there.
template <class Visit>
void visit_leaf(const Field& field, const void* leaf, Visit visit) {
  const auto give = [&]<class T>(std::type_identity<T>) {
    if (const auto& located = *static_cast<const Located<T>*>(leaf)) visit(*located);
  };
  switch (field.kind) {
    case Kind::text:
      return give(std::type_identity<Text>{});
    case Kind::id:
      return give(std::type_identity<Id>{});
    case Kind::integer:
      return give(std::type_identity<std::int32_t>{});
    case Kind::money:
      return give(std::type_identity<Money>{});
    case Kind::date:
      return give(std::type_identity<Date>{});
    case Kind::period:
      return give(std::type_identity<Period>{});
    case Kind::boolean:
      return give(std::type_identity<bool>{});
    case Kind::value136:
      return give(std::type_identity<Value>{});
    case Kind::word:
      if (const auto word = field.chosen(leaf)) visit(*word);
      return;
    case Kind::map:
      return;
  }
}

// ---- for people ---------------------------------------------------------------------------------

std::string signed_number(const Field& field, std::int32_t number) {
  return field.options.low < 0 && field.options.low != INT32_MIN && number != 0
             ? fmt::format("{:+d}", number)
             : fmt::format("{}", number);
}

struct CellMaker {
  const Field& field;
  const Facts& facts;

  Cell operator()(Text text) const { return text; }
  Cell operator()(Id id) const {
    if (field.options.reference == Reference::none) return Text(id);
    if (id == us_id) return say(facts.language, "us", "我方");
    if (id == none_id) return say(facts.language, "nobody", "无人");
    return facts.name_of(id);
  }
  Cell operator()(std::int32_t number) const { return signed_number(field, number); }
  Cell operator()(Money money) const { return money; }
  Cell operator()(Date date) const { return date; }
  Cell operator()(const Period& period) const { return period.typed; }
  Cell operator()(bool yes) const {
    return yes ? say(facts.language, "yes", "是") : say(facts.language, "no", "否");
  }
  Cell operator()(const Value& value) const { return to_string(value); }
  Cell operator()(std::size_t index) const {
    const Word& word = field.words(facts.config)[index];
    return facts.language == Language::zh ? word.zh : word.id;
  }
};

Cell leaf_cell(const Field& field, const void* leaf, const Facts& facts) {
  Cell cell;
  visit_leaf(field, leaf, [&](const auto& value) { cell = CellMaker{field, facts}(value); });
  return cell;
}

std::string text_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell.value);
  const auto* date = std::get_if<Date>(&cell.value);
  return text ? *text : date ? to_string(*date) : std::string();
}

// ---- for programs -------------------------------------------------------------------------------

struct JsonMaker {
  const Field& field;
  const Config& config;

  Json operator()(Text text) const { return text; }
  Json operator()(Id id) const { return Text(id); }
  Json operator()(std::int32_t number) const { return number; }
  Json operator()(Money money) const { return to_string(money); }
  Json operator()(Date date) const { return to_string(date); }
  Json operator()(const Period& period) const { return period.typed; }
  Json operator()(bool yes) const { return yes; }
  Json operator()(const Value& value) const { return to_string(value); }
  Json operator()(std::size_t word) const { return field.words(config)[word].id; }
};

Json leaf_json(const Field& field, const void* leaf, const Config& config) {
  Json json;
  visit_leaf(field, leaf, [&](const auto& value) { json = JsonMaker{field, config}(value); });
  return json;
}

Json keyed_json(const Field& field, const void* owner, const Config& config) {
  const auto fields = field.table().fields;
  Json json = Json::object();
  for_each_item(field, owner, [&](const void* item) {
    json[*leaf_json(fields[0], leaf_of(fields[0], item), config).text()] =
        leaf_json(fields[1], leaf_of(fields[1], item), config);
  });
  return json;
}

Json list_json(const Field& field, const void* owner, const Config& config) {
  if (field.list(writable(owner))->none) return none_id;
  if (field.options.by_key) return keyed_json(field, owner, config);
  Json json = Json::array();
  for_each_item(field, owner, [&](const void* item) {
    json.push_back(field.table ? json_of(field.table(), item, config)
                               : leaf_json(field, item, config));
  });
  return json;
}

}  // namespace

std::string label_of(const Field& field, Language language) {
  if (language == Language::zh) return std::string(field.zh);
  const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
  std::string label(field.key);
  std::ranges::replace(label, '_', ' ');
  label[0] = upper(label[0]);
  std::string capitals(field.key);
  std::ranges::transform(capitals, capitals.begin(), upper);
  return field.zh.starts_with(capitals) ? capitals : label;  // SWOT is SWOT in Chinese too
}

bool is_present(const Field& field, const void* owner) {
  if (field.list) return bool(*field.list(writable(owner)));
  if (field.section) return bool(*field.section(writable(owner)));
  bool present = false;
  visit_leaf(field, leaf_of(field, owner), [&](const auto&) { present = true; });
  return present;
}

void for_each_item(const Field& field, const void* owner,
                   const std::function<void(const void*)>& visit) {
  field.each(writable(owner), [&](void* item) { visit(item); });
}

Cell cell_of(const Field& field, const void* owner, const Facts& facts) {
  if (!field.list) return leaf_cell(field, leaf_of(field, owner), facts);
  std::vector<std::string> parts;
  for_each_item(field, owner,
                [&](const void* item) { parts.push_back(text_of(leaf_cell(field, item, facts))); });
  return parts.empty() ? Cell() : Cell(listed(parts, facts.language));
}

Json json_of(const Table& table, const void* owner, const Config& config) {
  Json json = Json::object();
  for (const Field& field : table.fields) {
    if (!is_present(field, owner)) continue;
    Json& value = json[std::string(field.key)];
    if (field.list)
      value = list_json(field, owner, config);
    else if (field.section)
      value = json_of(field.table(), leaf_of(field, owner), config);
    else
      value = leaf_json(field, leaf_of(field, owner), config);
  }
  return json;
}

}  // namespace c136
