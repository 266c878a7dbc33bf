// A ladder of win rates: rows of values, each with a percentage and where it comes from. Not
// here: the published rows (score/c136.cpp and its like) and the team's own (model/config.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/value.hpp"

#include <cstdint>
#include <string_view>

namespace c136 {

enum class RateSource : std::uint8_t { published, carried, filled, team, none };
/// The word of machine formats.
std::string_view name_of(RateSource);
/// For people.
Words title(RateSource);

/// One row of a ladder: applies where W, F and C are all in range; the first that applies wins.
struct LadderRow {
  std::string_view label;  // as printed: "1W2-3F6C"
  ValueRange values;
  int percent;
  RateSource source;
  std::string_view from;  // c136, c139, c931, team
  bool at_least = false;  // the source says so many percent or more
};

}  // namespace c136
