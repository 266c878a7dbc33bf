#include "edit/typed.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/money.hpp"
#include "c136/base/text.hpp"
#include "edit/day.hpp"
#include "edit/path.hpp"
#include "edit/people.hpp"
#include "load/decode.hpp"
#include "load/instead.hpp"
#include "load/key_advice.hpp"
#include "load/other_form.hpp"
#include "load/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

std::string_view spelling(const Word& word, bool chinese) { return chinese ? word.zh : word.id; }

/// What is due is ahead, all else has been.
Nearest direction_of(const Field& field) {
  constexpr std::string_view ahead[] = {"due", "by", "close", "delivery"};
  return std::ranges::find(ahead, field.key) == std::end(ahead) ? Nearest::not_after
                                                                : Nearest::not_before;
}

/// The same in the form that is read, where it has another.
std::string in_form(const Field& field, std::string_view text, const Typing& typing) {
  const std::string_view currency = typing.deal.currency ? std::string_view(*typing.deal.currency)
                                                         : std::string_view(typing.config.currency);
  const std::string form = other_form(text, field, typing.config, currency == "CNY");
  return form.empty() ? std::string(text) : form;
}

std::string typed_date(const Field& field, std::string_view text, const Typing& typing) {
  const auto day = typed_day(text, typing.as_of, direction_of(field));
  if (!day) return in_form(field, text, typing);
  typing.remark(far_day_remark(text, *day, typing.as_of, typing.language));
  return to_string(*day);
}

/// In capitals or not, as people copy codes from what they read: C4, Ｆ1, 1W.
const Word* typed_word(std::span<const Word> words, std::string_view text) {
  if (const Word* word = find_word(words, text)) return word;
  const std::string half = half_width(text), lower = lower_case(half);
  for (const std::string& other : {half, lower, upper_case(half)})
    if (const Word* word = find_word(words, other)) return word;
  return lower == "1w" ? find_word(words, "w") : nullptr;
}

std::string typed_boolean(std::string_view text) {
  const std::string_view instead = boolean_instead(text);
  return std::string(instead.empty() ? text : instead);
}

/// Our own people have free ids, but who is known may be called by a name.
std::string own_person(std::string_view text, const Typing& typing) {
  std::vector<IdAndName> all;
  for (const OwnPerson& person : typing.config.people)
    all.push_back({std::string(person.id), std::string(person.name)});
  const Called called = find_called(text, all);
  if (!called.id.empty()) return called.id;
  return called.is_known ? id_of(text, all, typing.language) : std::string(text);
}

/// Who stands nowhere yet is to be added first.
std::string where_to_add(const Field& field, std::string_view text, Language language) {
  const Reference reference = field.options.reference;
  const bool is_person = reference == Reference::contact || reference == Reference::participant;
  return is_person
             ? say(language, "; add them first: c136 add FILE c1.contacts id={}",
                   "；新认识的人先加进来：c136 add 文件 组织架构.关键联系人 代号={}", escaped(text))
             : say(language, "; add a competitor first: c136 add FILE c5.competitors id={}",
                   "；新的对手先加进来：c136 add 文件 竞争.竞争对手 代号={}", escaped(text));
}

std::string typed_id(const Field& field, std::string_view text, const Typing& typing) {
  const bool is_own = field.key == "owner" || field.key == "by";
  const Reference reference = field.options.reference;
  if (reference == Reference::none && is_own) return own_person(text, typing);
  if (reference == Reference::none || reference == Reference::coach) return std::string(text);
  if (const Word* word = find_word(words_of(reference), text))
    return std::string(spelling(*word, typing.chinese));
  return id_of(text, named_by(typing.deal, reference), typing.language,
               where_to_add(field, text, typing.language));
}

const Field& field_named(const Table& table, std::string_view key, Language language) {
  if (const Field* field = table.find(key)) return *field;
  const auto name = [language](const Field& field) {
    return std::string(language == Language::zh ? field.zh : field.key);
  };
  if (const Field* meant = intended_field(key, table))
    throw Failure(say(language, "`{}` is no key here; did you mean `{}`?",
                      "这里没有“{}”这个键；是不是想写“{}”？", escaped(key), name(*meant)));
  std::vector<std::string> names;
  for (const Field& field : table.fields) names.push_back(name(field));
  throw Failure(say(language, "`{}` is no key here; there are: {}",
                    "这里没有“{}”这个键；可用的键：{}", escaped(key),
                    fmt::format("{}", fmt::join(names, language == Language::zh ? "、" : ", "))));
}

std::string_view written(const Field& field, const Typing& typing) {
  return typing.chinese ? field.zh : field.key;
}

std::size_t rank_in(const Table& table, std::string_view key) {
  const Field* field = table.find(key);
  return field ? static_cast<std::size_t>(field - table.fields.data()) : table.fields.size();
}

void put_in_order(Content& entry, const Table& table, std::string key, Content value) {
  std::size_t at = 0;
  while (at < entry.keys.size() && rank_in(table, entry.keys[at]) <= rank_in(table, key)) ++at;
  entry.keys.insert(entry.keys.begin() + static_cast<std::ptrdiff_t>(at), std::move(key));
  entry.values.insert(entry.values.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
}

/// Adds what is behind a key with dots: needs.personal.
void add_below(Content& entry, const Table& table, std::string_view key, std::string_view text,
               const Typing& typing) {
  const std::size_t dot = key.find('.');
  if (key.starts_with("x-")) return entry.add(std::string(key), Content::prose(std::string(text)));
  const Field& field = field_named(table, key.substr(0, dot), typing.language);
  const std::string name(written(field, typing));
  if (dot == std::string_view::npos)
    return put_in_order(entry, table, name, typed_value(field, text, typing, key));
  if (!field.table || field.list)
    throw Failure(
        say(typing.language, "there are no keys below `{}`", "“{}”下面没有键", field.key));
  if (!entry.find(name)) put_in_order(entry, table, name, Content::map());
  const auto at = std::ranges::find(entry.keys, name) - entry.keys.begin();
  add_below(entry.values[static_cast<std::size_t>(at)], field.table(), key.substr(dot + 1), text,
            typing);
}

bool same_scalar(std::string_view a, std::string_view b, const Field* field, const Config& config) {
  if (a == b) return true;
  if (!field) return false;
  const std::span<const Word> words = words_of(*field, config);
  const Word* const word = find_word(words, a);
  if (word) return word == find_word(words, b);
  if (field->kind == Kind::integer) return parse_int(a) && parse_int(a) == parse_int(b);
  if (field->kind != Kind::money) return false;
  const MoneyResult x = parse_money(a), y = parse_money(b);
  return x.error == MoneyError::none && y.error == MoneyError::none && x.money == y.money;
}

bool holds_list(const Tree& tree, std::size_t node, const Field* field, const Content& content,
                const Config& config) {
  const bool is_list = tree.nodes[node].kind == Node::Kind::list;
  const std::vector<std::size_t> items =
      is_list ? children_of(tree, node) : std::vector<std::size_t>{node};
  if (items.size() != content.values.size()) return false;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (!holds(tree, items[i], field, content.values[i], config)) return false;
  return true;
}

/// All of the entry's keys, and no others that say anything.
bool holds_map(const Tree& tree, std::size_t node, const Field* field, const Content& content,
               const Config& config) {
  if (tree.nodes[node].kind != Node::Kind::map) return false;
  const Table* table = field && field->table ? &field->table() : nullptr;
  std::size_t said = 0;
  for (const std::size_t key : children_of(tree, node))
    if (!is_missing(tree.nodes[tree.nodes[key].next])) ++said;
  if (said != content.keys.size()) return false;
  for (std::size_t i = 0; i < content.keys.size(); ++i) {
    const std::size_t key = key_in(tree, node, table, content.keys[i]);
    const Field* below = table ? table->find(content.keys[i]) : nullptr;
    if (key == no_node || !holds(tree, tree.nodes[key].next, below, content.values[i], config))
      return false;
  }
  return true;
}

/// Who is told by name alone is called so.
void call_by_name(Content& entry, const Table& table, const Typing& typing) {
  const Field* id = table.find("id");
  const Field* name = table.find("name");
  const bool may_be = id && name && id->options.required && id->kind == Kind::id;
  const std::string key(may_be ? written(*name, typing) : std::string_view());
  const Content* called = may_be ? entry.find(key) : nullptr;
  if (!called || entry.find(written(*id, typing))) return;
  const std::string text = called->text, made = id_instead(text);
  if (made.empty()) return;
  if (made == text) entry.remove(key);
  put_in_order(entry, table, std::string(written(*id, typing)), Content::word(made));
}

}  // namespace

void Typing::remark(std::string text) const {
  if (!remarks || text.empty() || std::ranges::find(*remarks, text) != remarks->end()) return;
  remarks->push_back(std::move(text));
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> out;
  std::string part;
  const auto take = [&] {
    if (!trimmed(part).empty()) out.emplace_back(trimmed(part));
    part.clear();
  };
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
    const std::string_view sign = text.substr(0, length);
    if (sign == "," || sign == "，" || sign == "、")
      take();
    else
      part += sign;
    text.remove_prefix(length);
  }
  take();
  return out;
}

Content typed_item(const Field& field, std::string_view typed, const Typing& typing) {
  const std::string_view text = trimmed(typed);
  switch (field.kind) {
    case Kind::text:
      return Content::prose(std::string(text));
    case Kind::id:
      return Content::word(typed_id(field, text, typing));
    case Kind::date:
    case Kind::period:
      return Content::word(typed_date(field, text, typing));
    case Kind::boolean:
      return Content::word(typed_boolean(text));
    case Kind::word:
      if (const Word* word = typed_word(field.words(typing.config), text))
        return Content::word(std::string(spelling(*word, typing.chinese)));
      break;
    default:
      break;
  }
  return Content::word(in_form(field, text, typing));
}

Content typed_value(const Field& field, std::string_view text, const Typing& typing,
                    std::string_view path) {
  if (field.options.or_none)
    if (const Word* none = find_word({&none_word, 1}, trimmed(text)))
      return Content::word(std::string(spelling(*none, typing.chinese)));
  if (field.kind == Kind::map && field.list && !path.ends_with(']'))
    throw Failure(
        say(typing.language,
            "`{0}` has entries: add one with c136 add FILE {0} {1}=..., or name one of them, "
            "like {0}[1].{1}",
            "“{0}”是列表：用 c136 add 文件 {0} {1}=... 增加一条，或写明是哪一条，如 {0}[1].{1}",
            path.find('.') == path.npos ? std::string(written(field, typing)) : std::string(path),
            written(field.table().fields[0], typing)));
  if (field.kind == Kind::map)
    throw Failure(say(typing.language, "`{}` has keys of its own: set one of them, like {}.{}",
                      "“{}”下面还有键：请写明是哪一个，如 {}.{}", path, path,
                      written(field.table().fields[0], typing)));
  if (!field.list) return typed_item(field, text, typing);
  Content list = Content::list();
  if (field.kind == Kind::text) {
    list.values.push_back(typed_item(field, text, typing));
  } else {
    for (const std::string& part : parts_of(text))
      list.values.push_back(typed_item(field, part, typing));
  }
  return list;
}

std::optional<KeyAndValue> key_and_value(std::string_view text) {
  constexpr std::string_view wide = "＝";
  const std::size_t plain_at = text.find('='), wide_at = text.find(wide);
  const std::size_t at = std::min(plain_at, wide_at);
  if (at == std::string_view::npos) return std::nullopt;
  return KeyAndValue{text.substr(0, at), text.substr(at + (wide_at < plain_at ? wide.size() : 1))};
}

void add_typed(Content& entry, const Table& table, std::string_view key, std::string_view text,
               const Typing& typing) {
  if (!trimmed(text).empty()) add_below(entry, table, key, text, typing);
}

void add_content(Content& entry, const Table& table, std::string_view key, Content content,
                 const Typing& typing) {
  put_in_order(entry, table, std::string(written(field_named(table, key, typing.language), typing)),
               std::move(content));
}

void add_texts(Content& entry, const Table& table, std::string_view key,
               const std::vector<std::string>& texts, const Typing& typing) {
  add_content(entry, table, key, list_of(texts), typing);
}

Content typed_entry(const Table& table, const std::vector<std::string>& pairs,
                    const Typing& typing) {
  Content entry = Content::map();
  std::optional<KeyAndValue> before;
  for (const std::string& pair : pairs) {
    const auto both = key_and_value(pair);
    if (!both && before)
      throw Failure(say(typing.language,
                        "`{0}` is left over: put quotes around a value with blanks in it, like "
                        "\"{1}={2} {0}\"",
                        "多出了“{0}”：值里有空格时要加引号，如 \"{1}={2} {0}\"", escaped(pair),
                        escaped(before->key), escaped(before->value)));
    if (!both || both->key.empty())
      throw Failure(say(typing.language, "write KEY=VALUE, like {0}={1}, not `{1}`",
                        "请写成 键=值，如 {0}={1}，不能只写“{1}”", written(table.fields[0], typing),
                        escaped(pair)));
    add_below(entry, table, trimmed(both->key), both->value, typing);
    before = both;
  }
  call_by_name(entry, table, typing);
  return entry;
}

bool holds(const Tree& tree, std::size_t node, const Field* field, const Content& content,
           const Config& config) {
  const Node& value = tree.nodes[node];
  if (content.kind == Content::Kind::list) return holds_list(tree, node, field, content, config);
  if (content.kind == Content::Kind::map) return holds_map(tree, node, field, content, config);
  std::string_view text = value.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  return value.kind == Node::Kind::scalar && same_scalar(text, content.text, field, config);
}

}  // namespace c136
