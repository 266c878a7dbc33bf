#include "load/syntax.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace c136 {
namespace {

constexpr std::string_view full_width_colon = "：";
constexpr std::string_view full_width_comma = "，";
constexpr std::size_t max_lines_above = 20;  // how far up an open bracket is looked for

Diagnostic syntax_error(Span span, std::string message, std::string help) {
  return {Severity::error, "S001", span, std::move(message), {}, std::move(help)};
}

/// One line, taken apart as far as a look at the line alone can do it.
struct LineShape {
  std::size_t number = 0;
  std::size_t begin = 0;            // byte of the line where the content begins, after dashes
  std::string_view content;         // without comment and trailing space
  std::string_view key, value;      // around the first ": "; key empty where there is none
  bool is_item = false;
  bool tab_indent = false;

  bool has_key() const { return !key.empty(); }
  std::size_t value_begin() const {
    return begin + static_cast<std::size_t>(value.data() - content.data());
  }
};

std::string_view without_comment(std::string_view line) {
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && (i == 0 || std::string_view(" [{,-").find(line[i - 1]) != std::string_view::npos)) {
      quote = c;
    } else if (c == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t')) {
      return line.substr(0, i);
    }
  }
  return line;
}

LineShape shape_of(const LineIndex& lines, std::size_t number) {
  LineShape shape;
  shape.number = number;
  const std::string_view line = without_comment(lines.line(number));
  std::size_t i = 0;
  for (; i < line.size() && (line[i] == ' ' || line[i] == '\t'); ++i)
    shape.tab_indent = shape.tab_indent || line[i] == '\t';
  while (line.substr(i).starts_with("- ")) {
    shape.is_item = true;
    i = std::min(line.find_first_not_of(' ', i + 1), line.size());
  }
  shape.begin = i;
  const std::size_t last = line.find_last_not_of(" \t");
  shape.content = last == std::string_view::npos || last < i ? line.substr(i, 0) : line.substr(i, last + 1 - i);
  std::size_t colon = shape.content.find(": ");
  if (colon == std::string_view::npos && shape.content.ends_with(':')) colon = shape.content.size() - 1;
  if (colon != std::string_view::npos && shape.content.substr(0, colon).find_first_of("\"'[{") == std::string_view::npos) {
    shape.key = shape.content.substr(0, colon);
    const std::size_t value = shape.content.find_first_not_of(' ', colon + 1);
    shape.value = shape.content.substr(std::min(value, shape.content.size()));
  } else {
    shape.value = shape.content;
  }
  return shape;
}

Span place(LineIndex& lines, const LineShape& shape, std::size_t byte) {
  return lines.at(lines.line_start(shape.number) + byte);
}

/// Whether a quote opened here has nothing but an end of value behind its close.
bool ends_value(std::string_view rest) {
  const std::size_t next = rest.find_first_not_of(" \t");
  return next == std::string_view::npos || std::string_view(",]}#:").find(rest[next]) != std::string_view::npos;
}

std::size_t closing_quote(std::string_view text, std::size_t from, char quote) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') ++i;
    else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'') ++i;
      else return i;
    }
  }
  return std::string_view::npos;
}

struct OpenQuote {
  std::size_t line, byte;
  char quote;
};

/// The quote of a value on this line that is not closed on it.
std::optional<OpenQuote> quote_left_open(const LineIndex& lines, std::size_t number) {
  const std::string_view line = lines.line(number);
  bool token_start = true;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (token_start && (c == '"' || c == '\'')) {
      const std::size_t close = closing_quote(line, i + 1, c);
      if (close == std::string_view::npos) return OpenQuote{number, i, c};
      i = close;
      token_start = false;
    } else if (c == '#' && (i == 0 || line[i - 1] == ' ')) {
      break;
    } else if (c == ' ' || c == '\t') {
      token_start = token_start || (i > 0 && std::string_view(":-,?").find(line[i - 1]) != std::string_view::npos);
    } else {
      token_start = c == '[' || c == '{' || c == ',';
    }
  }
  return std::nullopt;
}

/// Lines of a literal or folded block are text: nothing in them opens a quote.
std::size_t skip_block(const LineIndex& lines, std::size_t number) {
  const LineShape head = shape_of(lines, number);
  if (!head.value.starts_with('|') && !head.value.starts_with('>')) return number;
  const std::size_t indent = lines.line(number).find_first_not_of(' ');
  std::size_t last = number;
  for (std::size_t next = number + 1; next <= lines.line_count(); ++next) {
    const std::size_t first = lines.line(next).find_first_not_of(' ');
    if (first != std::string_view::npos && first <= indent) break;
    last = next;
  }
  return last;
}

std::optional<OpenQuote> find_open_quote(const LineIndex& lines, std::size_t last_line) {
  for (std::size_t number = 1; number <= last_line; ++number) {
    number = skip_block(lines, number);
    const auto open = quote_left_open(lines, number);
    if (!open) continue;
    std::size_t next = number + 1;
    std::size_t close = std::string_view::npos;
    while (next <= lines.line_count() &&
           (close = closing_quote(lines.line(next), 0, open->quote)) == std::string_view::npos)
      ++next;
    if (close == std::string_view::npos || !ends_value(lines.line(next).substr(close + 1))) return open;
    number = next;
  }
  return std::nullopt;
}

Diagnostic explain_open_quote(LineIndex& lines, const OpenQuote& open, Language language) {
  Span span = lines.at(lines.line_start(open.line) + open.byte);
  span.length = 1;
  return syntax_error(span,
                      say(language, "the quote {} opened here is not closed", "此处的引号 {} 没有配对的另一半", open.quote),
                      say(language, "close it at the end of the text, or take it away: plain text needs no quotes",
                          "请在文字末尾补上引号，或把它去掉：普通文字不用引号"));
}

Diagnostic explain_full_width_colon(LineIndex& lines, const LineShape& shape, Language language) {
  const std::size_t at = shape.content.find(full_width_colon);
  Span span = place(lines, shape, shape.begin + at);
  span.length = 1;
  const auto key = shape.content.substr(0, at);
  const auto value = trimmed(shape.content.substr(at + full_width_colon.size()));
  return syntax_error(span, say(language, "a full-width colon `：` does not end a key", "全角冒号“：”不能用来结束键名"),
                      say(language, "write `{}: {}`, with the colon of the English keyboard and a space",
                          "请写成 `{}: {}`：用英文冒号，后面加一个空格", key, value));
}

Diagnostic explain_missing_space(LineIndex& lines, const LineShape& shape, Language language) {
  const std::size_t colon = shape.content.find(':');
  return syntax_error(place(lines, shape, shape.begin),
                      say(language, "there is no space after the colon", "冒号后面缺少空格"),
                      say(language, "write `{}: {}`", "请写成 `{}: {}`", shape.content.substr(0, colon),
                          trimmed(shape.content.substr(colon + 1))));
}

Diagnostic explain_bare_word(LineIndex& lines, const LineShape& shape, Language language) {
  return syntax_error(place(lines, shape, shape.begin),
                      say(language, "the line ends after `{}`: no colon and no value follow", "这一行在“{}”之后就断了：没有冒号，也没有值",
                          escaped(clip(shape.content, 60))),
                      say(language, "finish it as `key: value`, or delete the line", "请补成 `键: 值`，或删掉这一行"));
}

/// A line that should be `key: value` and is not; nothing when it is.
std::optional<Diagnostic> explain_broken_key(LineIndex& lines, const LineShape& shape, Language language) {
  if (shape.content.empty() || shape.has_key()) return std::nullopt;
  if (shape.content.find(full_width_colon) != std::string_view::npos)
    return explain_full_width_colon(lines, shape, language);
  const std::size_t colon = shape.content.find(':');
  const bool word_before = colon != 0 && colon != std::string_view::npos &&
                           shape.content.substr(0, colon).find_first_of(" \"'[{,") == std::string_view::npos;
  if (word_before) return explain_missing_space(lines, shape, language);
  if (shape.is_item || shape.content.find_first_of("\"'[{") == 0) return std::nullopt;
  return explain_bare_word(lines, shape, language);
}

std::string quoted_suggestion(const LineShape& shape, Language language) {
  std::string text;
  for (const char c : shape.value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  const std::string prefix = shape.has_key() ? std::string(shape.key) + ": " : "";
  return say(language, "put the text in quotes: `{}\"{}\"`", "请给文字加上引号：`{}\"{}\"`", prefix, escaped(text));
}

/// A value that YAML reads as something else than text.
std::optional<Diagnostic> explain_value(LineIndex& lines, const LineShape& shape, Language language) {
  if (shape.value.empty()) return std::nullopt;
  const Span span = place(lines, shape, shape.value_begin());
  const char first = shape.value.front();
  if (first == '@' || first == '`' || first == '%')
    return syntax_error(span, say(language, "a text may not begin with `{}`", "文字不能以 `{}` 开头", first),
                        quoted_suggestion(shape, language));
  const char close = first == '[' ? ']' : first == '{' ? '}' : '\0';
  if (close != '\0') {
    const std::size_t end = shape.value.rfind(close);
    if (end == std::string_view::npos)
      return syntax_error(span, say(language, "the bracket `{}` opened here is not closed", "此处的括号 `{}` 没有配对的另一半", first),
                          say(language, "close it with `{}`; if it is text, put the whole in quotes",
                              "请用 `{}` 结束；如果是文字，请整体加上引号", close));
    if (end + 1 < shape.value.size())
      return syntax_error(span, say(language, "text follows after the closing bracket `{}`", "右括号 `{}` 之后还有文字", close),
                          quoted_suggestion(shape, language));
    return std::nullopt;
  }
  if (first == '"' || first == '\'')
    return syntax_error(span, say(language, "text follows after the closing quote", "右引号之后还有文字"),
                        say(language, "put the quotes around the whole text, and write a quote inside as \\\"",
                            "请用引号把整段文字括起来，里面的引号写成 \\\""));
  if (shape.has_key() && (shape.value.find(": ") != std::string_view::npos || shape.value.ends_with(':')))
    return syntax_error(span, say(language, "a second colon with a space behind it on one line", "一行里出现了第二个“冒号加空格”"),
                        quoted_suggestion(shape, language));
  return std::nullopt;
}

struct Translation {
  std::string_view reason;  // a beginning of the parser's words
  Words message, help;
};

constexpr std::array<Translation, 8> translations{{
    {"illegal tab", {"a tab in the indentation", "缩进里有制表符"}, {"indent with spaces", "请用空格缩进"}},
    {"bad escape", {"an escape after `\\` that YAML does not know", "`\\` 后面的转义 YAML 不认识"}, {"in \"...\" write \\\\ for a backslash", "在 \"...\" 里，反斜杠请写成 \\\\"}},
    {"end of sequence flow", {"a list in [ ] is not closed, or a comma is missing", "[ ] 列表没有结束，或少了逗号"}, {"check the brackets and commas of this line", "请检查这一行的括号和逗号"}},
    {"end of map flow", {"a map in { } is not closed, or a comma is missing", "{ } 里的内容没有结束，或少了逗号"}, {"check the brackets and commas of this line", "请检查这一行的括号和逗号"}},
    {"end of map not found", {"this line does not fit the indentation of the lines above", "这一行的缩进与上文对不上"}, {"line it up with the keys it belongs to", "请与同级的键左对齐"}},
    {"end of sequence not found", {"this line does not fit the list above", "这一行与上面的列表对不上"}, {"line the dashes up, or indent the line below its dash", "请把各个短横线对齐，或把这一行缩进到短横线之下"}},
    {"illegal block entry", {"a list item may not begin here", "列表项不能从这里开始"}, {"put `- ` on a line of its own, below the key", "请另起一行，在键的下面写 `- `"}},
    {"illegal EOF", {"the text ends in the middle of a value", "文件在一个值中间就结束了"}, {"look for an open quote or bracket above", "请检查上文有没有未结束的引号或括号"}},
}};

Diagnostic translate(LineIndex& lines, const SyntaxFault& fault, Language language) {
  const Span span = lines.at(fault.offset);
  if (fault.reason.starts_with("the referenced anchor"))
    return {Severity::error, "S012", span, say(language, "an alias (`*name`) is not read", "不支持别名（`*名字`）"), {},
            say(language, "if this is meant as text, put it in quotes: \"*...\"", "如果这只是文字，请加引号：\"*...\"")};
  for (const Translation& t : translations)
    if (fault.reason.starts_with(t.reason))
      return syntax_error(span, std::string(t.message.in(language)), std::string(t.help.in(language)));
  return syntax_error(span, say(language, "this is not YAML: {}", "这不是 YAML：{}", fault.reason),
                      say(language, "check the indentation, the colon and the quotes of this line and the one above",
                          "请检查这一行和上一行的缩进、冒号和引号"));
}

/// A bracket of a value above or on this line that nothing closes, or a comma that is none.
std::optional<Diagnostic> explain_flow(LineIndex& lines, std::size_t number, Language language) {
  for (std::size_t above = number; above > 0 && above + max_lines_above > number; --above) {
    const LineShape shape = shape_of(lines, above);
    const bool opens = shape.value.starts_with('{') || shape.value.starts_with('[');
    if (!opens) continue;
    const char close = shape.value.front() == '{' ? '}' : ']';
    const std::size_t comma = shape.value.find(full_width_comma);
    if (shape.value.find(close) != std::string_view::npos && comma != std::string_view::npos) {
      Span span = place(lines, shape, shape.value_begin() + comma);
      span.length = 1;
      return syntax_error(span, say(language, "a full-width comma `，` does not part the entries of {}", "全角逗号“，”不能分隔 {} 里的各项", shape.value.front() == '{' ? "{ }" : "[ ]"),
                          say(language, "write `, `, with the comma of the English keyboard and a space", "请用英文逗号，后面加一个空格：`, `"));
    }
    return explain_value(lines, shape, language);
  }
  return std::nullopt;
}

/// The last line at or before `number` that has content.
LineShape content_line(const LineIndex& lines, std::size_t number) {
  LineShape shape = shape_of(lines, number);
  while (shape.content.empty() && number > 1) shape = shape_of(lines, --number);
  return shape;
}

}  // namespace

Diagnostic explain_syntax(LineIndex& lines, const SyntaxFault& fault, Language language) {
  const std::size_t number = std::min(lines.line_number(fault.offset), lines.line_count());
  if (const auto open = find_open_quote(lines, number)) return explain_open_quote(lines, *open, language);
  const LineShape here = content_line(lines, number);
  if (here.tab_indent) return explain_tab(lines, here.number, language);
  const bool in_flow = fault.reason.find("flow") != std::string::npos || fault.reason.starts_with("illegal");
  if (in_flow)
    if (const auto flow = explain_flow(lines, here.number, language)) return *flow;
  if (const auto value = explain_value(lines, here, language)) return *value;
  if (const auto key = explain_broken_key(lines, here, language)) return *key;
  // A broken line is often noticed only at the next one, whose colon then has no place.
  if (here.number > 1) {
    const LineShape above = content_line(lines, here.number - 1);
    if (const auto key = explain_broken_key(lines, above, language)) return *key;
    if (above.tab_indent) return explain_tab(lines, above.number, language);
  }
  return translate(lines, fault, language);
}

Diagnostic explain_cut_line(LineIndex& lines, Span key, Language language) {
  const LineShape shape = shape_of(lines, key.line);
  if (auto broken = explain_broken_key(lines, shape, language)) return *broken;
  return explain_bare_word(lines, shape, language);
}

Diagnostic explain_tab(LineIndex& lines, std::size_t line, Language language) {
  Span span = lines.at(lines.line_start(line) + std::min(lines.line(line).find('\t'), lines.line(line).size()));
  span.length = 1;
  return syntax_error(span, say(language, "a tab in the indentation", "缩进里有制表符（Tab）"),
                      say(language, "indent with spaces, two a level", "请用空格缩进，每层两个"));
}

Diagnostic explain_second_document(Span span, Language language) {
  return {Severity::error, "S011", span,
          say(language, "text or a second document after the first", "第一份内容结束之后还有文字或第二份文档"), {},
          say(language, "keep one deal per file; delete `---` lines and what follows", "一个文件只写一个商机；请删掉 `---` 行及其后的内容")};
}

bool find_conflicts(LineIndex& lines, std::vector<Diagnostic>& errors, Language language) {
  const std::size_t before = errors.size();
  for (std::size_t number = 1; number <= lines.line_count(); ++number) {
    const std::string_view line = lines.line(number);
    const bool begins = line == "<<<<<<<" || line.starts_with("<<<<<<< ");
    const bool ends = line == ">>>>>>>" || line.starts_with(">>>>>>> ");
    if (!begins && !(ends && errors.size() == before)) continue;
    Span span = lines.at(lines.line_start(number));
    span.length = 7;
    errors.push_back(syntax_error(
        span, say(language, "a merge conflict is left here (`{}`)", "这里留有未解决的合并冲突（`{}`）", escaped(line)),
        say(language, "keep the right lines and delete those with <<<<<<<, ======= and >>>>>>>",
            "请保留正确的内容，删掉 <<<<<<<、======= 和 >>>>>>> 这几行")));
  }
  return errors.size() > before;
}

}  // namespace c136
