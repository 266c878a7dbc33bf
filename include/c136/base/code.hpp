// Codes of rules as texts: whether two are the same, and which one somebody means who mistypes one.
// Not here: which codes there are (check/rule.hpp).
#pragma once

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>

namespace c136 {

/// Nearly all codes are four characters, which are one number to the processor. Every deal asks
/// this some thousand times.
inline bool is_same_code(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  return a.size() == 4 ? std::memcmp(a.data(), b.data(), 4) == 0 : a == b;
}

inline bool has_code(std::span<const std::string_view> codes, std::string_view code) {
  return std::ranges::any_of(codes,
                             [code](std::string_view one) { return is_same_code(one, code); });
}

/// As nearest(), for words of which some or all are codes: what looks like a code, a letter with
/// digits, always gets the nearest one, which is of its own letter, takes the fewest slips and has
/// the nearest number.
std::string_view nearest_code(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace c136
