// Ids that must name something in the same deal: S007, and the circle in reports_to.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/model/deal.hpp"
#include "load/decode.hpp"

#include <vector>

namespace c136 {

/// Silent where the list that an id should be found in has an error itself.
void check_references(const Deal&, const Decoded&, Language, std::vector<Diagnostic>& errors);

}  // namespace c136
