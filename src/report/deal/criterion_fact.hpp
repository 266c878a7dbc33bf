// The fact behind each criterion, in one sentence: what is known, of whom, and what is not.
#pragma once

#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <string>

namespace c136 {

/// "3 of 5 select us: Wang, Zhao, Chen; not: Sun (Kingdee); unknown: Li."
std::string criterion_fact(const Facts&, Criterion);
/// Of a criterion of any method: as that of C136 which asks the same, else what it lacks.
std::string criterion_fact(const Facts&, const CriterionScore&);

}  // namespace c136
