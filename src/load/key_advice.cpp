#include "load/key_advice.hpp"

#include "c136/base/text.hpp"
#include "load/instead.hpp"
#include "load/map_instead.hpp"
#include "load/yaml/syntax.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t max_listed_keys = 12;  // more would bury the message
constexpr std::size_t shown_columns = 60;
constexpr std::string_view full_width_colon = "：";

constexpr std::string_view wide_space = "\u3000", fixed_space = "\u00A0";

bool begins_with_wide_space(std::string_view key) {
  return key.starts_with(wide_space) || key.starts_with(fixed_space);
}

std::string shown(std::string_view text) {
  while (text.starts_with(fixed_space)) text.remove_prefix(fixed_space.size());
  return escaped(clip(trimmed(text), shown_columns));
}

/// The places below `table` where the key is at home: "c1.contacts".
void find_homes(std::string_view key, const Table& table, KeyNames names, const std::string& prefix,
                std::vector<std::string>& homes) {
  for (const Field& field : table.fields) {
    if (!field.table || field.options.by_key) continue;
    const std::string here = prefix + std::string(name_of(field, names));
    if (field.table().find(key)) homes.push_back(here);
    find_homes(key, field.table(), names, here + ".", homes);
  }
}

std::string home_text(std::string_view key, const Table& root, KeyNames names, Language language) {
  if (root.find(key))
    return say(language, "`{}` belongs at the top level, with no indent",
               "`{}` 应写在最外层，前面不缩进", key);
  const std::string home = home_of_key(key, root, names);
  return home.empty() ? home
                      : say(language, "`{}` belongs in `{}`", "`{}` 应写在 `{}` 里", key, home);
}

std::string listed(const Table& table, KeyNames names, Language language) {
  std::string all;
  for (const Field& field : table.fields) {
    if (!all.empty()) all += language == Language::zh ? "、" : ", ";
    all += name_of(field, names);
  }
  return all;
}

/// `2026-11-30 visit: talked of terms`, which YAML takes for a key.
std::string entry_instead(const Node& key, const Node& value, const Table& table, KeyNames names) {
  if (value.kind != Node::Kind::scalar) return {};
  return dated_map_instead(std::string(key.text) + ": " + std::string(value.text), table, names);
}

std::string instead_of_key(std::string_view key, const Table& table, const Table& root,
                           KeyNames names, Language language) {
  const Field* meant = table.meant(key);
  std::string home = meant ? std::string() : home_text(key, root, names, language);
  if (!home.empty()) return home;  // a key that there is goes before one that is only near
  if (!meant) meant = intended_field(key, table);
  if (meant)
    return say(language, "did you mean `{}`?", "是不是想写 `{}`？", name_of(*meant, names));
  if (table.fields.size() > max_listed_keys)
    return say(language, "keys of your own begin with `x-`", "自己加的键请以 `x-` 开头");
  return say(language, "the keys here are {}; keys of your own begin with `x-`",
             "这里可用的键：{}；自己加的键请以 `x-` 开头", listed(table, names, language));
}

Words name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::list:
      return {"a list", "列表"};
    case Node::Kind::map:
      return {"a map of keys and values", "一组“键: 值”"};
    default:
      return {"a single value", "单个值"};
  }
}

/// `approvals` beside `approval`: where the same may be written as a list.
const Field* list_beside(const Field& field, const Table& table) {
  for (const Field& one : table.fields) {
    if (&one == &field) return table.find(std::string(field.key) + "s");
    if (!one.table || one.options.by_key) continue;
    if (const Field* found = list_beside(field, one.table())) return found;
  }
  return nullptr;
}

std::string form_instead(const Node& value, const Field& field, bool alone, KeyNames names,
                         Language language) {
  if (value.kind == Node::Kind::scalar) {
    if (find_word({&none_word, 1}, value.text))
      return say(language, "leave the key out: what is not known is missing", "没有就不写这个键");
    const std::string map = escaped(map_instead(value.text, field, names));
    return say(language, "write `{}`", "请写成 `{}`", field.list && alone ? "[" + map + "]" : map);
  }
  if (field.list && value.kind == Node::Kind::map)
    return value.flow ? say(language, "put it in `[ ]`", "请在外面加上 `[ ]`")
                      : say(language, "begin each entry with `- `", "请在每一项前面写 `- `");
  if (field.kind == Kind::map)
    return say(language, "write its keys without `- ` or `[ ]`",
               "请直接写键和值，不要 `- ` 或 `[ ]`");
  if (const Field* list = list_beside(field, deal_table());
      list && list->list && value.kind == Node::Kind::list)
    return say(language, "a list is written in `{}`", "列表请写在 `{}` 里", name_of(*list, names));
  if (field.list && !alone && value.kind == Node::Kind::list)
    return say(language, "this list stands within a list: take the inner brackets or dash away",
               "列表里又套了一层列表：请去掉里面那一层方括号或短横线");
  return say(language, "write one value; join several in one text",
             "请只写一个值；有几项就合写成一段文字");
}

}  // namespace

std::string_view key_before_colon(std::string_view text) {
  return text.substr(0, std::min(text.find(':'), text.find(full_width_colon)));
}

const Field* intended_field(std::string_view key, const Table& table) {
  if (const Field* meant = table.meant(key)) return meant;
  std::vector<std::string_view> names;
  for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.zh});
  const std::string_view near = nearest_name(key, names);
  return near.empty() ? nullptr : table.find(near);
}

/// The outermost such place: of several one would be a guess.
std::string home_of_key(std::string_view key, const Table& root, KeyNames names) {
  std::vector<std::string> homes;
  find_homes(key, root, names, "", homes);
  const auto depth = [](const std::string& home) { return std::ranges::count(home, '.'); };
  const auto nearest_home = std::ranges::min_element(homes, {}, depth);
  if (nearest_home == homes.end() || std::ranges::count(homes, depth(*nearest_home), depth) > 1)
    return {};
  return *nearest_home;
}

Diagnostic explain_unknown_key(const Node& key, const Node& value, const Table& table,
                               const Table& root, KeyNames names, Language language) {
  if (begins_with_wide_space(key.text))
    return {Severity::error,
            "S002",
            key.span(),
            say(language, "{} stands before `{}`", "`{1}` 前面是{0}",
                (key.text.starts_with(wide_space) ? Words{"a full-width space", "全角空格"}
                                                  : Words{"a no-break space", "不间断空格"})
                    .in(language),
                shown(key.text)),
            {},
            say(language, "indent with the plain space of the English keyboard",
                "缩进请用英文半角空格")};
  const std::string entry = entry_instead(key, value, table, names);
  return {Severity::error,
          "S002",
          key.span(),
          say(language, "there is no key `{}` here", "这里没有 `{}` 这个键", shown(key.text)),
          {},
          entry.empty() ? instead_of_key(key.text, table, root, names, language)
                        : say(language, "write `{}`", "请写成 `{}`", escaped(entry))};
}

Diagnostic explain_no_colon(const Node& key, const Table& table, Language language) {
  const std::string_view text = key.text;
  if (intended_field(key_before_colon(text), table))
    if (auto colon = explain_colon(text, key.span(), language)) {
      if (const std::string apart = keys_apart_instead(text); !apart.empty())
        colon->help = say(language,
                          "write `{}`, with the colon and the comma of the English keyboard and a "
                          "space behind them",
                          "请写成 `{}`，用英文冒号和英文逗号，后面各加一个空格", escaped(apart));
      return *colon;
    }
  const bool digits = text.find_first_not_of("0123456789.") == std::string_view::npos;
  return {Severity::error,
          "S002",
          key.span(),
          say(language, "`{}` stands without a colon: the comma ended the value",
              "`{}` 没有冒号：前面的逗号结束了上一个值", shown(text)),
          {},
          digits
              ? say(language, "write numbers without commas: 1250000", "数字里不要加逗号：1250000")
              : say(language, "quote the value, or write ， for the comma in it",
                    "请给整个值加上引号，或把其中的逗号改成 ，")};
}

Diagnostic explain_form(const Node& value, const Field& field, bool alone, KeyNames names,
                        Language language) {
  const Node::Kind wanted = field.list && value.kind == Node::Kind::map ? Node::Kind::list
                            : field.kind == Kind::map                   ? Node::Kind::map
                                                                        : Node::Kind::scalar;
  return {
      Severity::error,
      "S004",
      value.span(),
      say(language, "`{}` takes {}, and this is {}", "`{}` 应写成{}，这里却是{}",
          name_of(field, names), name_of(wanted).in(language), name_of(value.kind).in(language)),
      {},
      form_instead(value, field, alone, names, language)};
}

Diagnostic explain_empty_file(const Table& table, Language language) {
  const bool deal = &table == &deal_table();
  return {Severity::error,
          "S003",
          file_start,
          say(language, "the file is empty", "文件是空的"),
          {},
          deal ? say(language, "begin it with `c136 new`", "可以用 `c136 new` 写出开头")
               : say(language, "write `key: value` on each line", "请每行写一个 `键: 值`")};
}

Diagnostic explain_root(const Node& root, const Table& table, Language language) {
  const bool list = root.kind == Node::Kind::list;
  const bool deal = &table == &deal_table();
  return {Severity::error,
          "S004",
          root.span(),
          say(language, "the file should consist of keys and values, and this is {}",
              "文件应由“键: 值”组成，这里却是{}",
              (list ? Words{"a list", "列表"} : Words{"a text", "一段文字"}).in(language)),
          {},
          deal ? say(language, "begin with `c136: 1`", "请以 `c136: 1` 开头")
               : say(language, "write `key: value` on each line", "请每行写一个 `键: 值`")};
}

}  // namespace c136
