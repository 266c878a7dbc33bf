#include "load/yaml/foreign.hpp"

#include "c136/base/text.hpp"
#include "load/yaml/findings.hpp"
#include "load/yaml/line_shape.hpp"

#include <algorithm>
#include <string>

namespace c136 {
namespace {

constexpr std::size_t foreign_columns = 60;

/// The text that begins at the offset, up to the end of the value on its line.
std::string_view rest_of_value(const LineIndex& lines, std::size_t at) {
  const LineShape shape = shape_of(lines, lines.line_number(at));
  const std::size_t behind = at - lines.line_start(shape.number);
  const std::string_view line = without_comment(lines.line(shape.number));
  std::string_view rest = line.substr(std::min(behind, line.size()));
  if (shape.opens_flow()) rest = rest.substr(0, rest.find_first_of(",]}"));
  return trimmed(rest);
}

Diagnostic directive(LineIndex& lines, std::size_t line, Language language) {
  Span span = lines.at(lines.line_start(line));
  span.length = static_cast<std::uint32_t>(lines.line(line).size());
  return {Severity::error,
          "S012",
          span,
          say(language, "a directive (a line that begins with `%`) is not read",
              "不支持 YAML 指令（以 `%` 开头的行）"),
          {},
          say(language, "delete the line", "请删掉这一行")};
}

Diagnostic conflict(LineIndex& lines, std::size_t line, Language language) {
  Span span = lines.at(lines.line_start(line));
  span.length = 7;
  return {Severity::error,
          "S001",
          span,
          say(language, "a merge conflict is left here: `{}`", "这里留有未解决的合并冲突：`{}`",
              escaped(clip(lines.line(line), foreign_columns))),
          {},
          say(language,
              "keep the lines that are right; delete the others and those with `<<<<<<<`, "
              "`=======` and `>>>>>>>`",
              "请保留正确的内容，删掉多余的内容以及 `<<<<<<<`、`=======`、`>>>>>>>` 这几行")};
}

bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && (line.size() == marker.size() || line[marker.size()] == ' ');
}

}  // namespace

Diagnostic explain_sign(LineIndex& lines, std::size_t at, Language language) {
  const std::string_view text = rest_of_value(lines, at);
  const bool simple = text.find_first_of("\"\\") == std::string_view::npos;
  const Words message = text.starts_with('&') ? Words{"an anchor (`&name`) is not read",
                                                      "不支持 YAML 锚点（`&名字`）"}
                        : text.starts_with('*')
                            ? Words{"an alias (`*name`) is not read", "不支持 YAML 别名（`*名字`）"}
                            : Words{"a tag (`!name`) is not read", "不支持 YAML 标签（`!名字`）"};
  Span span = lines.at(at);
  span.length = static_cast<std::uint32_t>(std::max<std::size_t>(text.size(), 1));
  return {Severity::error,
          "S012",
          span,
          std::string(message.in(language)),
          {},
          say(language, "if it is meant as text, put it in quotes: `\"{}\"`",
              "如果这只是文字，请加上引号：`\"{}\"`",
              simple ? escaped(clip(text, foreign_columns)) : "...")};
}

Diagnostic explain_merge_key(LineIndex& lines, std::size_t at, Language language) {
  return {Severity::error,
          "S012",
          lines.at(at),
          say(language, "a merge key (`<<`) is not read", "不支持 YAML 合并键（`<<`）"),
          {},
          say(language, "write the keys out where they are meant", "请把要合并的键直接写在这里")};
}

Diagnostic explain_second_document(LineIndex& lines, std::size_t at, Language language) {
  const std::string_view line = lines.line(lines.line_number(at));
  const bool marker = line.starts_with("---");
  return {Severity::error,
          "S011",
          lines.at(at),
          marker ? say(language, "a second document begins here", "从这里开始是第二份文档")
                 : say(language, "the deal ended above, and text follows",
                       "商机内容在上面已经结束，后面还有文字"),
          {},
          say(language, "keep one deal per file: move the rest to a file of its own, or delete {}",
              "一个文件只写一个商机：请把后面的内容移到另一个文件，或删掉{}",
              marker ? Words{"the line `---`", " `---` 这一行"}.in(language)
                     : Words{"it", "它"}.in(language))};
}

std::vector<Diagnostic> find_foreign_lines(LineIndex& lines, Language language) {
  std::vector<Diagnostic> found;
  bool open = false;  // between the markers of a conflict
  for (std::size_t n = 1; n <= lines.line_count() && found.size() < max_errors; ++n) {
    const std::string_view line = lines.line(n);
    const bool begins = is_marker(line, "<<<<<<<") || (line == "=======" && !open);
    const bool ends = is_marker(line, ">>>>>>>");
    if (line.starts_with('%')) found.push_back(directive(lines, n, language));
    if (begins || (ends && !open)) found.push_back(conflict(lines, n, language));
    if (begins || ends) open = begins;
  }
  return found;
}

}  // namespace c136
