#include "edit/path.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/typed.hpp"
#include "load/decode.hpp"
#include "load/key_advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace c136 {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_candidates = 12;

/// The keys by which an entry is called, the likelier first.
constexpr std::array<std::string_view, 13> naming_keys{"who",    "id",     "name", "step", "item",
                                                       "factor", "system", "do",   "on",   "what",
                                                       "side",   "motive", "point"};

Failure no_path(std::string_view text, Language language) {
  return Failure(
      say(language,
          "`{}` is no path; write one like c3.members[wang].tendency, as `c136 check` "
          "names places",
          "“{}”不是路径；请写成 c3.members[wang].tendency 的样子，c136 check 里就是这样写的",
          escaped(text)));
}

Step entry_step(std::string_view selector) {
  Step step;
  step.is_entry = true;
  const auto both = key_and_value(selector);
  if (both) step.key = trimmed(both->key);
  step.text = trimmed(both ? both->value : selector);
  return step;
}

std::optional<std::size_t> number_of(const Step& step) {
  std::size_t number = 0;
  const char* const end = step.text.data() + step.text.size();
  const auto [last, fault] = std::from_chars(step.text.data(), end, number);
  if (!step.key.empty() || fault != std::errc{} || last != end) return std::nullopt;
  return number;
}

/// "wang, li, zhao": what there is instead, as far as it is of use.
std::string listed(std::vector<std::string> names, Language language) {
  const std::size_t all = names.size();
  if (all > most_candidates) names.resize(most_candidates);
  std::string out = fmt::format("{}", fmt::join(names, language == Language::zh ? "、" : ", "));
  if (all > most_candidates)
    out += say(language, " and {} more", " 等 {} 项", all - most_candidates);
  return escaped(out);
}

class Resolver {
 public:
  Resolver(const Tree& tree, Language language, const NameOfId& name_of_id)
      : tree_(tree), language_(language), name_of_id_(name_of_id) {}

  void resolve(Path& path, const Table& root) {
    const bool is_map = !tree_.empty() && node(0).kind == Node::Kind::map;
    root_ = &root;
    is_chinese_ = is_map && key_names(tree_, root) == KeyNames::chinese;
    const Table* table = &root;
    std::size_t at = tree_.empty() ? no_node : 0;
    const Field* list = nullptr;  // behind the last step, if it is one
    for (std::size_t i = 0; i < path.size(); ++i) {
      Step& step = path[i];
      const std::string before =
          to_string(Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i)), is_chinese_);
      if (step.is_entry) {
        take_entry(step, list, at, before);
        table = list->table ? &list->table() : nullptr;
        list = nullptr;
      } else if (list && list->options.by_key) {
        take_free_key(step, *list, at);
        list = nullptr, table = nullptr;
      } else {
        if (list) throw entry_wanted(before);
        take_key(step, table, at, before);
        list = step.field && step.field->list ? step.field : nullptr;
        table = step.field && step.field->table && !list ? &step.field->table() : nullptr;
      }
      at = step.node;
    }
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  void take_key(Step& step, const Table* table, std::size_t at, const std::string& before) {
    step.table = table;
    step.field = table ? table->find(step.key) : nullptr;
    if (!step.field && !step.key.starts_with("x-")) throw unknown_key(step.key, table, before);
    if (step.field) step.key = step.field->key;
    find_key(step, at);
  }

  void take_free_key(Step& step, const Field& list, std::size_t at) {
    step.table = &list.table();
    step.field = &list.table().fields[1];
    step.is_free_key = true;
    find_key(step, at);
  }

  void find_key(Step& step, std::size_t at) {
    if (at == no_node || node(at).kind != Node::Kind::map) return;
    step.key_node = key_in(tree_, at, step.is_free_key ? nullptr : step.table, step.key);
    if (step.key_node != no_node) step.node = node(step.key_node).next;
  }

  void take_entry(Step& step, const Field* list, std::size_t at, const std::string& before) {
    if (!list)
      throw Failure(say(language_, "{} is no list: leave out [{}]", "{} 不是列表，请去掉 [{}]",
                        before, escaped(step.text)));
    step.field = list;
    const Table* table = list->table ? &list->table() : nullptr;
    const std::vector<std::size_t> items = items_of(at);
    if (const auto number = number_of(step); number && *number >= 1 && *number <= items.size()) {
      step.node = items[*number - 1];
    } else {
      step.node = called(step, items, table, before);
    }
    name_by_id(step, table);
  }

  std::vector<std::size_t> items_of(std::size_t at) const {
    if (at == no_node) return {};
    if (node(at).kind == Node::Kind::scalar) return {at};
    return node(at).kind == Node::Kind::list ? children_of(tree_, at) : std::vector<std::size_t>{};
  }

  /// What an entry can be called by: the values of its naming keys, a person's other name, or
  /// itself.
  std::vector<std::string> names_of(std::size_t item, const Table* table,
                                    std::string_view only) const {
    if (node(item).kind == Node::Kind::scalar) return {std::string(node(item).text)};
    std::vector<std::string> names;
    const auto add = [&](std::string_view key) {
      const std::size_t found = key_in(tree_, item, table, key);
      if (found == no_node || node(node(found).next).kind != Node::Kind::scalar) return;
      names.emplace_back(node(node(found).next).text);
      if (const std::string other = name_of_id_(names.back()); !other.empty())
        names.push_back(other);
    };
    if (!only.empty()) {
      add(only);
    } else {
      for (const std::string_view key : naming_keys) add(key);
    }
    return names;
  }

  std::size_t called(const Step& step, const std::vector<std::size_t>& items, const Table* table,
                     const std::string& before) const {
    std::vector<std::size_t> exact, near;
    std::vector<std::string> all;
    bool says_anything = false;
    for (const std::size_t item : items) {
      const std::vector<std::string> names = names_of(item, table, step.key);
      const auto begins = [&](const std::string& name) { return name.starts_with(step.text); };
      if (std::ranges::find(names, step.text) != names.end()) exact.push_back(item);
      if (std::ranges::any_of(names, begins)) near.push_back(item);
      says_anything = says_anything || !names.empty();
      all.push_back(names.empty() ? fmt::format("{}", all.size() + 1) : names.front());
    }
    const std::vector<std::size_t>& found = exact.empty() ? near : exact;
    if (found.size() == 1 && !step.text.empty()) return found.front();
    if (found.size() > 1)
      throw Failure(say(language_,
                        "{} has {} entries called `{}`: {}; name one by its number, like {}[2]",
                        "{0} 里叫“{2}”的有 {1} 条：{3}；请按序号指明，如 {4}[2]", before,
                        found.size(), escaped(step.text), listed(all, language_), before));
    if (all.empty() || !says_anything)
      throw Failure(say(language_, "{} has no entries yet", "{} 里还没有条目", before));
    if (number_of(step))
      throw Failure(say(language_, "{0} has {1} entries, and no [{2}]",
                        "{0} 里只有 {1} 条，没有 [{2}]", before, all.size(), escaped(step.text)));
    throw Failure(say(language_, "{} has no entry `{}`; there are: {}", "{} 里没有“{}”；现有：{}",
                      before, escaped(step.text), listed(all, language_)));
  }

  /// By the id that tells it apart from others, which is the same in every file.
  void name_by_id(Step& step, const Table* table) const {
    if (node(step.node).kind == Node::Kind::scalar) {
      step.key.clear();
      step.text = node(step.node).text;
      return;
    }
    if (!table) return;
    for (const Field& field : table->fields)
      if (field.options.unique)
        if (const std::size_t key = key_in(tree_, step.node, table, field.key); key != no_node) {
          step.key = field.key;
          step.text = node(node(key).next).text;
        }
  }

  Failure entry_wanted(const std::string& before) const {
    return Failure(say(language_, "{0} is a list: say which of its entries, like {0}[2]",
                       "{0} 是列表：请指明哪一条，如 {0}[2]", before));
  }

  Failure unknown_key(std::string_view key, const Table* table, const std::string& before) const {
    if (!table)
      return Failure(say(language_, "there are no keys below {}", "{} 下面没有键", before));
    const bool in_chinese = is_chinese_ || language_ == Language::zh;
    std::vector<std::string> all;
    for (const Field& field : table->fields) all.emplace_back(in_chinese ? field.zh : field.key);
    const std::string place =
        before.empty() ? say(language_, "a deal", "商机文件") : say(language_, "{}", "{} ", before);
    const KeyNames names = in_chinese ? KeyNames::chinese : KeyNames::english;
    const Field* meant = table->meant(key);
    const std::string home = meant ? std::string() : home_of_key(key, *root_, names);
    if (!home.empty())
      return Failure(say(language_, "{} has no key `{}`; did you mean `{}.{}`?",
                         "{}里没有“{}”这个键；是不是想写“{}.{}”？", place, escaped(key), home,
                         escaped(key)));
    if (!meant) meant = intended_field(key, *table);
    if (meant)
      return Failure(say(language_, "{} has no key `{}`; did you mean `{}`?",
                         "{}里没有“{}”这个键；是不是想写“{}”？", place, escaped(key),
                         in_chinese ? meant->zh : meant->key));
    return Failure(say(language_, "{} has no key `{}`; its keys: {}",
                       "{}里没有“{}”这个键；可用的键：{}", place, escaped(key),
                       listed(all, language_)));
  }

  const Tree& tree_;
  Language language_;
  const Table* root_ = nullptr;
  bool is_chinese_ = false;  // the keys of the file
  const NameOfId& name_of_id_;
};

}  // namespace

Path parse_path(std::string_view text, Language language) {
  Path path;
  std::string_view rest = trimmed(text);
  if (rest.empty()) throw no_path(text, language);
  while (!rest.empty()) {
    const std::size_t stop = std::min(rest.find_first_of(".["), rest.size());
    if (stop > 0) {
      path.emplace_back().key = trimmed(rest.substr(0, stop));
      rest.remove_prefix(stop);
    }
    while (rest.starts_with('[')) {
      const std::size_t close = rest.find(']');
      if (close == npos || close == 1) throw no_path(text, language);
      path.push_back(entry_step(rest.substr(1, close - 1)));
      rest.remove_prefix(close + 1);
    }
    if (rest.empty()) break;
    if (rest[0] != '.' || rest.size() == 1 || rest[1] == '.' || rest[1] == '[')
      throw no_path(text, language);
    rest.remove_prefix(1);
  }
  if (path.empty() || path.front().is_entry) throw no_path(text, language);
  return path;
}

std::string to_string(const Path& path, bool chinese) {
  std::string out;
  for (const Step& step : path) {
    const bool by_field = chinese && step.field && !step.is_free_key;
    if (!step.is_entry) {
      out += (out.empty() ? "" : ".") + (by_field ? std::string(step.field->zh) : step.key);
      continue;
    }
    const Field* naming =
        by_field && step.field->table ? step.field->table().find(step.key) : nullptr;
    const std::string key(naming ? naming->zh : std::string_view(step.key));
    out += "[" + (key.empty() ? "" : key + "=") + step.text + "]";
  }
  return out;
}

void resolve(Path& path, const Tree& tree, const Table& root, Language language,
             const NameOfId& name_of_id) {
  Resolver(tree, language, name_of_id).resolve(path, root);
}

std::vector<std::size_t> children_of(const Tree& tree, std::size_t of) {
  std::vector<std::size_t> out;
  const bool is_map = tree.nodes[of].kind == Node::Kind::map;
  for (std::size_t i = of + 1; i < tree.nodes[of].next;
       i = is_map ? tree.nodes[tree.nodes[i].next].next : tree.nodes[i].next)
    out.push_back(i);
  return out;
}

std::size_t key_in(const Tree& tree, std::size_t map, const Table* table, std::string_view key) {
  if (tree.nodes[map].kind != Node::Kind::map) return no_node;
  const Field* field = table ? table->find(key) : nullptr;
  for (const std::size_t at : children_of(tree, map)) {
    const std::string_view name = tree.nodes[at].text;
    if (name == key || (field && (name == field->key || name == field->zh))) return at;
  }
  return no_node;
}

Path within(const Path& resolved, const Tree& joined, const Tree& part, std::size_t file) {
  Path path = resolved;
  std::size_t at = part.empty() ? no_node : 0;
  for (Step& step : path) {
    step.key_node = no_node;
    const std::size_t whole = std::exchange(step.node, no_node);
    if (at == no_node) continue;
    if (!step.is_entry) {
      step.key_node = key_in(part, at, step.is_free_key ? nullptr : step.table, step.key);
      if (step.key_node != no_node) step.node = part.nodes[step.key_node].next;
    } else {
      const bool is_list = part.nodes[at].kind == Node::Kind::list;
      const Table* table = step.field->table ? &step.field->table() : nullptr;
      for (const std::size_t item :
           is_list ? children_of(part, at) : std::vector<std::size_t>{at}) {
        const std::size_t id =
            step.key.empty() || !is_list ? no_node : key_in(part, item, table, step.key);
        const bool has_id = id != no_node && part.nodes[part.nodes[id].next].text == step.text;
        const bool is_itself = whole != no_node && joined.nodes[whole].file == file &&
                               joined.nodes[whole].begin == part.nodes[item].begin;
        if (has_id || is_itself) step.node = item;
      }
    }
    at = step.node;
  }
  return path;
}

}  // namespace c136
