// 1+2+1, the pattern in which large deals close: a guide, two of the four buying people on our
// side, and our own salesperson. [121] methods.md section 2. Not here: its table (report 121).
#pragma once

#include "c136/model/facts.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

/// In the order of the table.
enum class PatternPlace : std::uint8_t { guide, purchaser, user, checker, decider, seller };
inline constexpr std::size_t place_count = 6;
/// "guide" / "向导"
const Word& word_of(PatternPlace);

struct Pattern {
  std::array<std::string_view, place_count> who{};  // ids; empty where nobody fills the place
  int guides = 0, sides = 0, sellers = 0;           // g, n and s of the label

  std::string_view operator[](PatternPlace place) const {
    return who[static_cast<std::size_t>(place)];
  }
  /// "1+2+1"
  std::string label() const;
};

/// Known to be at +2 or more, or to select us.
bool is_on_our_side(const Person&);

Pattern pattern_of(const Facts&);

}  // namespace c136
