// The production plan: what the MPC review tells production to have ready, and when.
#pragma once

#include "c136/book/book.hpp"
#include "report/week/section.hpp"

#include <cstddef>
#include <vector>

namespace c136 {

/// Of these briefs those that are open, or won and still to be delivered.
Sheet production_sheet(const std::vector<std::size_t>& deals, const Book&, const ReportScope&);

}  // namespace c136
