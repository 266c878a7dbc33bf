// Who has how much before them in the plans: what is not done yet, counted by owner, so that a
// manager sees where help is needed. Not here: the tasks one by one.
#pragma once

#include "report/book/plan_report.hpp"

#include <span>

namespace c136 {

/// A row for every owner, those who are most behind first; drawn.
DataTable workload(std::span<const Task>, Language);

}  // namespace c136
