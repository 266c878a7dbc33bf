#include "load/yaml/line_shape.hpp"

#include "load/yaml/quotes.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view blanks = " \t";

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// The part of a line before its first ": " outside of quotes and brackets.
std::string_view key_of(std::string_view content) {
  std::size_t colon = content.find(": ");
  if (colon == std::string_view::npos && content.ends_with(':')) colon = content.size() - 1;
  if (colon == std::string_view::npos) return {};
  const std::string_view key = content.substr(0, colon);
  return key.find_first_of("\"'[{") == std::string_view::npos ? key : std::string_view();
}

}  // namespace

std::string_view without_comment(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool begins = i == 0 || is_one_of(line[i - 1], " \t[{,-");
    if ((line[i] == '"' || line[i] == '\'') && begins) {
      i = closing_quote(line, i + 1, line[i]);
      if (i == std::string_view::npos) return line;
    } else if (line[i] == '#' && (i == 0 || is_one_of(line[i - 1], blanks))) {
      return line.substr(0, i);
    }
  }
  return line;
}

LineShape shape_of(const LineIndex& lines, std::size_t number) {
  LineShape shape;
  shape.number = number;
  const std::string_view line = without_comment(lines.line(number));
  std::size_t i = std::min(line.find_first_not_of(blanks), line.size());
  shape.tab_indent = line.substr(0, i).find('\t') != std::string_view::npos;
  while (line.substr(i).starts_with("- ")) {
    shape.is_item = true;
    i = std::min(line.find_first_not_of(blanks, i + 1), line.size());
  }
  shape.begin = i;
  const std::size_t end = std::max(i, line.find_last_not_of(blanks) + 1);
  shape.content = line.substr(i, end - i);
  shape.key = key_of(shape.content);
  const std::size_t behind = shape.has_key() ? shape.key.size() + 1 : 0;
  shape.value = shape.content.substr(
      std::min(shape.content.find_first_not_of(' ', behind), shape.content.size()));
  return shape;
}

LineShape content_line(const LineIndex& lines, std::size_t number) {
  LineShape shape = shape_of(lines, number);
  while (shape.content.empty() && number > 1) shape = shape_of(lines, --number);
  return shape;
}

Span place(LineIndex& lines, const LineShape& shape, std::size_t byte, std::uint32_t length) {
  Span span = lines.at(lines.line_start(shape.number) + byte);
  span.length = length;
  return span;
}

}  // namespace c136
