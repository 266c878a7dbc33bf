// What the reports of a week take from git: what moved since the day before, and of each deal how
// long it stands in its stage and what it was before.
#pragma once

#include "cli/time/history.hpp"
#include "report/week/section.hpp"

#include <optional>

namespace c136 {

/// None where there is no git repository with a commit. `scope` is that of the report; its table
/// day is the session's as-of.
std::optional<ReportHistory> report_history(Session&, const ReportScope& scope,
                                            const std::string& where);

}  // namespace c136
