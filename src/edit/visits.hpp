// A visit, a call, a meeting, as a seller tells it, and the log entry that it becomes. Not here:
// the command line (cli/edit/).
#pragma once

#include "edit/edited_deal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A log entry in its writer's words; what is empty is left out.
struct Visit {
  std::vector<std::string> with, also, by, confirms, denies, cost, asks, newcomers;
  std::string note, on, kind, outcome, next;
};

/// Gives the day, and the ids of those who are new.
struct Logged {
  Date on;
  std::vector<std::string> with, newcomers;
};

/// Adds it to the log behind those of the same day, or before them where the newest stands first.
Logged log_visit(EditedDeal&, const Visit&);

}  // namespace c136
