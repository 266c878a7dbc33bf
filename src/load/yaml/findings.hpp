// The findings of one reading: how many are of use, and in which order they are given.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"

#include <cstddef>
#include <vector>

namespace c136 {

/// A reading goes on after a fault until it has found as many: nobody mends more at once, and no
/// hostile file makes the program slow or large with them.
inline constexpr std::size_t max_errors = 100;

/// By file, line, column and code. Of more than `max_errors` the first ones are kept, and the last
/// of them says so.
void put_in_order(std::vector<Diagnostic>& errors, Language);

}  // namespace c136
