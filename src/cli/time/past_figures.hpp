// What `list` tells of the past of deals: days in stage, pushes, the last change, a value of
// before.
#pragma once

#include "book/deal_trace.hpp"
#include "cli/time/history.hpp"

#include <map>
#include <optional>
#include <string>

namespace c136 {

/// By the deals' ids. `since` is a revision or a date; traces are empty unless asked for.
std::map<std::string, KnownPast, std::less<>> past_figures(Session&, const PastOptions&,
                                                           const std::optional<std::string>& since,
                                                           bool with_traces = false);

}  // namespace c136
