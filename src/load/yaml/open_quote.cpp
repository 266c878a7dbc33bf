#include "load/yaml/open_quote.hpp"

#include "load/yaml/line_shape.hpp"
#include "load/yaml/quotes.hpp"

namespace c136 {
namespace {

struct Opening {
  std::size_t byte;
  char quote;
};

/// The quote of a value on this line that is not closed on it.
std::optional<Opening> quote_left_open(const LineIndex& lines, std::size_t number) {
  const std::string_view line = lines.line(number);
  bool token_start = true;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (token_start && (c == '"' || c == '\'')) {
      const std::size_t close = closing_quote(line, i + 1, c);
      if (close == std::string_view::npos) return Opening{i, c};
      i = close;
      token_start = false;
    } else if (c == '#' && (i == 0 || line[i - 1] == ' ')) {
      break;
    } else if (c == ' ' || c == '\t') {
      const bool behind_sign =
          i > 0 && std::string_view(":-,?").find(line[i - 1]) != std::string_view::npos;
      token_start = token_start || behind_sign;
    } else {
      token_start = c == '[' || c == '{' || c == ',';
    }
  }
  return std::nullopt;
}

/// The last line of the literal or folded text that the line opens; the line itself when it opens
/// none.
std::size_t end_of_block(const LineIndex& lines, std::size_t number) {
  if (!shape_of(lines, number).opens_block()) return number;
  const std::size_t indent = lines.line(number).find_first_not_of(' ');
  std::size_t last = number;
  for (std::size_t next = number + 1; next <= lines.line_count(); ++next) {
    const std::size_t first = lines.line(next).find_first_not_of(' ');
    if (first != std::string_view::npos && first <= indent) break;
    last = next;
  }
  return last;
}

}  // namespace

bool ends_value(std::string_view rest) {
  const std::size_t next = rest.find_first_not_of(" \t");
  return next == std::string_view::npos ||
         std::string_view(",]}#:").find(rest[next]) != std::string_view::npos;
}

std::optional<OpenQuote> find_open_quote(LineIndex& lines, std::size_t last_line) {
  for (std::size_t number = 1; number <= last_line; ++number) {
    if (const std::size_t last = end_of_block(lines, number); last != number) {
      number = last;
      continue;
    }
    const auto open = quote_left_open(lines, number);
    if (!open) continue;
    std::size_t close = std::string_view::npos, next = number;
    while (close == std::string_view::npos && ++next <= lines.line_count())
      close = closing_quote(lines.line(next), 0, open->quote);
    if (close == std::string_view::npos || !ends_value(lines.line(next).substr(close + 1))) {
      Span span = lines.at(lines.line_start(number) + open->byte);
      span.length = 1;
      return OpenQuote{span, open->quote};
    }
    number = next;
  }
  return std::nullopt;
}

}  // namespace c136
