// What a run reads: what its operands name, open streams among it, or the whole repository.
// Not here: what becomes of each (cli/deals.hpp).
#pragma once

#include "cli/session.hpp"
#include "files/operands.hpp"

#include <vector>

namespace c136 {

/// In the order of the operands, those of a folder by name; each once however often it was named.
/// What was passed over is said with -v, what cannot be read is complained of. Throws UsageError
/// when there is nothing to read at all.
std::vector<Input> inputs(Session& session);

}  // namespace c136
