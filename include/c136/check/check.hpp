// Asks the rules of a deal. Fact rules come before the score and give the gaps; value rules come
// after it and give the warnings.
#pragma once

#include "c136/check/rule.hpp"

namespace c136 {

/// The gaps that C136 and the method of the run ask for, ordered by place and code.
std::vector<Diagnostic> check_facts(const Facts&);
/// All gaps, also those that only other methods ask for.
std::vector<Diagnostic> check_all_facts(const Facts&);

/// The warnings, without those the deal's `ignore` silences; ordered by place and code.
std::vector<Diagnostic> check_value(const Facts&, const Scorecard&);

/// Switched off by the deal, with a reason, or by the repository.
bool is_ignored(const Facts&, std::string_view code);

}  // namespace c136
