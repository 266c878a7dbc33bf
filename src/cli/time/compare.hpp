// What moved between two moments of a run's repository: for `diff`, and for the reports of a week.
#pragma once

#include "book/change.hpp"
#include "c136/book/brief.hpp"
#include "cli/time/history.hpp"
#include "report/time/time_report.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct WhatMoved {
  std::vector<Movement> moved;
  Waterfall waterfall;
  std::vector<std::string> notes;
  std::shared_ptr<const Config> settings;  // of the later side
  Picked picked;
  std::optional<Date> later = {};  // of PastDeals
};

struct CompareOptions {
  std::optional<Horizon> horizon = {};
  bool require_history = false, tells_private = false;
  /// Whether a deal counts, by its state on the later side, else the earlier one; null: all do.
  std::function<bool(const Brief&, const Config&)> counts = {};
  std::string where = {};    // the filter that it comes from, as a person wrote it
  bool needs_deals = false;  // that there is none is a fault
};

/// The later side is the files as they are where it has no revision.
WhatMoved compare(Session&, const GitPlace&, const Moments&, const CompareOptions&);

}  // namespace c136
