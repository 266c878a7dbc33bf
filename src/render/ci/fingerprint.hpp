// By what a CI service knows a finding again in a later run: its code, its deal and its path in the
// document. Neither the line nor the wording counts, so it outlives edits elsewhere in the file.
#pragma once

#include "c136/base/diagnostic.hpp"

#include <string>
#include <vector>

namespace c136 {

/// One for each finding, all different: of several with the same key each has its number.
std::vector<std::string> fingerprints(const std::vector<const Finding*>& findings);

}  // namespace c136
