// A selling method as data: its criteria with the codes that keep each open, and its ladder of win
// rates. C136 is the one there is. Source: method.md sections 1 and 4.
#pragma once

#include "c136/model/ladder.hpp"
#include "c136/model/words.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

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
