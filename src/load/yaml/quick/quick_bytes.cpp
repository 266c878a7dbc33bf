#include "load/yaml/quick/quick_bytes.hpp"

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

/// How many of eight bytes are printable ASCII or line feeds before the first that is not. No sum
/// below carries into the next byte.
std::size_t plain_bytes(const char* at) {
  if (std::endian::native != std::endian::little) return 0;
  const std::uint64_t bytes = eight_bytes(at);
  const std::uint64_t low = bytes & ~top_bits;
  const std::uint64_t from_space = (bytes | top_bits) - each_byte * 0x20;
  const std::uint64_t not_line_feed = (low ^ each_byte * '\n') + each_byte * 0x7F;
  const std::uint64_t delete_sign = low + each_byte;
  const std::uint64_t others = (bytes | delete_sign | (~from_space & not_line_feed)) & top_bits;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// A character from U+3000 to U+9FFF, as nearly all Chinese ones are, or a full-width form.
bool is_common_wide(const char* at) {
  const auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
  const bool well_formed = (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
  const bool full_width = byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD);
  return well_formed && ((byte(0) >= 0xE3 && byte(0) <= 0xE9) || full_width);
}

/// The bytes of them that the text begins with.
std::size_t common_wide(std::string_view text) {
  std::size_t i = 0;
  while (text.size() - i >= 3 && is_common_wide(text.data() + i)) i += 3;
  return i;
}

/// How many bytes the character has; 0 when it is refused. Where a tab may stand is left to the
/// parser.
std::size_t clean_length(std::string_view text) {
  const char first = text[0];
  if (first >= 0x20 && first < 0x7F) return 1;
  if (first == '\n' || first == '\t' || text.starts_with("\r\n")) return 1;
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
    if (const std::size_t wide = common_wide(text.substr(i)); wide > 0) {
      i += wide;
      continue;
    }
    const std::size_t length = clean_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

}  // namespace c136
