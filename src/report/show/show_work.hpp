// What we do and did, as `c136 show` prints it: success factors, plan and log.
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/facts.hpp"

#include <vector>

namespace c136 {

/// Ours and every competitor's match per factor, side by side.
void add_factors(const Facts&, std::vector<Block>&);
/// Items with their actions below them, in the order of the file.
void add_plan(const Facts&, std::vector<Block>&);
/// The newest first.
void add_log(const Facts&, std::vector<Block>&);

}  // namespace c136
