#include "load/yaml/quick/quick_bytes.hpp"

#include "c136/base/text.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

#ifdef __SSE2__
__m128i sixteen_bytes(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

/// A bit for each of sixteen bytes, the first the lowest.
unsigned bits_of(__m128i found) { return static_cast<unsigned>(_mm_movemask_epi8(found)); }

/// A bit for each of sixteen bytes that is one of Marks.
unsigned which_are_marks(__m128i bytes) {
  const auto is = [](__m128i all, char c) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(c)); };
  const __m128i braces = _mm_or_si128(bytes, _mm_set1_epi8(0x20));  // so are the square ones
  return bits_of(is(bytes, ':') | is(bytes, '#') | is(bytes, ',') | is(bytes, '?') |
                 is(braces, '{') | is(braces, '}'));
}

/// A bit for each of sixteen bytes that is printable ASCII or a line feed.
unsigned which_are_plain(__m128i bytes) {
  const __m128i printable = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)),
                                             _mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x1F)));
  return bits_of(_mm_or_si128(printable, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'))));
}

/// A bit for each of sixteen bytes that is what it has to be where five characters from U+3000 to
/// U+9FFF follow one another.
unsigned which_are_wide(__m128i bytes) {
  constexpr auto first = static_cast<char>(0xE3), last = static_cast<char>(0xE9);
  constexpr auto low = static_cast<char>(0x80), high = static_cast<char>(0xBF);
  const __m128i least = _mm_setr_epi8(first, low, low, first, low, low, first, low, low, first, low,
                                      low, first, low, low, first);
  const __m128i most = _mm_setr_epi8(last, high, high, last, high, high, last, high, high, last,
                                     high, high, last, high, high, last);
  return bits_of(_mm_and_si128(_mm_cmpeq_epi8(_mm_max_epu8(bytes, least), bytes),
                               _mm_cmpeq_epi8(_mm_min_epu8(bytes, most), bytes)));
}

/// How many bytes of clean characters the sixteen begin with; it may be too few.
std::size_t clean_bytes(const char* at) {
  const __m128i bytes = sixteen_bytes(at);
  const auto plain = static_cast<std::size_t>(std::countr_one(which_are_plain(bytes)));
  if (plain > 0) return plain;
  return static_cast<std::size_t>(std::countr_one(which_are_wide(bytes))) / 3 * 3;
}
#endif

/// From a place before which all is clean.
std::size_t first_refused_from(std::string_view text, std::size_t i) {
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

}  // namespace

std::size_t first_refused(std::string_view text) {
  std::size_t i = 0;
#ifdef __SSE2__
  while (text.size() - i >= 16) {
    const std::size_t clean = clean_bytes(text.data() + i);
    const std::size_t length = clean > 0 ? clean : clean_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
#endif
  return first_refused_from(text, i);
}

std::size_t first_refused_portably(std::string_view text) { return first_refused_from(text, 0); }

Marks::Marks(std::string_view text, Way way) : bits_(text.size() / 64 + 1) {
  std::size_t i = 0;
#ifdef __SSE2__
  const auto marks_at = [&](std::size_t at) {
    return std::uint64_t{which_are_marks(sixteen_bytes(text.data() + at))};
  };
  for (; way == Way::quickest && text.size() - i >= 64; i += 64)
    bits_[i / 64] =
        marks_at(i) | marks_at(i + 16) << 16 | marks_at(i + 32) << 32 | marks_at(i + 48) << 48;
#else
  static_cast<void>(way);
#endif
  for (; i < text.size(); ++i)
    if (std::string_view(":#,?[]{}").find(text[i]) != std::string_view::npos)
      bits_[i / 64] |= std::uint64_t{1} << (i % 64);
}

}  // namespace c136
