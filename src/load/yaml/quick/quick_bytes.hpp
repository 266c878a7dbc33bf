// The bytes of a text as the quick reader looks at them first: eight or sixteen at a time. Not
// here: what they mean (quick_reader.hpp), nor what is said of those that are refused
// (byte_scan.hpp).
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

/// The first byte that is not well-formed UTF-8 or begins a character that no deal file may hold,
/// else npos. Where a tab may stand is left to the reader.
std::size_t first_refused(std::string_view text);

/// The same without SSE2.
std::size_t first_refused_portably(std::string_view text);

/// Where in a text the signs stand that may end a plain text: `:`, `#`, and in brackets `,`, `?`,
/// `[`, `]`, `{` and `}`. One pass finds them all, sixteen bytes at a time where there is SSE2.
class Marks {
 public:
  enum class Way : std::uint8_t { quickest, portable };

  explicit Marks(std::string_view text, Way = Way::quickest);

  /// The first from there on, `end` when none stands before that.
  std::size_t next(std::size_t from, std::size_t end) const {
    if (from >= end) return end;
    std::size_t word = from / 64;
    std::uint64_t bits = bits_[word] & (~std::uint64_t{0} << (from % 64));
    while (bits == 0) {
      if (++word * 64 >= end) return end;
      bits = bits_[word];
    }
    return std::min(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)), end);
  }

 private:
  std::vector<std::uint64_t> bits_;  // one for each byte, the first the lowest
};

}  // namespace c136
