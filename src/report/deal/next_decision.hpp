// The next decision meeting of the customer: who weighs what there, where we are weak, and what is
// still to be done before it.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

/// A heading, a table of points and a list of things to do; nothing where no decision is ahead.
void add_next_decision(const Examined&, std::vector<Block>&);

}  // namespace c136
