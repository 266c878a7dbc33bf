// What somebody means who mistypes the code of a rule. Not here: which codes there are
// (check/rule.hpp).
#pragma once

#include <span>
#include <string_view>

namespace c136 {

/// As nearest(), for words of which some or all are codes: what looks like a code, a letter with
/// digits, always gets the nearest one, which is of its own letter, takes the fewest slips and has
/// the nearest number.
std::string_view nearest_code(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace c136
