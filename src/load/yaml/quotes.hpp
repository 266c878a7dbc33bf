// Quoted texts as they stand in the source: where they end, what an escape in them stands for.
#pragma once

#include <cstddef>
#include <string_view>

namespace c136 {

/// The offset of the quote that closes a text whose content begins at `from`; npos when none does.
std::size_t closing_quote(std::string_view text, std::size_t from, char quote);

/// An escape of a text in double quotes.
struct Escape {
  char32_t character;  // U+FFFD for a printable one, and for what YAML does not know
  std::size_t length;  // in bytes, the backslash counted
};

/// `at` is the offset of the backslash.
Escape escape_at(std::string_view text, std::size_t at);

}  // namespace c136
