#include "load/yaml/syntax.hpp"

#include "c136/base/text.hpp"
#include "load/instead.hpp"
#include "load/yaml/foreign.hpp"
#include "load/yaml/line_shape.hpp"
#include "load/yaml/open_quote.hpp"
#include "load/yaml/parser_words.hpp"
#include "load/yaml/quotes.hpp"
#include "load/yaml/wide_signs.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view full_width_colon = "：";
constexpr std::string_view full_width_comma = "，";
constexpr std::size_t max_lines_above = 20;  // how far up an open bracket is looked for
constexpr std::size_t shown_columns = 60;

using Explanation = std::optional<Diagnostic>;

Diagnostic syntax_error(Span span, std::string message, std::string help) {
  return {Severity::error, "S001", span, std::move(message), {}, std::move(help)};
}

/// A value in full-width brackets would be a text, and so would keys with full-width signs behind
/// them in brackets of either kind.
std::string with_plain_flow(std::string_view value) {
  const auto sign = wide_sign(trimmed(value));
  const bool is_flow = sign && sign->kind == WideSign::Kind::bracket;
  const std::string plain = is_flow ? with_plain_brackets(value) : std::string(value);
  const std::string_view inside = trimmed(plain);
  const bool holds_keys = inside.size() > 2 && inside.starts_with('{') && inside.ends_with('}') &&
                          inside.find_first_of("\"'{", 1) == inside.npos;
  const std::string apart =
      holds_keys ? keys_apart_instead(inside.substr(1, inside.size() - 2)) : std::string();
  return apart.empty() ? plain : "{" + apart + "}";
}

std::string shown(std::string_view text) { return escaped(clip(trimmed(text), shown_columns)); }

Explanation explain_open_quote(LineIndex& lines, std::size_t last_line, Language language) {
  const auto open = find_open_quote(lines, last_line);
  if (!open) return std::nullopt;
  return syntax_error(
      open->span,
      say(language, "the quote {} opened here is not closed", "这里的引号 {} 没有配对",
          open->quote),
      say(language, "close it where the text ends, or delete it: plain text needs no quotes",
          "请在文字末尾补上另一半，或把它删掉：普通文字不用加引号"));
}

// ---- a line that should be `key: value` ---------------------------------------------------------

Diagnostic explain_bare_word(LineIndex& lines, const LineShape& shape, Language language) {
  return syntax_error(place(lines, shape, shape.begin),
                      say(language, "the line ends after `{}`: no colon and no value follow",
                          "这一行写到“{}”就断了，后面没有冒号，也没有值", shown(shape.content)),
                      say(language, "finish it as `key: value`, or delete the line",
                          "请补全为 `键: 值`，或删掉这一行"));
}

Diagnostic explain_missing_dash_space(LineIndex& lines, const LineShape& shape, Language language) {
  return syntax_error(
      place(lines, shape, shape.begin, 1),
      say(language, "there is no space after the dash", "短横线后面少了一个空格"),
      say(language, "write `- {}`", "请写成 `- {}`", shown(shape.content.substr(1))));
}

/// "-name: wang" is a key to YAML: what stands below it, or the items beside it, have no place
/// then.
Explanation explain_key_behind_dash(LineIndex& lines, const LineShape& shape, Language language) {
  const bool lacks = !shape.is_item && shape.has_key() && shape.content.starts_with('-') &&
                     shape.key.size() > 1 && shape.key[1] != '-' && !is_digit(shape.key[1]);
  if (!lacks) return std::nullopt;
  return explain_missing_dash_space(lines, shape, language);
}

/// Nothing when the line has a key with a colon and a space.
Explanation explain_broken_key(LineIndex& lines, const LineShape& shape, Language language) {
  if (shape.content.empty() || shape.has_key()) return std::nullopt;
  if (auto colon = explain_colon(shape.content, place(lines, shape, shape.begin), language))
    return colon;
  if (shape.is_item || shape.content.find_first_of("\"'[{") == 0) return std::nullopt;
  if (shape.content.starts_with('-') && !shape.content.starts_with("--"))
    return explain_missing_dash_space(lines, shape, language);
  return explain_bare_word(lines, shape, language);
}

// ---- a value that YAML reads as something else than text ----------------------------------------

std::string put_in_quotes(const LineShape& shape, Language language) {
  std::string text;
  for (const char c : clip(shape.value, shown_columns)) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  const std::string prefix = shape.has_key() ? std::string(shape.key) + ": " : "";
  return say(language, "put the text in quotes: `{}\"{}\"`", "请给文字加上引号：`{}\"{}\"`", prefix,
             escaped(text));
}

/// "N #5" of `{name: N #5}`: the text around the sign that begins a comment, where that comment
/// takes the closing bracket away; empty otherwise.
std::string_view text_cut_by_comment(std::string_view line, char close) {
  const std::size_t sign = without_comment(line).size();
  if (line.find(close, sign) == std::string_view::npos) return {};
  const std::size_t begin = line.find_last_of("{[,:", sign) + 1;
  const std::size_t end = std::min(line.find_first_of(",]}", sign), line.size());
  return trimmed(line.substr(begin, end - begin));
}

Diagnostic explain_open_bracket(LineIndex& lines, const LineShape& shape, char close,
                                Language language) {
  const std::string_view cut = text_cut_by_comment(lines.line(shape.number), close);
  return syntax_error(
      place(lines, shape, shape.value_begin(), 1),
      say(language, "the bracket `{}` opened here is not closed", "这里的括号 `{}` 没有配对",
          shape.value.front()),
      cut.empty()
          ? say(language, "close it with `{}`; if it is text, put the whole in quotes",
                "请用 `{}` 结束；如果只是文字，请整体加上引号", close)
          : say(language,
                "a # behind a blank begins a comment, and the `{}` is in it; put the text in "
                "quotes: `\"{}\"`",
                "空格后的 # 是注释的开头，`{}` 也成了注释；请给这段文字加上引号：`\"{}\"`", close,
                shown(cut)));
}

Explanation explain_bracket(LineIndex& lines, const LineShape& shape, Language language) {
  const char open = shape.value.front();
  const char close = open == '[' ? ']' : '}';
  const std::size_t end = shape.value.rfind(close);
  if (end == std::string_view::npos) return explain_open_bracket(lines, shape, close, language);
  if (end + 1 < shape.value.size())
    return syntax_error(
        place(lines, shape, shape.value_begin() + shape.value.find_first_not_of(' ', end + 1)),
        say(language, "text follows after the closing bracket `{}`", "右括号 `{}` 后面还有文字",
            close),
        put_in_quotes(shape, language));
  return std::nullopt;
}

/// Behind a closing quote nothing may follow but a comment, or in { } and [ ] the next entry.
bool is_followed_by_text(std::string_view behind, bool in_flow) {
  return !ends_value(behind) || (!in_flow && trimmed(behind).starts_with(','));
}

Explanation explain_value(LineIndex& lines, const LineShape& shape, bool in_flow,
                          Language language) {
  if (shape.value.empty()) return std::nullopt;
  const std::size_t at = lines.line_start(shape.number) + shape.value_begin();
  const Span span = place(lines, shape, shape.value_begin());
  switch (const char first = shape.value.front(); first) {
    case '&':
    case '*':
    case '!':
      return explain_sign(lines, at, language);
    case '[':
    case '{':
      return explain_bracket(lines, shape, language);
    case '@':
    case '`':
    case '%':
      return syntax_error(span,
                          say(language, "a text may not begin with {}", "文字不能以{}开头",
                              first == '@'   ? Words{"`@`", " `@` "}.in(language)
                              : first == '%' ? Words{"`%`", " `%` "}.in(language)
                                             : Words{"a backquote", "反引号"}.in(language)),
                          put_in_quotes(shape, language));
    case '|':
    case '>':
      return syntax_error(
          span, say(language, "behind `{0}` the line must end", "`{0}` 后面不能再写内容", first),
          say(language, "begin the text on the next line, indented; or put it in quotes: `\"{}\"`",
              "请另起一行缩进后写正文；如果只是一句话，请加上引号：`\"{}\"`", shown(shape.value)));
    case '"':
    case '\'':
      if (!is_followed_by_text(
              shape.value.substr(
                  std::min(closing_quote(shape.value, 1, first), shape.value.size() - 1) + 1),
              in_flow))
        return std::nullopt;
      return syntax_error(
          span, say(language, "text follows after the closing quote", "右引号后面还有文字"),
          put_in_quotes(shape, language));
    default:
      break;
  }
  if (shape.has_key() &&
      (shape.value.find(": ") != std::string_view::npos || shape.value.ends_with(':')))
    return syntax_error(span,
                        say(language, "a second colon with a space behind it on one line",
                            "一行里出现了第二个后面带空格的冒号"),
                        put_in_quotes(shape, language));
  return std::nullopt;
}

Explanation explain_full_width_comma(LineIndex& lines, const LineShape& shape, Language language) {
  const std::size_t comma = shape.value.find(full_width_comma);
  if (!shape.opens_flow() || comma == std::string_view::npos) return std::nullopt;
  return syntax_error(
      place(lines, shape, shape.value_begin() + comma, 1),
      say(language, "a full-width comma `，` does not separate the entries of {}",
          "全角逗号“，”不能用来分隔 {} 里的各项", shape.value.starts_with('{') ? "{ }" : "[ ]"),
      say(language, "write `, `, the comma of the English keyboard and a space",
          "请改用英文逗号，后面加一个空格：`, `"));
}

/// The bracket that is open at this line: on the line itself, or on one above.
Explanation explain_flow(LineIndex& lines, std::size_t number, Language language) {
  for (std::size_t above = number; above > 0 && above + max_lines_above > number; --above) {
    const LineShape shape = shape_of(lines, above);
    if (!shape.opens_flow()) continue;
    const bool closed =
        shape.value.find(shape.value.starts_with('{') ? '}' : ']') != std::string_view::npos;
    if (!closed) return explain_bracket(lines, shape, language);
    return above == number ? explain_full_width_comma(lines, shape, language) : std::nullopt;
  }
  return std::nullopt;
}

/// The parser gives up behind an escape: it is the backslash that is meant.
std::size_t offset_of(const LineIndex& lines, const SyntaxFault& fault) {
  const bool in_escape = fault.reason.find("escape") != std::string::npos ||
                         fault.reason.find("hex") != std::string::npos ||
                         fault.reason.find("unicode") != std::string::npos;
  if (!in_escape) return fault.offset;
  const std::size_t number = lines.line_number(fault.offset);
  const std::size_t begin = lines.line_start(number);
  const std::size_t backslash = lines.line(number).rfind('\\', fault.offset - begin);
  return backslash == std::string_view::npos ? fault.offset : begin + backslash;
}

bool is_about_anchor(std::string_view reason) {
  return reason.find("anchor") != std::string_view::npos ||
         reason.find("alias") != std::string_view::npos;
}

/// A key below a line that has its value already.
Explanation explain_deeper_key(LineIndex& lines, const LineShape& shape, const SyntaxFault& fault,
                               Language language) {
  if (!fault.reason.starts_with("illegal map") || !shape.has_key()) return std::nullopt;
  return syntax_error(
      place(lines, shape, shape.begin, static_cast<std::uint32_t>(shape.key.size())),
      say(language, "`{}` is indented too far: the line above already has its value",
          "`{}` 缩进过多：上一行已经有值了", shown(shape.key)),
      say(language, "line it up with the keys it belongs to", "请与同一级的键左对齐"));
}

/// An entry below a line that has its value: `competitors: none`, and the `- id:` of the scaffold.
Explanation explain_entry_below_value(LineIndex& lines, const LineShape& shape,
                                      const LineShape& above, Language language) {
  const std::size_t dash = lines.line(shape.number).find('-');
  if (!shape.is_item || !above.has_key() || above.value.empty() || dash < above.begin ||
      above.opens_flow() || above.opens_block())
    return std::nullopt;
  return syntax_error(
      place(lines, shape, dash, 1),
      say(language, "a list entry stands here, but `{}` above already has its value",
          "这里是列表的一项，但上面的 `{}` 已经有值了", shown(above.key)),
      say(language, "delete one of the two; if it is of another list, line it up with that one",
          "两者只留一个；若属于别的列表，请与那个列表左对齐"));
}

Explanation explain_sign_at_front(LineIndex& lines, const LineShape& shape, Language language) {
  const bool sign = !shape.content.empty() &&
                    std::string_view("&*!").find(shape.content.front()) != std::string_view::npos;
  if (!sign) return std::nullopt;
  return explain_sign(lines, lines.line_start(shape.number) + shape.begin, language);
}

Explanation explain_question_mark(LineIndex& lines, const LineShape& shape,
                                  const SyntaxFault& fault, Language language) {
  const std::size_t at = fault.offset - lines.line_start(shape.number);
  if (!lines.line(shape.number)
           .substr(std::min(at, lines.line(shape.number).size()))
           .starts_with('?'))
    return std::nullopt;
  return syntax_error(place(lines, shape, at, 1),
                      say(language, "inside {{ }} or [ ] nothing may begin with `?`",
                          "在 {{ }} 或 [ ] 里，开头不能用 `?`"),
                      say(language, "delete it; if it is text, put the whole in quotes",
                          "请删掉它；如果只是文字，请整体加上引号"));
}

/// What is wrong with a line on which the parser gave up.
Explanation explain_line(LineIndex& lines, const LineShape& shape, const SyntaxFault& fault,
                         Language language) {
  if (shape.tab_indent) return explain_tab(lines, shape.number, language);
  if (auto sign = explain_sign_at_front(lines, shape, language)) return sign;
  if (auto mark = explain_question_mark(lines, shape, fault, language)) return mark;
  const bool in_flow =
      fault.reason.find("flow") != std::string::npos || fault.reason.starts_with("illegal");
  if (in_flow)
    if (auto flow = explain_flow(lines, shape.number, language)) return flow;
  if (auto value = explain_value(lines, shape, in_flow, language)) return value;
  if (is_about_anchor(fault.reason)) return explain_sign(lines, fault.offset, language);
  return explain_broken_key(lines, shape, language);
}

}  // namespace

Diagnostic explain_syntax(LineIndex& lines, const SyntaxFault& fault, Language language) {
  const std::size_t number = std::min(lines.line_number(fault.offset), lines.line_count());
  if (auto quote = explain_open_quote(lines, number, language)) return *quote;
  const LineShape here = content_line(lines, number);
  if (auto wide = explain_wide_sign(lines, here.number, language)) return *wide;
  if (auto dash = explain_key_behind_dash(lines, here, language)) return *dash;
  if (auto line = explain_line(lines, here, fault, language)) return *line;
  // A broken line is often noticed only at the next one, whose colon then has no place.
  if (here.number > 1) {
    const LineShape above = content_line(lines, here.number - 1);
    if (auto wide = explain_wide_sign(lines, above.number, language)) return *wide;
    if (auto dash = explain_key_behind_dash(lines, above, language)) return *dash;
    if (above.tab_indent) return explain_tab(lines, above.number, language);
    if (auto sign = explain_sign_at_front(lines, above, language)) return *sign;
    if (auto key = explain_broken_key(lines, above, language)) return *key;
    if (auto entry = explain_entry_below_value(lines, here, above, language)) return *entry;
  }
  if (auto deeper = explain_deeper_key(lines, here, fault, language)) return *deeper;
  const ParserWords& meaning = meaning_of(fault.reason);
  return {Severity::error,
          "S001",
          lines.at(offset_of(lines, fault)),
          std::string(meaning.message.in(language)),
          {},
          std::string(meaning.help.in(language))};
}

std::optional<Diagnostic> explain_colon(std::string_view text, Span begin, Language language) {
  const std::size_t wide = text.find(full_width_colon), narrow = text.find(':');
  const std::size_t colon = std::min(wide, narrow);
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view key = text.substr(0, colon);
  const std::string_view value = text.substr(colon + (wide < narrow ? full_width_colon.size() : 1));
  const bool is_key = wide < narrow || key.find_first_of(" \"'[{,") == std::string_view::npos;
  if (!is_key || value.starts_with("//")) return std::nullopt;
  begin.column += static_cast<std::uint32_t>(key.size());
  begin.length = 1;
  if (wide < narrow)
    return syntax_error(
        begin,
        say(language, "a full-width colon `：` does not end a key", "全角冒号“：”不能用在键名后面"),
        say(language, "write `{}: {}`, with the colon of the English keyboard and a space",
            "请写成 `{}: {}`，用英文冒号，后面加一个空格", shown(key),
            shown(with_plain_flow(value))));
  return syntax_error(begin,
                      say(language, "there is no space after the colon", "冒号后面少了一个空格"),
                      say(language, "write `{}: {}`", "请写成 `{}: {}`", shown(key), shown(value)));
}

std::vector<Diagnostic> explain_colons_like(LineIndex& lines, std::size_t line, Language language) {
  const auto colon_of = [&](const LineShape& shape) -> Explanation {
    if (shape.has_key() || shape.is_item) return std::nullopt;
    return explain_colon(shape.content, place(lines, shape, shape.begin), language);
  };
  const LineShape first = shape_of(lines, line);
  std::vector<Diagnostic> found;
  if (!colon_of(first)) return found;
  const auto begins_here = [&](std::size_t number) {
    const LineShape shape = shape_of(lines, number);
    return shape.content.empty() || shape.begin >= first.begin;
  };
  std::size_t top = line;
  while (top > 1 && begins_here(top - 1)) --top;
  for (std::size_t at = top; at <= lines.line_count() && begins_here(at); ++at)
    if (const LineShape shape = shape_of(lines, at); shape.begin == first.begin)
      if (auto colon = colon_of(shape)) found.push_back(std::move(*colon));
  return found;
}

Diagnostic explain_cut_line(LineIndex& lines, std::size_t line, Language language) {
  if (auto wide = explain_wide_sign(lines, line, language)) return *wide;
  const LineShape shape = shape_of(lines, line);
  if (auto broken = explain_broken_key(lines, shape, language)) return *broken;
  return explain_bare_word(lines, shape, language);
}

Diagnostic explain_tab(LineIndex& lines, std::size_t line, Language language) {
  const std::size_t tab = lines.line(line).find('\t');
  Span span = lines.at(lines.line_start(line) + tab);
  span.length = 1;
  return syntax_error(span, say(language, "a tab in the indentation", "缩进里有制表符（Tab）"),
                      say(language, "indent with spaces, two a level", "请用空格缩进，每层两个"));
}

Diagnostic explain_value_indent(Span value, Language language) {
  return syntax_error(
      value,
      say(language, "this value stands no further right than its key", "这个值没有比它的键更靠右"),
      say(language, "put it behind the colon, or indent it by two spaces",
          "请写在冒号后面，或向右缩进两个空格"));
}

Diagnostic explain_empty_entry(Span comma, Language language) {
  comma.length = 1;
  return syntax_error(comma,
                      say(language, "nothing stands before this comma", "这个逗号前面没有内容"),
                      say(language, "delete the comma, or write what is missing",
                          "请删掉这个逗号，或补上缺少的内容"));
}

}  // namespace c136
