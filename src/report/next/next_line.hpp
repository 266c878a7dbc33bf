// The next step of one deal in one line, for those who have just written something down.
#pragma once

#include "c136/report/report.hpp"

#include <string>

namespace c136 {

/// What stands arranged in the plan is told with its day and whose it is; with all gates passed,
/// what is to come next, else what could still lose the deal. Empty only where there is nothing to
/// say. Of an open deal.
std::string next_line(const Examined&);

}  // namespace c136
