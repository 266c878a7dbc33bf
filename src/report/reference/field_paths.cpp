#include "report/reference/field_paths.hpp"

#include "c136/model/config_file.hpp"
#include "c136/model/week_note.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

void place(const Table& table, const PlacedField& above, std::vector<PlacedField>& fields) {
  const std::string_view dot = above.path.empty() ? "" : ".";
  for (const Field& field : table.fields) {
    const PlacedField placed{fmt::format("{}{}{}", above.path, dot, field.key),
                             fmt::format("{}{}{}", above.zh_path, dot, field.zh), &field,
                             above.file};
    fields.push_back(placed);
    if (has_keys_below(field)) place(field.table(), placed, fields);
  }
}

void collect(const Table& table, std::vector<const Table*>& tables) {
  if (std::ranges::find(tables, &table) != tables.end()) return;
  tables.push_back(&table);
  for (const Field& field : table.fields)
    if (has_keys_below(field)) collect(field.table(), tables);
}

Words form_of_id(Reference reference) {
  switch (reference) {
    case Reference::none:
      return {"an id: letters, Han characters, digits and . _ -",
              "代号：英文字母、汉字、数字和 . _ -"};
    case Reference::contact:
      return {"the id of a contact", "联系人的代号"};
    case Reference::participant:
      return {"the id of a contact or coach", "联系人或教练的代号"};
    case Reference::coach:
      return {"the id of a contact, or a new one together with name",
              "联系人的代号；另起代号时要写姓名"};
    case Reference::side:
      return {"us, or the id of a competitor", "“我方”（us）或竞争对手的代号"};
    case Reference::competitor:
      return {"the id of a competitor", "竞争对手的代号"};
    case Reference::winner:
      return {"us, none, or the id of a competitor", "“我方”（us）、“无”（none）或竞争对手的代号"};
  }
  return {};
}

std::string form_of_integer(const FieldOptions& options, Language language) {
  if (options.low == INT32_MIN) return say(language, "a whole number", "整数");
  if (options.high == INT32_MAX)
    return say(language, "a whole number from {} up", "不小于 {} 的整数", options.low);
  return say(language, "a whole number from {} to {}", "{} 至 {} 的整数", options.low,
             options.high);
}

/// Of one value.
std::string form_of(const Field& field, Language language) {
  const auto in = [language](Words words) { return std::string(words.in(language)); };
  switch (field.kind) {
    case Kind::text:
      return field.options.currency ? in({"a currency code of ISO 4217", "ISO 4217 货币代码"})
                                    : in({"text", "文字"});
    case Kind::id:
      return in(form_of_id(field.options.reference));
    case Kind::integer:
      return form_of_integer(field.options, language);
    case Kind::money:
      return in({"an amount, like 2800000 or 280万", "金额，如 2800000 或 280万"});
    case Kind::date:
      return in({"a date, like 2026-11-22", "日期，如 2026-11-22"});
    case Kind::period:
      return in({"a date, month or year: 2026-11-22, 2026-11 or 2026",
                 "日期、月份或年份：2026-11-22、2026-11 或 2026"});
    case Kind::boolean:
      return in({"true or false", "true 或 false"});
    case Kind::word:
      return in({"one of fixed words", "固定的词"});
    case Kind::value136:
      return in({"a 136 value, like 0W1F4C", "136 值，如 0W1F4C"});
    case Kind::map:
      return in({"keys of its own", "若干键"});
  }
  return {};
}

}  // namespace

const std::vector<PlacedField>& all_fields() {
  static const std::vector<PlacedField> fields = [] {
    std::vector<PlacedField> placed;
    place(deal_table(), {}, placed);
    return placed;
  }();
  return fields;
}

const std::vector<PlacedField>& fields_of_all_files() {
  static const std::vector<PlacedField> fields = [] {
    std::vector<PlacedField> placed = all_fields();
    place(table_of<ConfigFile>(), {.file = ".c136.yaml"}, placed);
    place(table_of<WeekNote>(), {.file = "weeks/*.yaml"}, placed);
    return placed;
  }();
  return fields;
}

std::vector<const Table*> all_tables(const Table& root) {
  std::vector<const Table*> tables;
  collect(root, tables);
  return tables;
}

std::string form_text(const Field& field, Language language) {
  if (field.options.by_key) {
    const auto entry = field.table().fields;
    return say(language, "a map: {} to {}", "键值组：{} 对应 {}", form_of(entry[0], language),
               form_of(entry[1], language));
  }
  std::string form = form_of(field, language);
  if (field.list && field.table)
    form = say(language, "a list of entries with keys of their own", "列表，每条有若干键");
  else if (field.list)
    form = say(language, "{}; one or a list of them", "{}；可写一个或列表", form);
  if (field.options.or_none)
    form += say(language, "; or the word none", "；确实没有则写“无”（none）");
  return form;
}

bool has_keys_below(const Field& field) { return field.table && !field.options.by_key; }

}  // namespace c136
