// Keys that stand twice: YAML forbids them, yaml-cpp and the quick reader let them pass. Not here:
// the two names of one key (load/decode.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"

#include <vector>

namespace c136 {

/// Adds S006 for every key that stands twice in one map, anywhere in the tree.
void find_duplicate_keys(const Tree&, Language, std::vector<Diagnostic>& errors);

}  // namespace c136
