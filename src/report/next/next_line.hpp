// The next step of one deal in one line, for those who have just written something down.
#pragma once

#include "c136/report/report.hpp"

#include <string>

namespace c136 {

/// Empty when all gates are passed. Of an open deal.
std::string next_line(const Examined&);

}  // namespace c136
