#include "edit/fix/fix_patches.hpp"

#include "c136/base/text.hpp"
#include "edit/path.hpp"
#include "load/decode.hpp"
#include "load/instead.hpp"
#include "load/other_form.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// Walks the tree with the tables, and gathers what a value or key should be.
class Mender {
 public:
  Mender(const SourceFile& file, const Config& config, bool unsafe)
      : tree_(file.tree),
        text_(file.text),
        config_(config),
        unsafe_(unsafe),
        in_yuan_(is_in_yuan()) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  bool is_in_yuan() const {
    const std::size_t key = tree_.empty() ? no_node : key_in(tree_, 0, &deal_table(), "currency");
    const bool is_said = key != no_node && !is_missing(node(node(key).next));
    return (is_said ? half_width(node(node(key).next).text) : std::string(config_.currency)) ==
           "CNY";
  }

  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(node(key).text);
      if (!field) field = mend_key(at, key, table);
      if (field) value(node(key).next, *field);
    }
  }

  /// Null when none is near.
  static const Field* near_field(std::string_view text, const Table& table) {
    std::vector<std::string_view> names;
    for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.zh});
    const std::string_view name = nearest(text, names);
    return name.empty() ? nullptr : table.find(name);
  }

  const Field* mend_key(std::size_t map, std::size_t key, const Table& table) {
    const std::string_view text = node(key).text;
    if (text.starts_with("x-") || node(key).kind != Node::Kind::scalar) return nullptr;
    const std::string half = half_width(text);
    const Field* same = half == text ? nullptr : table.find(half);
    if (same && key_in(tree_, map, &table, same->key) == no_node) {
      patches_.push_back({node(key).begin, node(key).end, half});
      return same;
    }
    const Field* near = unsafe_ ? near_field(text, table) : nullptr;
    if (!near || key_in(tree_, map, &table, near->key) != no_node) return nullptr;
    const std::string_view names[] = {near->key, near->zh};
    patches_.push_back({node(key).begin, node(key).end, std::string(nearest(text, names))});
    return near;
  }

  void value(std::size_t at, const Field& field) {
    const Node::Kind kind = node(at).kind;
    if (field.options.by_key) {
      if (kind == Node::Kind::map)
        for (const std::size_t key : children_of(tree_, at)) {
          entry(key, field.table().fields[0]);
          value(node(key).next, field.table().fields[1]);
        }
    } else if (kind == Node::Kind::list) {
      for (const std::size_t one : children_of(tree_, at)) item(at, one, field);
    } else {
      entry(at, field);
    }
  }

  /// Several items that stand in the place of one are as many: "[决策，财务]", "[[决策, 财务]]".
  void item(std::size_t list, std::size_t at, const Field& field) {
    const std::vector<std::string> parts =
        field.table ? std::vector<std::string>() : items_in_one(at, field);
    if (parts.empty()) return entry(at, field);
    const std::string between = node(list).flow ? ", " : before_item(at);
    if (between.empty()) return;
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
    patches_.push_back({node(at).begin, node(at).end, std::move(text)});
  }

  std::vector<std::string> items_in_one(std::size_t at, const Field& field) const {
    const Node& one = node(at);
    if (one.kind == Node::Kind::list) return items_of_brackets(at, field);
    const bool is_name = field.kind == Kind::id || field.kind == Kind::word;
    const bool is_list = is_name && one.kind == Node::Kind::scalar &&
                         !is_read(one.text, field, config_) &&
                         other_form(one.text, field, config_, in_yuan_).empty();
    return is_list ? parts_of(one.text, field) : std::vector<std::string>();
  }

  /// Of a list within a list, on one line, as they are written.
  std::vector<std::string> items_of_brackets(std::size_t at, const Field& field) const {
    const std::string_view written =
        std::string_view(text_).substr(node(at).begin, node(at).end - node(at).begin);
    if (!node(at).flow || written.find('\n') != written.npos) return {};
    std::vector<std::string> out;
    for (const std::size_t one : children_of(tree_, at)) {
      if (node(one).kind != Node::Kind::scalar || !is_read(node(one).text, field, config_))
        return {};
      out.push_back(text_.substr(node(one).begin, node(one).end - node(one).begin));
    }
    return out;
  }

  /// The end of a line, the indent and the dash; empty where more stands before the item.
  std::string before_item(std::size_t at) const {
    const std::size_t line = text_.rfind('\n', node(at).begin) + 1;  // 0 in the first one
    const std::string before = text_.substr(line, node(at).begin - line);
    const bool is_dash =
        before.find_first_not_of(" -") == before.npos && std::ranges::count(before, '-') == 1;
    const bool is_windows = line > 1 && text_[line - 2] == '\r';
    return is_dash ? (is_windows ? "\r\n" : "\n") + before : std::string();
  }

  void entry(std::size_t at, const Field& field) {
    const Node::Kind kind = node(at).kind;
    if (kind == Node::Kind::map && field.table) return map(at, field.table());
    if (kind != Node::Kind::scalar || field.table) return;
    if (is_read(node(at).text, field, config_)) return;
    std::string instead = with_comment(node(at), field);
    if (instead.empty()) instead = instead_of(node(at).text, field);
    if (!instead.empty()) patches_.push_back({node(at).begin, node(at).end, instead});
  }

  /// "128万 ＃ guessed", where nothing but the end of the line stands behind it.
  std::string with_comment(const Node& node, const Field& field) const {
    const auto comment = node.plain ? wide_comment(node.text) : std::nullopt;
    const std::size_t behind = text_.find_first_not_of(" \r", node.end);
    const bool is_last = behind == std::string::npos || text_[behind] == '\n';
    if (!comment || !is_last) return {};
    const std::string_view value = comment->value;
    const std::string form = is_read(value, field, config_)
                                 ? std::string(value)
                                 : other_form(value, field, config_, in_yuan_);
    return form.empty() ? form : form + " # " + std::string(comment->text);
  }

  std::string instead_of(std::string_view text, const Field& field) const {
    if (std::string form = other_form(text, field, config_, in_yuan_); !form.empty()) return form;
    const bool is_name = field.kind == Kind::id || field.kind == Kind::word;
    if (is_name && field.list)
      if (std::string list = list_of(text, field); !list.empty()) return list;
    const std::string word =
        unsafe_ && field.kind == Kind::word ? near_word(text, field) : std::string();
    return is_read(word, field, config_) ? word : std::string();
  }

  /// "【wang、li】" where each part can be read.
  std::string list_of(std::string_view text, const Field& field) const {
    std::string out;
    for (const std::string& part : parts_of(text, field)) out += (out.empty() ? "[" : ", ") + part;
    return out.empty() ? out : out + "]";
  }

  /// Empty where one of them cannot be read.
  std::vector<std::string> parts_of(std::string_view text, const Field& field) const {
    if (text.find_first_of("[]") != std::string_view::npos) return {};
    const std::string list = list_instead(text);
    if (list.empty()) return {};
    std::vector<std::string> out;
    std::string_view rest = std::string_view(list).substr(1, list.size() - 2);
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      out.emplace_back(rest.substr(0, comma));
      if (!is_read(out.back(), field, config_)) return {};
      rest.remove_prefix(std::min(comma + 2, rest.size()));
    }
    return out;
  }

  std::string near_word(std::string_view text, const Field& field) const {
    std::vector<std::string_view> names;
    for (const Word& word : field.words(config_)) names.insert(names.end(), {word.id, word.zh});
    constexpr std::size_t shortest_slip = 3;
    return code_points(text) < shortest_slip ? std::string() : std::string(nearest(text, names));
  }

  const Tree& tree_;
  const std::string& text_;
  const Config& config_;
  bool unsafe_, in_yuan_;
  std::vector<Patch> patches_;
};

}  // namespace

std::vector<Patch> patches_of_values(const SourceFile& file, const Table& root,
                                     const Config& config, bool unsafe) {
  return Mender(file, config, unsafe).patches(root);
}

}  // namespace c136
