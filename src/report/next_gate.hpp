// The gate that is nearest, and what stands between now and it.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

/// A heading and its lines; nothing for a deal that is not open.
void add_next_gate(const Examined&, std::vector<Block>&);

}  // namespace c136
