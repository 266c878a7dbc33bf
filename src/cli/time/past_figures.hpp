// What `list` tells of the past of deals: days in stage, pushes, the last change, a value of
// before.
#pragma once

#include "book/deal_trace.hpp"
#include "cli/time/history.hpp"

#include <map>
#include <optional>
#include <string>

namespace c136 {

/// Of all deals days in stage and pushes; the rest only where it is asked for.
struct FiguresWanted {
  std::optional<std::string> since = {};  // a revision or a date: the value of then
  bool with_changes = false, with_traces = false;
};

/// By the deals' ids.
std::map<std::string, KnownPast, std::less<>> past_figures(Session&, const PastOptions&,
                                                           const FiguresWanted&);

}  // namespace c136
