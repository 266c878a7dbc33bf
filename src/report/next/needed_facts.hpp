// What is still to be found out or brought about for some criteria, piece by piece: of whom, and
// which field takes it. Not here: who is met for it, and in which order (next_actions.hpp).
#pragma once

#include "c136/check/need.hpp"
#include "c136/report/report.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct NeededFact : Piece {
  const MethodCriterion* criterion;
  std::string_view gap;  // the code; empty where only a coach's word is missing
  bool due;              // at the deal's stage
};

/// By criterion and gap; for those of the criteria that are not confirmed.
std::vector<NeededFact> needed_facts(const Examined&, std::span<const CriterionScore* const>);

}  // namespace c136
