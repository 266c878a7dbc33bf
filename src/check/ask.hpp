// One rule asked on its own, for rules that speak of what other rules find: C605 and I101. A rule
// for open deals only finds nothing in another; the deal's `ignore` plays no part here.
#pragma once

#include "c136/check/rule.hpp"

#include <vector>

namespace c136 {

std::vector<Diagnostic> ask(const Rule&, const Facts&);
std::vector<Diagnostic> ask(const Rule&, const Facts&, const Scorecard&);

}  // namespace c136
