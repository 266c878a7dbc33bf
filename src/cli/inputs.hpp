// What a run reads: what its operands name, open streams among it, or the whole repository.
// Not here: what becomes of each (cli/deals.hpp).
#pragma once

#include "cli/session.hpp"
#include "files/operands.hpp"

#include <vector>

namespace c136 {

struct Inputs {
  std::vector<Input> files;  // in the order of the operands, those of a folder by name; each once
  std::vector<PassedOver> overlooked;  // what stands among the deals, may be one, and is not read
};

struct WantedInputs {
  bool may_be_none = false;      // that there is nothing is no fault
  bool may_be_settings = false;  // nor is it where the settings were named
  bool all_notes = false;        // the week notes of the repository too, whatever was named
};

/// What was overlooked is said, what else was passed over with -v; what cannot be read is
/// complained of. Throws UsageError when there is nothing to read at all.
Inputs inputs(Session& session, const WantedInputs& wanted = {});

}  // namespace c136
