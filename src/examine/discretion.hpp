// What a report says on standard error of an error in a private place: where it is and of what
// kind, and no word of what stands there. Not here: the deal's own private texts
// (model/privacy.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/load.hpp"

#include <vector>

namespace c136 {

/// Takes everything out of the findings that may be private: on a line of a private part, of a
/// private key or what is below it, or one that names a coach.
void keep_private(std::vector<Finding>&, const Loaded&, Language);

}  // namespace c136
