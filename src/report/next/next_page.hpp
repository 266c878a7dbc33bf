// The next actions of one deal as its salesperson reads them.
#pragma once

#include "report/next/next_actions.hpp"

#include <vector>

namespace c136 {

void add_next_page(const Examined&, const NextActions&, std::vector<Block>&);

/// The first key action of the item that is still to be done, and has a day; null when there is
/// none.
const Action* first_step(const PlanItem&);

/// What the action is: "Meet Li (CIO), through Wang (+2 supporter)"
std::string action_title(const Facts&, const NextAction&);

}  // namespace c136
