// Asks the rules of a deal. Fact rules come before the score and give the gaps; value rules come
// after it and give the warnings.
#pragma once

#include "c136/check/rule.hpp"

namespace c136 {

/// The gaps, ordered by place and code.
std::vector<Diagnostic> check_facts(const Facts&);

/// The warnings, without those the deal's `ignore` silences; ordered by place and code.
std::vector<Diagnostic> check_value(const Facts&, const Scorecard&);

}  // namespace c136
