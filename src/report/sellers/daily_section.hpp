// The section of the daily meeting, which has the id of the weekly one.
#pragma once

#include "report/week/section.hpp"

#include <memory>

namespace c136 {

std::unique_ptr<ReportSection> daily_section(const ReportScope&);

}  // namespace c136
