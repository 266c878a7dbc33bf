#include "load/yaml/quotes.hpp"

#include <algorithm>
#include <charconv>

namespace c136 {
namespace {

constexpr char32_t printable = 0xFFFD;

/// \xNN, \uNNNN, \UNNNNNNNN
Escape hexadecimal(std::string_view text, std::size_t at, std::size_t digits) {
  const std::string_view number = text.substr(std::min(at + 2, text.size()), digits);
  std::uint32_t value = 0;
  const auto [end, fault] =
      std::from_chars(number.data(), number.data() + number.size(), value, 16);
  const bool whole = fault == std::errc() && end == number.data() + digits;
  return {whole ? value : printable, whole ? 2 + digits : 2};
}

}  // namespace

std::size_t closing_quote(std::string_view text, std::size_t from, char quote) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && text.substr(i + 1).starts_with('\'');
      if (!doubled) return i;
      ++i;
    }
  }
  return std::string_view::npos;
}

Escape escape_at(std::string_view text, std::size_t at) {
  const char letter = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (letter) {
    case 'x':
      return hexadecimal(text, at, 2);
    case 'u':
      return hexadecimal(text, at, 4);
    case 'U':
      return hexadecimal(text, at, 8);
    case '0':
      return {0x00, 2};
    case 'a':
      return {0x07, 2};
    case 'b':
      return {0x08, 2};
    case 't':
      return {0x09, 2};
    case 'n':
      return {0x0A, 2};
    case 'v':
      return {0x0B, 2};
    case 'f':
      return {0x0C, 2};
    case 'r':
      return {0x0D, 2};
    case 'e':
      return {0x1B, 2};
    case 'N':
      return {0x85, 2};
    case '_':
      return {0xA0, 2};
    case 'L':
      return {0x2028, 2};
    case 'P':
      return {0x2029, 2};
    default:
      return {printable, 2};
  }
}

}  // namespace c136
