#include "load/lost_text.hpp"

#include "c136/base/text.hpp"
#include "load/instead.hpp"
#include "load/yaml/findings.hpp"
#include "load/yaml/wide_signs.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace c136 {
namespace {

/// A value of the file by the field it is for; `key` is the node of the key that it stands under.
struct FieldValue {
  const Field& field;
  const Node& key;
  const Node& node;
  bool is_item;  // of a list, behind a dash
};

/// Every scalar, and every value that is missing, whose key is known.
template <class Visit>
class ValueWalk {
 public:
  ValueWalk(const Tree& tree, Visit& visit) : tree_(tree), visit_(visit) {}

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
  void map(std::size_t at, const Table& table) {
    const Field* before = nullptr;
    for (std::size_t k = at + 1; k < node(at).next; k = node(node(k).next).next) {
      const Field* field = table.find(node(k).text, before);
      if (field) value(k, node(k).next, *field, false);
      if (field) before = field;
    }
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
  void value(std::size_t key, std::size_t at, const Field& field, bool is_item) {
    if (node(at).kind == Node::Kind::list) {
      for (std::size_t i = at + 1; i < node(at).next; i = node(i).next) value(key, i, field, true);
    } else if (node(at).kind == Node::Kind::map && field.table && field.options.by_key) {
      for (std::size_t k = at + 1; k < node(at).next; k = node(node(k).next).next)
        value(k, node(k).next, field.table().fields[1], false);
    } else if (node(at).kind == Node::Kind::map && field.table) {
      map(at, field.table());
    } else {
      visit_(FieldValue{field, node(key), node(at), is_item});
    }
  }

  const Tree& tree_;
  Visit& visit_;
};

template <class Visit>
void for_each_value(const SourceFile& file, const Table& root, Visit visit) {
  if (!file.tree.empty() && file.tree.nodes[0].kind == Node::Kind::map)
    ValueWalk<Visit>(file.tree, visit).map(0, root);
}

Span span_at(const SourceFile& file, std::size_t offset, std::string_view shown) {
  const auto& lines = file.tree.lines;
  const auto after = std::ranges::upper_bound(lines, offset);
  const std::size_t begin = *std::prev(after);
  return {static_cast<std::uint32_t>(after - lines.begin()),
          static_cast<std::uint32_t>(offset - begin + 1), static_cast<std::uint32_t>(shown.size()),
          0};
}

std::string_view rest_of_line(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at, text.find('\n', at) - at);
  return rest.ends_with('\r') ? rest.substr(0, rest.size() - 1) : rest;
}

bool is_block(const SourceFile& file, const Node& node) {
  return node.kind == Node::Kind::scalar &&
         (file.text[node.begin] == '|' || file.text[node.begin] == '>');
}

// ---- comments -----------------------------------------------------------------------------------

/// Letters of other alphabets too, but no punctuation, be it Chinese.
bool begins_word(std::string_view text) {
  if (text.empty()) return false;
  if (sequence_length(text) < 2) {
    const char c = text[0];
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  const char32_t c = decode(text);
  return is_han(c) || (c >= 0xC0 && c < 0x2000) || (c >= 0x3040 && c < 0xE000);
}

std::size_t column_of(std::string_view text, std::size_t at) {
  return at - (text.substr(0, at).rfind('\n') + 1);
}

/// The offset of a `#` behind the value, on its line, or on the next one where it is indented
/// deeper than its key or no less than its entry.
std::optional<std::size_t> comment_behind(const SourceFile& file, const FieldValue& value) {
  const std::string_view text = file.text;
  std::size_t at = text.find_first_not_of(" \t", value.node.end);
  if (at == text.npos) return std::nullopt;
  if (text[at] == '#') return at > value.node.end ? std::optional(at) : std::nullopt;
  if (text[at] == '\r') ++at;
  if (at >= text.size() || text[at] != '\n') return std::nullopt;
  at = text.find_first_not_of(" \t", at + 1);
  if (at == text.npos || text[at] != '#') return std::nullopt;
  const bool is_missing = value.node.kind == Node::Kind::null;
  if (value.is_item && is_missing) return std::nullopt;
  const std::size_t least =
      value.is_item ? column_of(text, value.node.begin) : column_of(text, value.key.begin) + 1;
  return column_of(text, at) >= least ? std::optional(at) : std::nullopt;
}

/// Most files have none: they need not be walked.
bool may_lose_text(std::string_view text) {
  for (std::size_t at = text.find('#'); at != text.npos; at = text.find('#', at + 1))
    if (begins_word(text.substr(at + 1))) return true;
  return false;
}

// ---- lists --------------------------------------------------------------------------------------

/// Whether a line that begins so may begin with any of the signs below.
bool may_begin_sign(char first) {
  return is_digit(first) || first == '-' || first == '*' || first == '\xC2' || first == '\xE2' ||
         first == '\xE3' || first == '\xEF';
}

/// What stands where a dash and a blank should, at the beginning of a line: its length, 0 where the
/// line begins like any other.
std::size_t item_sign(std::string_view line) {
  if (line.empty() || !may_begin_sign(line[0])) return 0;
  if (const std::size_t dash = wide_dash(line)) return dash;
  if (line.starts_with('*') && line.size() > 1) return 1;
  if (line.starts_with("- ")) return 1;
  if (line.starts_with('-') && line.size() > 1) return line[1] == '-' || is_digit(line[1]) ? 0 : 1;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > 2) return 0;
  for (const std::string_view sign : {".", "、", ")", "）"}) {
    const std::string_view behind = line.substr(digits);
    if (behind.starts_with(sign) && behind.size() > sign.size() && !is_digit(behind[sign.size()]))
      return digits + sign.size();
  }
  return 0;
}

std::size_t behind_wide_blanks(std::string_view text, std::size_t at) {
  constexpr std::string_view wide_blank = "\u3000";
  while (text.substr(at).starts_with(wide_blank)) at += wide_blank.size();
  return at;
}

/// The offset of the first line of the text that begins like an item. The line of a key or a dash
/// does not count: it begins with that.
std::optional<std::size_t> item_in(const SourceFile& file, const FieldValue& value) {
  const Node& node = value.node;
  const std::string_view text = file.text;
  const bool stands_alone = !value.is_item && node.line > value.key.line;
  for (std::size_t at = behind_wide_blanks(text, node.begin); at < node.end;) {
    const bool counts = at != node.begin || stands_alone;
    if (counts && item_sign(rest_of_line(text, at).substr(0, node.end - at)) > 0) return at;
    const std::size_t next = text.find('\n', at);
    if (next == text.npos || next >= node.end) break;
    at = behind_wide_blanks(text, std::min(text.find_first_not_of(" \t\r\n", next), text.size()));
  }
  return std::nullopt;
}

/// A plain text over several lines, or on a line below its key, with a sign at the beginning of
/// one; or one that may begin with a full-width bracket.
bool may_be_list(const SourceFile& file, const Node& node, std::uint32_t line_before) {
  const std::span lines(file.tree.lines);
  if (node.line < lines.size() && lines[node.line] < node.end) return true;
  if (node.text.empty()) return false;
  const char first = node.text[0];
  return first == '\xE3' || first == '\xEF' ||
         (node.line > line_before && may_begin_sign(first) &&
          item_sign(rest_of_line(file.text, node.begin)) > 0);
}

/// Most files have none: they need not be walked.
bool may_hold_lists_in_texts(const SourceFile& file) {
  std::uint32_t line_before = std::numeric_limits<std::uint32_t>::max();  // of no node
  for (const Node& node : file.tree.nodes) {
    if (node.kind == Node::Kind::scalar && node.plain && may_be_list(file, node, line_before))
      return true;
    line_before = node.line;
  }
  return false;
}

/// A list in full-width brackets is one text to YAML.
std::optional<Diagnostic> bracketed_list(const SourceFile& file, const FieldValue& value,
                                         Language language) {
  const std::string list =
      value.field.kind == Kind::text ? bracketed_list_instead(value.node.text) : std::string();
  if (list.empty()) return std::nullopt;
  return Diagnostic{
      Severity::error,
      "S004",
      span_at(file, value.node.begin, rest_of_line(file.text, value.node.begin)),
      say(language, "full-width brackets hold no list: YAML reads them as a part of one text",
          "全角括号括不成列表：YAML 把它读成了一段文字"),
      {},
      say(language, "write `{}`", "请写成 `{}`", escaped(list))};
}

}  // namespace

std::vector<Located<Text>> find_comments_in_texts(const SourceFile& file, const Table& root) {
  std::vector<Located<Text>> found;
  if (!may_lose_text(file.text)) return found;
  for_each_value(file, root, [&](const FieldValue& value) {
    if (value.field.kind != Kind::text || is_block(file, value.node)) return;
    if (found.size() >= max_errors) return;  // as many as are of use
    const auto at = comment_behind(file, value);
    if (!at || !begins_word(std::string_view(file.text).substr(*at + 1))) return;
    const std::string_view comment = rest_of_line(file.text, *at);
    found.push_back({comment, span_at(file, *at, comment)});
  });
  return found;
}

std::vector<Diagnostic> find_lists_in_one_text(const SourceFile& file, const Table& root,
                                               Language language) {
  std::vector<Diagnostic> found;
  if (!may_hold_lists_in_texts(file)) return found;
  for_each_value(file, root, [&](const FieldValue& value) {
    const Node& node = value.node;
    if (!value.field.list || node.kind != Node::Kind::scalar || !node.plain) return;
    if (auto list = bracketed_list(file, value, language)) found.push_back(std::move(*list));
    const auto at = item_in(file, value);
    if (!at) return;
    const std::string_view line = rest_of_line(file.text, *at);
    const std::size_t sign = item_sign(line);
    const std::string_view item = trimmed(line.substr(sign));
    found.push_back(
        {Severity::error,
         "S004",
         span_at(file, *at, line.substr(0, sign)),
         say(language, "this is no item of a list: YAML reads it as a part of one text",
             "这不是列表的一项：YAML 把它读成了一段文字的一部分"),
         {},
         say(language,
             "write `- {}`, with a blank behind the dash, and line it up with the other items",
             "请写成 `- {}`，短横后面加一个空格，并与其他各项左对齐", escaped(item))});
  });
  return found;
}

}  // namespace c136
