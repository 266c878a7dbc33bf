#include "c136/base/text.hpp"
#include "edit/fix/fix_lines.hpp"
#include "edit/fix/fix_patches.hpp"
#include "edit/path.hpp"
#include "load/instead.hpp"
#include "load/key_advice.hpp"
#include "load/other_form.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// Puts the blank behind each dash, and plain colons for full-width ones, where YAML reads one text
/// for what should be a list or have keys.
class TextMender {
 public:
  TextMender(const SourceFile& file, const Config& config, LinedUp lined_up)
      : text_(file.text), tree_(file.tree), config_(config), lined_up_(lined_up) {}

  std::vector<Patch> patches(const Table& root) {
    if (!tree_.empty() && tree_.nodes[0].kind == Node::Kind::map) map(0, root);
    return std::move(patches_);
  }

 private:
  void map(std::size_t at, const Table& table) {
    for (const std::size_t key : children_of(tree_, at)) {
      const Field* field = table.find(tree_.nodes[key].text);
      if (!field) {  // "{name：n}" is a key of that name
        if (tree_.nodes[key].plain) unknown_key(tree_.nodes[key], tree_.nodes[at].flow);
        continue;
      }
      const std::size_t value = tree_.nodes[key].next;
      const Node& node = tree_.nodes[value];
      const bool is_list_in_text = field->list && node.kind == Node::Kind::scalar && node.plain;
      if (is_list_in_text && length_of_dash(node.text) > 0)
        lines_of(node);
      else if (const std::string keys = with_keys_apart(at, value, *field, table); !keys.empty())
        patches_.push_back({node.begin, node.end, keys});
      else if (is_list_in_text && !field->table && !bracketed_list_instead(node.text).empty())
        patches_.push_back({node.begin, node.end, bracketed_list_instead(node.text)});
      else if (field->table && node.kind == Node::Kind::scalar && node.plain)
        colons_of(node, tree_.nodes[at].flow);
      else if (node.kind == Node::Kind::map && field->table) {
        if (field->list) dashes_of(value, field->table());
        map(value, field->table());
      } else if (node.kind == Node::Kind::list && field->table)
        for (const std::size_t item : children_of(tree_, value)) {
          const Node& entry = tree_.nodes[item];
          if (entry.kind == Node::Kind::map)
            map(item, field->table());
          else if (entry.kind == Node::Kind::scalar && entry.plain)
            colons_of(entry, node.flow);
        }
    }
  }

  /// An indent of full-width spaces is a part of the key to YAML.
  void unknown_key(const Node& node, bool in_brackets) {
    const std::size_t line = text_.rfind('\n', node.begin) + 1;  // 0 in the first one
    const std::string_view before = std::string_view(text_).substr(line, node.begin - line);
    const auto sign = wide_sign(std::string_view(text_).substr(line, node.end - line));
    const bool is_first = before.find_first_not_of(" -") == before.npos;
    if (!is_first || !sign || sign->kind != WideSign::Kind::blank)
      return colons_of(node, in_brackets);
    const std::string_view text = std::string_view(text_).substr(line, node.end - line);
    patches_.push_back({line, node.end, with_plain_signs(text, lined_up_)});
  }

  /// "{代号: 李工，岗位：工程}" has one value to YAML: the value with its keys behind it; empty
  /// where there are none. A text may well hold a comma and a colon: what follows it must be a
  /// word, a date or the like that can be read.
  std::string with_keys_apart(std::size_t map, std::size_t value, const Field& field,
                              const Table& table) const {
    constexpr std::string_view comma = "，";
    const Node& node = tree_.nodes[value];
    if (!tree_.nodes[map].flow || node.kind != Node::Kind::scalar || !node.plain) return {};
    std::string_view rest = std::string_view(text_).substr(node.begin, node.end - node.begin);
    std::vector<const Field*> found;
    std::string out;
    for (std::size_t at = rest.find(comma); at != rest.npos;) {
      const std::string_view behind = rest.substr(at + comma.size());
      const std::string_view name = trimmed(key_before_colon(behind));
      const Field* next = name.size() < behind.size() ? table.find(name) : nullptr;
      const bool is_new = next && key_in(tree_, map, &table, next->key) == no_node &&
                          std::ranges::find(found, next) == found.end();
      if (!is_new || (found.empty() && field.kind == Kind::text && !tells(behind, *next))) {
        at = rest.find(comma, at + comma.size());
        continue;
      }
      out.append(rest.substr(0, at)).append(", ").append(name).append(": ");
      found.push_back(next);
      rest = behind_colon(behind);
      at = rest.find(comma);
    }
    return found.empty() ? std::string() : out.append(rest);
  }

  /// Without the blanks behind the colon.
  static std::string_view behind_colon(std::string_view text) {
    constexpr std::string_view wide_colon = "：";
    text.remove_prefix(key_before_colon(text).size());
    text.remove_prefix(text.starts_with(':') ? 1 : wide_colon.size());
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
  }

  /// Whether what stands behind the key is a value of it and cannot be any text.
  bool tells(std::string_view key_and_value, const Field& field) const {
    const std::string_view rest = behind_colon(key_and_value);
    const std::string_view value = trimmed(rest.substr(0, rest.find("，")));
    return !field.table && field.kind != Kind::text && is_read(value, field, config_);
  }

  void colons_of(const Node& node, bool in_brackets) {
    std::string mended;
    for (std::size_t at = node.begin; at < node.end;) {
      const std::size_t end = std::min<std::size_t>(text_.find('\n', at), node.end - 1) + 1;
      mended += with_plain_colons(
          with_plain_signs(std::string_view(text_).substr(at, end - at), lined_up_),
          in_brackets ? 1 : 0);
      at = end;
    }
    if (mended != text_.substr(node.begin, node.end - node.begin))
      patches_.push_back({node.begin, node.end, std::move(mended)});
  }

  std::size_t behind_blanks(std::size_t at, std::size_t end) const {
    constexpr std::string_view wide_blank = "\u3000";
    for (;;) {
      if (at < end && text_[at] == ' ')
        ++at;
      else if (std::string_view(text_).substr(at).starts_with(wide_blank))
        at += wide_blank.size();
      else
        return std::min(at, end);
    }
  }

  /// Of one that is no dash, or has no blank behind it; 0 for all else.
  static std::size_t length_of_dash(std::string_view line) {
    if (const std::size_t wide = wide_dash(line)) return wide;
    const bool lacks = line.starts_with('-') && line.size() > 1 && line[1] != ' ' &&
                       line[1] != '-' && !is_digit(line[1]);
    return lacks ? 1 : 0;
  }

  /// "-id: wang" is a key to YAML.
  void dashes_of(std::size_t map, const Table& table) {
    if (tree_.nodes[map].flow) return;
    for (const std::size_t key : children_of(tree_, map)) {
      const Node& node = tree_.nodes[key];
      const bool is_entry =
          node.plain && node.text.starts_with('-') && table.find(node.text.substr(1));
      if (is_entry) patches_.push_back({node.begin, node.begin + 1, "- "});
    }
  }

  void lines_of(const Node& node) {
    std::size_t at = node.begin;
    while (at < node.end) {
      const std::size_t dash = behind_blanks(at, node.end);
      const std::string_view line = std::string_view(text_).substr(dash, node.end - dash);
      if (const std::size_t length = length_of_dash(line); length > 0) {
        const std::string_view item = trimmed(line.substr(length));
        patches_.push_back(
            {dash, dash + static_cast<std::size_t>(item.data() - line.data()), "- "});
      }
      const std::size_t newline = text_.find('\n', at);
      if (newline == std::string::npos) break;
      at = newline + 1;
    }
  }

  const std::string& text_;
  const Tree& tree_;
  const Config& config_;
  LinedUp lined_up_;
  std::vector<Patch> patches_;
};

}  // namespace

std::string patched(const std::string& text, const std::vector<Patch>& patches) {
  std::string out;
  std::size_t at = 0;
  for (const Patch& patch : patches) {
    out += text.substr(at, patch.begin - at) + patch.text;
    at = patch.end;
  }
  return out + text.substr(at);
}

std::vector<Patch> patches_of_texts(const SourceFile& file, const Table& root, const Config& config,
                                    LinedUp lined_up) {
  return TextMender(file, config, lined_up).patches(root);
}

}  // namespace c136
