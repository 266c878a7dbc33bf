// What `list` tells of the past of deals: days in stage, pushes, the last change, a value of
// before.
#pragma once

#include "c136/book/brief.hpp"
#include "cli/time/history.hpp"

#include <map>
#include <optional>
#include <string>

namespace c136 {

/// By the deals' ids. `since` is a revision or a date.
std::map<std::string, BriefPast, std::less<>> past_figures(Session&, const PastOptions&,
                                                           const std::optional<std::string>& since);

}  // namespace c136
