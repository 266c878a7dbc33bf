// Han characters as texts are full of them: of one block, all alike, so that none needs a closer
// look. Not here: all Han characters (text.hpp).
#pragma once

#include "c136/base/text.hpp"

#include <string_view>

namespace c136 {

/// The first byte of a character from U+4000 to U+9FFF.
constexpr bool leads_common_han(char byte) { return byte >= '\xE4' && byte <= '\xE9'; }

/// Nothing that is joined to the character before it begins so.
constexpr bool begins_apart(char byte) {
  return is_printable_ascii(byte) || leads_common_han(byte);
}

/// As begins_plainly() of text.hpp, before Han characters too: a cluster of one byte and column.
constexpr bool begins_with_lone_ascii(std::string_view text) {
  return is_printable_ascii(text[0]) && (text.size() == 1 || begins_apart(text[1]));
}

/// Begins with a character from U+4E00 to U+9F7F that nothing is joined to: a cluster of three
/// bytes, two columns wide.
constexpr bool begins_with_common_han(std::string_view text) {
  if (text.size() < 3 || !leads_common_han(text[0])) return false;
  const auto is_tail = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  if (!is_tail(text[1]) || !is_tail(text[2])) return false;
  if (text[0] == '\xE4' && text[1] < '\xB8') return false;
  if (text[0] == '\xE9' && text[1] >= '\xBE') return false;
  return text.size() == 3 || begins_apart(text[3]);
}

}  // namespace c136
