// The next actions of one deal as its salesperson reads them.
#pragma once

#include "report/next/next_actions.hpp"

#include <vector>

namespace c136 {

void add_next_page(const Examined&, const NextActions&, std::vector<Block>&);

/// What the action is: "Meet Li (CIO), through Wang (+2 supporter)"
std::string action_title(const Facts&, const NextAction&);

}  // namespace c136
