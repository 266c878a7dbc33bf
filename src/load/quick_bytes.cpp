#include "load/quick_bytes.hpp"

#include "c136/base/text.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace c136 {
namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101, top_bits = 0x8080808080808080;

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// How many of eight bytes are printable ASCII before the first that is not.
std::size_t plain_bytes(const char* at) {
  if (std::endian::native != std::endian::little) return 0;
  const std::uint64_t bytes = eight_bytes(at);
  const std::uint64_t below_space = (bytes - each_byte * 0x20) & ~bytes;
  const std::uint64_t delete_sign = (bytes ^ each_byte * 0x7F) - each_byte;
  // A borrow spoils only bytes behind the first that counts.
  const std::uint64_t others = (bytes | below_space | delete_sign) & top_bits;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// A character from U+3000 to U+9FFF, as nearly all Chinese ones are.
bool is_common_han(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  return text.size() >= 3 && byte(0) >= 0xE3 && byte(0) <= 0xE9 && (byte(1) & 0xC0) == 0x80 &&
         (byte(2) & 0xC0) == 0x80;
}

/// How many bytes the character has; 0 when it is refused. Where a tab may stand is left to the
/// parser.
std::size_t clean_length(std::string_view text) {
  const char first = text[0];
  if (first >= 0x20 && first < 0x7F) return 1;
  if (first == '\n' || first == '\t' || text.starts_with("\r\n")) return 1;
  if (is_common_han(text)) return 3;
  const std::size_t length = sequence_length(text.substr(0, 4));
  return length > 1 && !is_forbidden(decode(text.substr(0, length))) ? length : 0;
}

}  // namespace

std::size_t first_refused(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text.size() - i >= 8)
      if (const std::size_t plain = plain_bytes(text.data() + i); plain > 0) {
        i += plain;
        continue;
      }
    const std::size_t length = clean_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  std::uint64_t seen = 0;
  for (; text.size() - i >= 8; i += 8) seen |= eight_bytes(text.data() + i);
  for (; i < text.size(); ++i) seen |= static_cast<unsigned char>(text[i]) & 0x80U;
  return (seen & top_bits) == 0;
}

}  // namespace c136
