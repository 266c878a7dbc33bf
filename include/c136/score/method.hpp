// A selling method as data: its criteria with the codes that keep each open, and its ladder of win
// rates. C136 is the one there is. Source: method.md sections 1 and 4.
#pragma once

#include "c136/model/words.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

enum class RateSource : std::uint8_t { published, carried, filled, team, none };
/// The word of machine formats.
std::string_view name_of(RateSource);
/// For people.
Words title(RateSource);

struct Range {
  int low, high;
  constexpr bool has(int n) const { return low <= n && n <= high; }
};

/// One row of a ladder: applies where W, F and C are all in range; the first that applies wins.
struct LadderRow {
  std::string_view label;  // as printed: "1W2-3F6C"
  Range w, f, c;
  int percent;
  RateSource source;
  std::string_view from;   // c136, c139, team
};

struct MethodCriterion {
  Criterion criterion;
  std::vector<std::string_view> codes;  // of its gaps, ascending
};

struct Method {
  std::string_view id;  // "c136"
  std::array<MethodCriterion, criterion_count> criteria;
  std::span<const LadderRow> ladder;
};

const Method& c136_method();

}  // namespace c136
