// The tasks of `c136 plan` that have a day, for a calendar. Not here: what a calendar file looks
// like (render/ics.cpp).
#pragma once

#include "report/book/plan_document.hpp"

#include <vector>

namespace c136 {

/// On the day a task is due; of one that is done without ever having been due, the day it was done.
std::vector<Appointment> appointments(const Plan&, Language);

}  // namespace c136
