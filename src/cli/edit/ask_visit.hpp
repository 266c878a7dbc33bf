// Asks a person at the terminal for a visit, a line at a time. Not here: what becomes of it.
#pragma once

#include "cli/session.hpp"
#include "edit/visits.hpp"

#include <string>
#include <vector>

namespace c136 {

/// Whom (the people are offered), what, outcome, next; an empty line leaves out. False when nothing
/// was told.
bool ask_visit(Session&, const Deal&, Visit&);

}  // namespace c136
