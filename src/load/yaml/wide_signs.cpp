#include "load/yaml/wide_signs.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/quotes.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view plain_blanks = " \t";
constexpr std::string_view wide_blank = "\u3000", fixed_blank = "\u00A0", wide_hash = "＃",
                           wide_comma = "，";
constexpr std::pair<std::string_view, char> brackets[] = {
    {"｛", '{'}, {"｝", '}'}, {"［", '['}, {"］", ']'}};
constexpr std::size_t shown_width = 60;

std::size_t blank_at(std::string_view text) {
  for (const std::string_view blank : {std::string_view(" "), wide_blank, fixed_blank})
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

std::size_t behind_blanks(std::string_view line, std::size_t at) {
  while (const std::size_t length = blank_at(line.substr(at))) at += length;
  return at;
}

/// The plain one; 0 for what is no full-width bracket.
char plain_bracket(std::string_view text) {
  for (const auto& [wide, plain] : brackets)
    if (text.starts_with(wide)) return plain;
  return '\0';
}

/// Calls visit(at) for every character outside of quotes until it gives false.
template <class Visit>
void each_unquoted(std::string_view line, std::size_t from, Visit visit) {
  for (std::size_t at = from; at < line.size();) {
    const bool begins = at == 0 || std::string_view(" \t[{,:").find(line[at - 1]) != line.npos;
    if ((line[at] == '"' || line[at] == '\'') && begins) {
      const std::size_t end = closing_quote(line, at + 1, line[at]);
      at = end == line.npos ? line.size() : end + 1;
      continue;
    }
    if (!visit(at)) return;
    at += std::max<std::size_t>(1, sequence_length(line.substr(at)));
  }
}

/// Behind one of these a bracket opens a list or a map.
bool may_stand_behind(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  while (before.ends_with(wide_blank)) before.remove_suffix(wide_blank.size());
  if (before.empty()) return true;
  for (const std::string_view sign : {":", "：", "-", "[", "{", ",", "，", "［", "｛"})
    if (before.ends_with(sign)) return true;
  return false;
}

std::string plain_blanks_for(std::string_view wide, std::size_t width) {
  std::string out;
  for (std::size_t at = 0; at < wide.size(); at += blank_at(wide.substr(at)))
    out.append(wide.substr(at).starts_with(wide_blank) ? width : 1, ' ');
  return out;
}

std::size_t width_of_blank(LinedUp lined_up) { return lined_up == LinedUp::by_characters ? 1 : 2; }

/// With the blanks that stand behind it.
std::string plain_dash(std::string_view behind, LinedUp lined_up) {
  if (lined_up == LinedUp::by_columns) return "- ";
  const std::size_t width = width_of_blank(lined_up);
  const std::string dash = "-" + std::string(width - 1, ' ') + plain_blanks_for(behind, width);
  return dash.size() == 1 ? "- " : dash;
}

/// An opening one, or one that would close a plain one.
std::optional<std::size_t> bracket_in(std::string_view line, std::size_t from) {
  std::optional<std::size_t> found;
  int open = 0;
  each_unquoted(line, from, [&](std::size_t at) {
    const char plain = plain_bracket(line.substr(at));
    if (line[at] == '[' || line[at] == '{') ++open;
    if (line[at] == ']' || line[at] == '}') --open;
    const bool opens = (plain == '[' || plain == '{') && may_stand_behind(line.substr(0, at));
    const bool closes = (plain == ']' || plain == '}') && open > 0;
    if (opens || closes) found = at;
    return !found;
  });
  return found;
}

std::size_t behind_dashes(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(plain_blanks), line.size());
  while (line.substr(at).starts_with("- "))
    at = std::min(line.find_first_not_of(plain_blanks, at + 1), line.size());
  return at;
}

}  // namespace

std::size_t wide_dash(std::string_view content) {
  for (const std::string_view sign : {"－", "–", "—", "•", "·", "●", "＊", "・"})
    if (content.starts_with(sign) && content.size() > sign.size() &&
        !content.substr(sign.size()).starts_with(sign))
      return sign.size();
  return 0;
}

std::optional<WideSign> wide_sign(std::string_view line) {
  const std::size_t at = behind_dashes(line), behind = behind_blanks(line, at);
  const std::string_view content = line.substr(behind);
  if (content.empty() || content == "\r") return std::nullopt;
  if (behind > at) return WideSign{WideSign::Kind::blank, at, behind - at};
  if (content.starts_with(wide_hash))
    return WideSign{WideSign::Kind::comment, at, wide_hash.size()};
  if (const std::size_t dash = wide_dash(content)) return WideSign{WideSign::Kind::dash, at, dash};
  if (const auto bracket = bracket_in(line, at))
    return WideSign{WideSign::Kind::bracket, *bracket, brackets[0].first.size()};
  return std::nullopt;
}

std::string with_plain_brackets(std::string_view text) {
  std::string out, open;  // of full-width brackets
  std::size_t copied = 0;
  each_unquoted(text, 0, [&](std::size_t at) {
    const char plain = plain_bracket(text.substr(at));
    if (!open.empty() && open.back() == '[' && text.substr(at).starts_with(wide_comma)) {
      out.append(text.substr(copied, at - copied)) += ", ";
      copied = behind_blanks(text, at + wide_comma.size());
    }
    if (plain == '[' || plain == '{') open += plain;
    if ((plain == ']' || plain == '}') && !open.empty()) open.pop_back();
    if (plain == '\0') return true;
    out.append(text.substr(copied, at - copied)) += plain;
    copied = at + brackets[0].first.size();
    return true;
  });
  return out.append(text.substr(copied));
}

std::string with_plain_signs(std::string_view line, LinedUp lined_up) {
  const auto sign = wide_sign(line);
  if (!sign) return std::string(line);
  const std::string_view before = line.substr(0, sign->at);
  const std::string_view behind = line.substr(sign->at + sign->length);
  switch (sign->kind) {
    case WideSign::Kind::blank: {
      const std::string_view indent = line.substr(sign->at, sign->length);
      return with_plain_signs(std::string(before)
                                  .append(plain_blanks_for(indent, width_of_blank(lined_up)))
                                  .append(behind),
                              lined_up);
    }
    case WideSign::Kind::comment:
      return std::string(before).append("#").append(behind);
    case WideSign::Kind::dash: {
      const std::size_t content = behind_blanks(behind, 0);
      return with_plain_signs(std::string(before)
                                  .append(plain_dash(behind.substr(0, content), lined_up))
                                  .append(behind.substr(content)),
                              lined_up);
    }
    case WideSign::Kind::bracket:
      break;
  }
  return std::string(before).append(with_plain_brackets(line.substr(sign->at)));
}

std::optional<Diagnostic> explain_wide_sign(LineIndex& lines, std::size_t number,
                                            Language language) {
  const std::string_view line = lines.line(number);
  const auto sign = wide_sign(line);
  const bool is_behind_colon =
      sign && line.substr(0, sign->at).find("：") != std::string_view::npos;
  if (!sign || is_behind_colon) return std::nullopt;  // the colon is said first
  Span span = lines.at(lines.line_start(number) + sign->at);
  span.length = static_cast<std::uint32_t>(sign->length);
  const std::string_view shown = line.substr(sign->at, sign->length);
  const std::string plain = escaped(clip(trimmed(with_plain_signs(line)), shown_width));
  const bool is_blank = sign->kind == WideSign::Kind::blank;
  return Diagnostic{
      Severity::error,
      "S001",
      span,
      is_blank
          ? say(language, "a full-width space in the indentation", "缩进里有全角空格")
          : say(language, "the full-width `{}` is no sign of YAML", "全角的“{}”不起作用", shown),
      {},
      is_blank ? say(language, "indent with the plain space of the English keyboard",
                     "缩进请用英文半角空格")
               : say(language, "write `{}`, with the signs of the English keyboard",
                     "请改用英文半角符号：`{}`", plain)};
}

}  // namespace c136
