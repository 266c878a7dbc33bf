#include "load/decode.hpp"

#include "c136/base/text.hpp"
#include "load/scalars.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace c136 {
namespace {

constexpr std::string_view none_word = "none";
constexpr std::string_view none_word_zh = "无";
constexpr std::size_t max_listed_keys = 12;  // more would bury the message

/// What became of a value: it is there, it is missing, or it was refused with a finding.
enum class Found : std::uint8_t { present, missing, refused };

Words name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::list: return {"a list", "列表"};
    case Node::Kind::map: return {"a map of keys and values", "键值组"};
    default: return {"a single value", "单个值"};
  }
}

class Decoder {
 public:
  Decoder(const Tree& tree, const Config& config, Language language, std::vector<Diagnostic>& errors)
      : tree_(tree), config_(config), language_(language), errors_(errors) {}

  Decoded result;

  Found root(const Table& table, void* object) {
    root_ = &table;
    // Messages speak of keys in the language that this file writes them in.
    if (const Field* first = node(0).children > 0 ? table.find(node(1).text) : nullptr)
      chinese_keys_ = node(1).text == first->zh;
    return map(0, table, object, file_start);
  }

 private:

  Found map(std::size_t at, const Table& table, void* object, Span place) {
    const std::size_t errors_before = errors_.size();
    std::array<Span, 64> keys{};  // where each field's key stands; no struct has as many
    std::array<Found, 64> found{};
    found.fill(Found::missing);
    bool anything = false;
    for (std::size_t k = at + 1; k < node(at).end; k = node(node(k).end).end) {
      const Field* field = known_field(at, k, table);
      if (!field) continue;
      const auto i = static_cast<std::size_t>(field - table.fields.data());
      if (keys[i]) {
        report_second_name(k, *field, keys[i]);
        continue;
      }
      keys[i] = node(k).span();
      found[i] = value(node(k).end, *field, object, keys[i]);
      anything = anything || found[i] != Found::missing;
    }
    if (!anything && errors_.size() == errors_before && !is_root(at)) return Found::missing;
    for (std::size_t i = 0; i < table.fields.size(); ++i)
      if (is_required(table, i, keys) && found[i] == Found::missing)
        report_missing(table.fields[i], keys[i] ? keys[i] : place);
    if (errors_.size() > errors_before) result.faulty.push_back(&table);
    return Found::present;
  }

  /// Required, and no other key stands in for it.
  static bool is_required(const Table& table, std::size_t i, const std::array<Span, 64>& keys) {
    const FieldOptions& options = table.fields[i].options;
    if (!options.required || options.unless.empty()) return options.required;
    return !keys[static_cast<std::size_t>(table.find(options.unless) - table.fields.data())];
  }

  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  static bool is_root(std::size_t at) { return at == 0; }

  void report(std::string_view code, Span span, std::string message, std::string help = {},
              std::vector<Note> notes = {}) {
    errors_.push_back({Severity::error, code, span, std::move(message), std::move(notes), std::move(help)});
  }

  std::string_view key_name(const Field& field) const {
    return chinese_keys_ ? field.zh : field.key;
  }

  /// The field of a key; null with a finding, or for a key that is the user's own.
  const Field* known_field(std::size_t map, std::size_t k, const Table& table) {
    const Node& key = node(k);
    if (key.kind != Node::Kind::scalar) {
      report("S004", key.span(), say(language_, "a key must be a single word, not {}", "键名必须是一个词，不能是{}",
                                     key.kind == Node::Kind::null ? Words{"nothing", "空的"}.in(language_) : name_of(key.kind).in(language_)));
      return nullptr;
    }
    if (key.text.starts_with("x-") || (key.text == "<<" && key.plain)) return nullptr;
    if (const Field* field = table.find(key.text)) return field;
    report_unknown(map, k, table);
    return nullptr;
  }

  void report_unknown(std::size_t map, std::size_t k, const Table& table) {
    const Node& key = node(k);
    const Node& value = node(node(k).end);
    const std::string shown = escaped(clip(key.text, 60));
    if (node(map).flow && value.kind == Node::Kind::null && !value.colon) {
      const auto colon = key.text.find("：");
      report("S002", key.span(), say(language_, "`{}` stands without a colon: the comma ended the value", "`{}` 没有冒号：逗号结束了前一个值", shown),
             colon != std::string_view::npos
                 ? say(language_, "write `{}: ...`, with the colon of the English keyboard and a space", "请写成 `{}: ...`：用英文冒号，后面加一个空格", key.text.substr(0, colon))
                 : say(language_, "put the value in quotes, or write ， for the comma inside it", "请给这个值加引号，或把其中的逗号写成 ，"));
      return;
    }
    report("S002", key.span(), say(language_, "`{}` is not a key of {}", "`{}` 不是{}的键", shown, table_name(table)), key_instead(key.text, table));
  }

  std::string table_name(const Table& table) const {
    return language_ == Language::zh ? std::string("此处") : std::string("a ") + std::string(table.name);
  }

  std::string key_instead(std::string_view text, const Table& table) const {
    std::vector<std::string_view> names;
    for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.zh});
    if (const std::string_view near = nearest(text, names); !near.empty())
      return say(language_, "did you mean `{}`?", "是不是想写 `{}`？", near);
    if (const std::string home = home_of(text, *root_); !home.empty())
      return say(language_, "`{}` belongs in `{}`", "`{}` 应写在 `{}` 里", text, home);
    if (table.fields.size() > max_listed_keys)
      return say(language_, "keys of your own begin with x-", "自定的键请以 x- 开头");
    std::string all;
    for (const Field& field : table.fields)
      all += (all.empty() ? "" : language_ == Language::zh ? "、" : ", ") + std::string(key_name(field));
    return say(language_, "the keys here are: {}; keys of your own begin with x-", "这里的键有：{}；自定的键请以 x- 开头", all);
  }

  /// The first place below `table` where the key is at home: "c1.contacts".
  static std::string home_of(std::string_view key, const Table& table) {
    for (const Field& field : table.fields) {
      if (!field.table || field.options.by_key) continue;
      if (field.table().find(key)) return std::string(field.key);
      if (const std::string below = home_of(key, field.table()); !below.empty())
        return std::string(field.key) + "." + below;
    }
    return {};
  }

  /// The same key again is found by find_duplicate_keys; here it is the other of its two names.
  void report_second_name(std::size_t k, const Field& field, Span first) {
    const Node& key = node(k);
    const bool same_spelling = std::ranges::any_of(errors_, [&](const Diagnostic& d) {
      return d.code == "S006" && d.span == key.span();
    });
    if (same_spelling) return;
    report("S006", key.span(), say(language_, "`{}` and `{}` are the same key", "`{}` 和 `{}` 是同一个键", field.key, field.zh),
           say(language_, "keep one of the two", "两个只留一个"),
           {{say(language_, "first written here", "先写在这里"), first}});
  }

  void report_missing(const Field& field, Span place) {
    report("S003", place, say(language_, "`{}` is missing", "缺少 `{}`", key_name(field)),
           say(language_, "add `{}: ...`: {}", "请补上 `{}: ...`：{}", key_name(field), field.meaning.in(language_)));
  }

  void report_form(const Node& value, const Field& field, std::string_view wanted) {
    report("S004", value.span(), say(language_, "`{}` takes {}, and this is {}", "`{}` 应为{}，这里却是{}", key_name(field), wanted, name_of(value.kind).in(language_)),
           field.list && value.kind == Node::Kind::map
               ? say(language_, "begin each entry with `- `", "请在每一项前面写 `- `")
               : std::string());
  }

  Found value(std::size_t at, const Field& field, void* object, Span key) {
    if (field.options.by_key) return keyed_list(at, field, object, key);
    if (field.list) return list(at, field, object, key);
    if (field.kind == Kind::map) {
      Section* section = field.section(object);
      const Found found = item(at, field, section, field.at(object), key);
      section->span = found == Found::missing ? Span{} : key;
      return found;
    }
    return leaf(at, field, field.at(object));
  }

  /// A map that is a value or an entry of a list.
  Found item(std::size_t at, const Field& field, Section* section, void* object, Span place) {
    if (is_missing(node(at))) return Found::missing;
    if (node(at).kind != Node::Kind::map) {
      report_form(node(at), field, name_of(Node::Kind::map).in(language_));
      return Found::refused;
    }
    section->span = place;
    return map(at, field.table(), object, place);
  }

  Found leaf(std::size_t at, const Field& field, void* out) {
    const Node& value = node(at);
    if (is_missing(value)) return Found::missing;
    if (value.kind != Node::Kind::scalar) {
      report_form(value, field, Words{"a single value", "单个值"}.in(language_));
      return Found::refused;
    }
    if (auto refusal = read_scalar(value.text, value.span(), field, config_, language_, out)) {
      errors_.push_back(std::move(*refusal));
      return Found::refused;
    }
    if (field.options.reference != Reference::none)
      result.references.push_back({field.options.reference, *static_cast<Located<Id>*>(out)});
    return Found::present;
  }

  Found list(std::size_t at, const Field& field, void* object, Span key) {
    const Node& value = node(at);
    if (is_missing(value)) return Found::missing;
    ListBase* list = field.list(object);
    list->span = key;
    if (value.kind == Node::Kind::map) {
      report_form(value, field, name_of(Node::Kind::list).in(language_));
      return Found::refused;
    }
    if (value.kind == Node::Kind::scalar) return only_entry(at, field, object, *list);
    bool anything = false;
    for (std::size_t i = at + 1; i < value.end; i = node(i).end)
      anything = entry(i, field, object) != Found::missing || anything;
    report_shared_ids(field, object);
    if (!anything) list->span = {};
    return anything ? Found::present : Found::missing;
  }

  /// A scalar where a list is expected is a list of one; or the word none.
  Found only_entry(std::size_t at, const Field& field, void* object, ListBase& list) {
    const std::string_view text = node(at).text;
    if (field.options.or_none && (text == none_word || text == none_word_zh)) {
      list.none = true;
      return Found::present;
    }
    const Found found = entry(at, field, object);
    if (found == Found::missing) list.span = {};
    return found;
  }

  Found entry(std::size_t at, const Field& field, void* object) {
    void* added = field.append(object);
    const Found found = field.kind == Kind::map
                            ? item(at, field, field.item_section(added), added, node(at).span())
                            : leaf(at, field, added);
    if (found == Found::missing || (found == Found::refused && field.kind != Kind::map)) field.drop_last(object);
    return found;
  }

  /// A list written as a map: `rivals: {kingdee: 3}`. Each entry is a struct of a key and a value.
  Found keyed_list(std::size_t at, const Field& field, void* object, Span key) {
    const Node& value = node(at);
    if (is_missing(value)) return Found::missing;
    if (value.kind != Node::Kind::map) {
      report_form(value, field, name_of(Node::Kind::map).in(language_));
      return Found::refused;
    }
    field.list(object)->span = key;
    const Table& table = field.table();
    bool anything = false;
    for (std::size_t k = at + 1; k < value.end; k = node(node(k).end).end) {
      if (node(k).kind == Node::Kind::scalar && node(k).text.starts_with("x-")) continue;
      void* added = field.append(object);
      field.item_section(added)->span = node(k).span();
      const Found name = leaf(k, table.fields[0], table.fields[0].at(added));
      const Found content = this->value(node(k).end, table.fields[1], added, node(k).span());
      if (content == Found::missing) field.drop_last(object);
      anything = anything || name == Found::refused || content != Found::missing;
    }
    if (!anything) field.list(object)->span = {};
    return anything ? Found::present : Found::missing;
  }

  /// S008 for lists whose entries are told apart by an id.
  void report_shared_ids(const Field& field, void* object) {
    if (field.kind != Kind::map) return;
    const auto& fields = field.table().fields;
    const auto id_field = std::ranges::find_if(fields, [](const Field& f) { return f.options.unique; });
    if (id_field == fields.end()) return;
    std::unordered_map<std::string_view, Span> first;
    field.each(object, [&](void* added) {
      const auto& id = *static_cast<Located<Id>*>(id_field->at(added));
      if (!id) return;
      const auto [known, is_new] = first.emplace(*id, id.span);
      if (is_new) return;
      report("S008", id.span, say(language_, "`{}` stands twice in `{}`", "`{}` 在 `{}` 里出现了两次", *id, key_name(field)),
             say(language_, "give each its own id, or join the two entries", "请各用各的标识，或把两项合并"),
             {{say(language_, "first here", "先出现在这里"), known->second}});
    });
  }

  const Tree& tree_;
  const Config& config_;
  Language language_;
  std::vector<Diagnostic>& errors_;
  const Table* root_ = nullptr;
  bool chinese_keys_ = false;
};

void find_in_map(const Tree& tree, std::size_t at, Language language, std::vector<Diagnostic>& errors) {
  std::unordered_map<std::string_view, Span> first;
  for (std::size_t k = at + 1; k < tree.nodes[at].end; k = tree.nodes[tree.nodes[k].end].end) {
    const Node& key = tree.nodes[k];
    if (key.kind != Node::Kind::scalar) continue;
    const auto [known, is_new] = first.emplace(key.text, key.span());
    if (is_new) continue;
    errors.push_back({Severity::error, "S006", key.span(),
                      say(language, "the key `{}` stands twice", "键 `{}` 出现了两次", escaped(clip(key.text, 60))),
                      {{say(language, "first written here", "先写在这里"), known->second}},
                      say(language, "keep one of the two, or join their values", "两个只留一个，或把内容合并")});
  }
}

}  // namespace

bool is_missing(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return true;
    case Node::Kind::scalar: return trimmed(node.text).empty();
    default: return node.children == 0;
  }
}

void find_duplicate_keys(const Tree& tree, Language language, std::vector<Diagnostic>& errors) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i)
    if (tree.nodes[i].kind == Node::Kind::map) find_in_map(tree, i, language, errors);
}

Decoded decode(const Tree& tree, const Table& table, void* object, const Config& config,
               Language language, std::vector<Diagnostic>& errors) {
  Decoder decoder(tree, config, language, errors);
  const bool is_map = !tree.empty() && tree.nodes[0].kind == Node::Kind::map;
  if (tree.empty() || (!is_map && is_missing(tree.nodes[0]))) {
    errors.push_back({Severity::error, "S003", file_start, say(language, "the file is empty", "文件是空的"), {},
                      say(language, "`c136 new` writes the beginning of a deal", "`c136 new` 可以写出商机文件的开头")});
    return {};
  }
  if (!is_map) {
    errors.push_back({Severity::error, "S004", tree.nodes[0].span(),
                      say(language, "a {} is a map of keys and values, and this is {}", "文件内容应是键值组，这里却是{1}", table.name, name_of(tree.nodes[0].kind).in(language)), {},
                      &table == &deal_table() ? say(language, "begin with `c136: 1`", "请以 `c136: 1` 开头") : say(language, "write `key: value` on each line", "请每行写一个 `键: 值`")});
    return {};
  }
  decoder.root(table, object);
  return std::move(decoder.result);
}

}  // namespace c136
