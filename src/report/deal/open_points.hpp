// The gaps and warnings of one deal as tables: where, what, of whom. Not here: the listing of
// `check`.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

/// Gaps due at the deal's stage in full, the others by code and line.
void add_gaps(const Examined&, std::vector<Block>&);

void add_warnings(const Examined&, std::vector<Block>&);

/// How many gaps are due at the deal's stage.
std::size_t count_due(const Examined&);

}  // namespace c136
