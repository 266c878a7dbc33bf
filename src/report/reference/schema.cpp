#include "report/reference/schema.hpp"

#include "c136/base/money.hpp"
#include "c136/check/rule.hpp"
#include "report/reference/field_paths.hpp"

#include <fmt/format.h>

#include <string>

namespace c136 {
namespace {

Json see(std::string_view definition) {
  return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

std::string both(Words words) { return fmt::format("{} / {}", words.en, words.zh); }

// ---- forms of single values ---------------------------------------------------------------------
// A plain scalar of YAML may reach the schema as a number or a boolean, a quoted one as a string.

constexpr std::string_view leap_years =
    "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29";
constexpr std::string_view days =
    "(?:19|20|21)\\d\\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|"
    "(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";

Json date_form() {
  return {{"type", "string"}, {"pattern", fmt::format("^(?:{}|{})$", days, leap_years)}};
}

Json period_form() {
  return {{"type", {"integer", "string"}},
          {"minimum", 1900},
          {"maximum", 2199},
          {"pattern",
           fmt::format("^(?:{}|{}|(?:19|20|21)\\d\\d(?:-(?:0[1-9]|1[0-2]))?)$", days, leap_years)}};
}

Json money_form() {
  return {{"type", {"number", "string"}},
          {"minimum", 0},
          {"maximum", Json::Number{"999999999999.99"}},
          {"pattern",
           "^(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,2})?$|"
           "^(?:0|[1-9]\\d{0,7})(?:\\.\\d{1,6}0*)?万$|"
           "^(?:0|[1-9]\\d{0,3})(?:\\.\\d{1,10}0*)?亿$"}};
}

/// Small ranges number by number, others by their digits.
std::string integer_pattern(const FieldOptions& options) {
  if (options.low < -9 || options.high > 9) {
    const bool positive = options.low > 0;
    return positive ? "^\\+?[1-9]\\d{0,9}$" : "^(?:\\+?(?:0|[1-9]\\d{0,9})|-[1-9]\\d{0,9})$";
  }
  std::string numbers;
  for (int n = options.low; n <= options.high; ++n)
    numbers += fmt::format("{}{}{}", numbers.empty() ? "" : "|", n < 0 ? "" : "\\+?", n);
  return fmt::format("^(?:{})$", numbers);
}

Json integer_form(const FieldOptions& options) {
  return {{"type", {"integer", "string"}},
          {"minimum", options.low},
          {"maximum", options.high},
          {"pattern", integer_pattern(options)}};
}

Json id_form() {
  std::string reserved;
  for (const Word& word : reserved_words)
    reserved += fmt::format("{}{}|{}", reserved.empty() ? "" : "|", word.id, word.zh);
  return {{"type", {"string", "number", "boolean"}},
          {"pattern", fmt::format("^(?!(?:{})$)[A-Za-z0-9._\\p{{Script=Han}}-]+$", reserved)}};
}

Json text_form(const FieldOptions& options) {
  if (!options.currency) return {{"type", {"string", "number", "boolean"}}};
  Json codes = Json::array();
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'A'; b <= 'Z'; ++b)
      for (char c = 'A'; c <= 'Z'; ++c)
        if (const std::string code{a, b, c}; is_currency(code)) codes.push_back(code);
  return {{"enum", std::move(codes)}};
}

/// Each word by itself, so that editors show what it means; what the key means goes with it,
/// because an editor shows one description and takes this one.
Json word_choices(const Field& field, const Config& config) {
  Json choices = Json::array();
  const auto add = [&](std::string_view spelling, const Word& word) {
    choices.push_back({{"const", spelling},
                       {"description",
                        fmt::format("{} {}: {} / {}{}：{}", field.meaning.en, word.id,
                                    word.meaning.en, field.meaning.zh, word.zh, word.meaning.zh)}});
  };
  for (const Word& word : words_of(field, config)) {
    add(word.id, word);
    if (!word.zh.empty() && word.zh != word.id) add(word.zh, word);
    for (const std::string_view other : each_of(word.also)) add(other, word);
  }
  return choices;
}

Json form(const Field& field, const Config& config) {
  switch (field.kind) {
    case Kind::text:
      return text_form(field.options);
    case Kind::id:
      return id_form();
    case Kind::integer:
      return integer_form(field.options);
    case Kind::money:
      return money_form();
    case Kind::date:
      return date_form();
    case Kind::period:
      return period_form();
    case Kind::boolean:
      return {{"enum", {true, false, "true", "false"}}};
    case Kind::word:
      return {{"anyOf", word_choices(field, config)}};
    case Kind::value136:
      return {{"type", "string"},
              {"pattern", field.options.high == INT32_MAX ? "^[01]W[0-3]F[0-6]C$"
                                                          : "^[0-9]{1,2}W[0-9]{1,2}F[0-9]{1,2}C$"}};
    case Kind::map:
      return see(field.table().name);
  }
  return {};
}

// ---- fields -------------------------------------------------------------------------------------

/// `rivals: {kingdee: 3}`, `ignore: {T103: on leave}`
Json keyed_form(const Field& field, const Config& config) {
  const auto entry = field.table().fields;
  Json names = &field.table() == &table_of<Ignored>()
                   ? Json{{"enum", Json(codes_of_warnings())}}
                   : Json{{"pattern", form(entry[0], config)["pattern"]}};
  return {{"type", "object"},
          {"propertyNames", {{"anyOf", {{{"pattern", "^x-"}}, std::move(names)}}}},
          {"patternProperties", {{"^x-", true}}},
          {"additionalProperties", {{"anyOf", {form(entry[1], config), see("missing")}}}}};
}

/// Editors look for a key in its description, too: what people call it helps them to find it.
std::string description(const Field& field) {
  std::string text = both(field.meaning);
  if (field.options.is_private)
    text += " Private: reports leave it out unless --full. / 私密：报表默认不显示。";
  if (!field.options.meant_by.empty()) text += fmt::format(" [{}]", field.options.meant_by);
  return text;
}

Json field_schema(const Field& field, const Config& config) {
  Json one = field.options.by_key ? keyed_form(field, config) : form(field, config);
  if (&field == deal_table().find("c136")) one = {{"enum", {1, "1", "+1"}}};
  Json choices = Json::array();
  if (!field.list || field.kind != Kind::map || field.options.by_key) choices.push_back(one);
  if (field.list && !field.options.by_key)
    choices.push_back({{"type", "array"}, {"items", {{"anyOf", {one, see("missing")}}}}});
  if (field.kind != Kind::word)  // what stands for an id or a list
    for (const Json& word : word_choices(field, config)) choices.push_back(word);
  choices.push_back(see("missing"));
  return {{"description", description(field)}, {"anyOf", std::move(choices)}};
}

// ---- tables -------------------------------------------------------------------------------------

/// All under which the key may stand.
std::vector<std::string_view> names_of(const Field& field) {
  std::vector<std::string_view> names = each_of(field.options.also);
  names.insert(names.begin(), {field.key, field.zh});
  return names;
}

/// The key stands there with a value that this schema takes.
Json with_key(std::string_view key, Json value) {
  return {{"type", "object"},
          {"required", Json::array({key})},
          {"properties", {{std::string(key), std::move(value)}}}};
}

Json given(std::string_view key) { return with_key(key, {{"not", see("empty")}}); }

/// One entry for each key that must stand there under one of its names.
Json demands(const Table& table) {
  Json all = Json::array();
  for (const Field& field : table.fields) {
    if (!field.options.required) continue;
    Json ways = Json::array();
    for (const std::string_view name : names_of(field)) ways.push_back(given(name));
    if (!field.options.unless.empty()) {
      const Field& other = *table.find(field.options.unless);
      for (const auto& key : {other.key, other.zh}) ways.push_back(with_key(key, true));
    }
    all.push_back({{"anyOf", std::move(ways)}});
  }
  return all;
}

Json table_schema(const Table& table, bool is_root) {
  Json properties = Json::object(), apart = Json::object();
  for (const Field& field : table.fields) {
    const Json reference = see(fmt::format("{}.{}", table.name, field.key));
    const std::vector<std::string_view> names = names_of(field);
    for (std::size_t i = 0; i < names.size(); ++i) {
      properties[std::string(names[i])] = reference;
      if (i + 1 == names.size()) continue;
      Json others = Json::array();
      for (std::size_t j = i + 1; j < names.size(); ++j) others.push_back(with_key(names[j], true));
      apart[std::string(names[i])] = {{"not", {{"anyOf", std::move(others)}}}};
    }
  }
  Json schema{{"type", "object"},
              {"properties", std::move(properties)},
              {"patternProperties", {{"^x-", true}}},
              {"additionalProperties", false},
              {"dependencies", std::move(apart)}};
  Json demanded = demands(table);
  if (demanded.empty()) return schema;
  if (is_root) {
    schema["allOf"] = std::move(demanded);
  } else {  // what is left empty counts as not written, and nothing is asked of it
    schema["if"] = {{"not", see("empty")}};
    schema["then"] = {{"allOf", std::move(demanded)}};
  }
  return schema;
}

/// What counts as not written: `missing` by itself, `empty` whatever it is made of.
void add_absence(Json& definitions) {
  Json blank = Json::array({{{"type", "null"}},
                            {{"type", "string"}, {"pattern", "^[\\s\\u3000]*$"}},
                            {{"type", "array"}, {"maxItems", 0}},
                            {{"type", "object"}, {"maxProperties", 0}}});
  definitions["missing"] = {{"anyOf", blank}};
  definitions["empty"] = {{"anyOf",
                           {see("missing"),
                            {{"type", "array"}, {"items", see("empty")}},
                            {{"type", "object"},
                             {"patternProperties", {{"^x-", true}}},
                             {"additionalProperties", see("empty")}}}}};
}

}  // namespace

Json schema_of(const Table& root, const Config& config) {
  Json schema{
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", &root == &deal_table() ? "C136 deal / C136 商机" : "C136 account / C136 客户档案"}};
  schema.update(table_schema(root, true));
  Json& definitions = schema["definitions"];
  for (const Table* table : all_tables(root)) {
    if (table != &root) definitions[std::string(table->name)] = table_schema(*table, false);
    for (const Field& field : table->fields)
      definitions[fmt::format("{}.{}", table->name, field.key)] = field_schema(field, config);
  }
  add_absence(definitions);
  return schema;
}

}  // namespace c136
