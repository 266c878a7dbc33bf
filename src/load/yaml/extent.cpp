#include "load/yaml/extent.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_white(char c) { return white_space.find(c) != std::string_view::npos; }

std::size_t line_end(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

/// The indentation that the header states, else -1: it is then that of the first line.
std::ptrdiff_t stated_indent(std::string_view header, std::ptrdiff_t column) {
  for (const char c : header)
    if (c >= '1' && c <= '9') return std::max<std::ptrdiff_t>(column, 0) + c - '0';
  return -1;
}

}  // namespace

std::size_t next_token(std::string_view text, std::size_t from) {
  while (from < text.size() && (is_white(text[from]) || text[from] == '#'))
    from = text[from] == '#' ? line_end(text, from) : from + 1;
  return from;
}

std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t i = begin;
  for (std::size_t k = 0; k < value.size() && i < text.size(); ++k) {
    if (!is_white(value[k])) {
      ++i;
      continue;
    }
    while (k + 1 < value.size() && is_white(value[k + 1])) ++k;
    while (i < text.size() && is_white(text[i])) ++i;
  }
  return i;
}

std::size_t block_end(std::string_view text, std::size_t begin, std::ptrdiff_t column) {
  const std::size_t header_end = text.find_first_not_of("|>+-0123456789", begin);
  std::size_t end = std::min(header_end, text.size());
  std::ptrdiff_t indent = stated_indent(text.substr(begin, end - begin), column);
  for (std::size_t next = line_end(text, begin) + 1; next < text.size();) {
    const std::size_t last = line_end(text, next);
    std::string_view line = text.substr(next, last - next);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (const std::size_t first = line.find_first_not_of(' '); first != std::string_view::npos) {
      const auto own = static_cast<std::ptrdiff_t>(first);
      if (own <= column || own < indent) break;
      if (indent < 0) indent = own;
      end = next + line.size();
    }
    next = last + 1;
  }
  return end;
}

std::size_t flow_end(std::string_view text, std::size_t from) {
  from = next_token(text, from);
  while (from < text.size() && text[from] == ',') from = next_token(text, from + 1);
  return std::min(from + 1, text.size());
}

}  // namespace c136
