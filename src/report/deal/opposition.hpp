// The bad news of a deal: who is against us, and what a coach denied.
#pragma once

#include "c136/report/report.hpp"

#include <vector>

namespace c136 {

/// A table of those against us, or a line that names nobody; nothing while no member is written.
void add_opponents(const Facts&, std::vector<Block>&);

/// What the coaches last said no to, named as the method does, with their words; nothing where
/// there is nothing.
void add_denials(const Facts&, const Method&, std::vector<Block>&);

}  // namespace c136
