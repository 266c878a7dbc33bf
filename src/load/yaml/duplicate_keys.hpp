// Keys that stand twice: YAML forbids them, yaml-cpp and the quick reader let them pass. Not here:
// the two names of one key (load/decode.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

/// One bit of 64. Equal keys have the same.
inline std::uint64_t likeness(std::string_view key) {
  if (key.empty()) return 1;
  const unsigned ends =
      static_cast<unsigned char>(key.front()) * 7U + static_cast<unsigned char>(key.back());
  return std::uint64_t{1} << ((ends + key.size()) % 64);
}

/// Adds S006 for every key that stands twice in one map, anywhere in the tree.
void find_duplicate_keys(const Tree&, Language, std::vector<Diagnostic>& errors);

}  // namespace c136
