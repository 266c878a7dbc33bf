// What could still lose a deal that has passed every gate: people who go cold, weak points before
// the decision, confirmations that lapse, criteria that no coach has confirmed. Not here: what a
// gate still needs (next_actions.hpp).
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Risk {
  std::string_view code;       // T103, T105, K103; empty of a criterion
  std::string_view criterion;  // "C4"; empty of a finding
  std::string what;
  std::vector<std::string> details;
};

/// Never none for a deal with a confirmation: in the end it is the first one that lapses.
std::vector<Risk> risks(const Examined&);

void add_risks(const Examined&, std::vector<Block>&);

}  // namespace c136
