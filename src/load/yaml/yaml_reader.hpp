// YAML text into a Tree, by yaml-cpp behind a gate: yaml-cpp accepts much that is no YAML, and the
// gate refuses it, together with what deal files do without (anchors, tags, several documents).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::size_t max_depth = 64;       // levels of lists and maps, the root being 1
inline constexpr std::size_t max_nodes = 100'000;  // scalars, maps and lists, keys counted

struct ParsedYaml {
  Tree tree;
  std::vector<Diagnostic> errors;
  bool complete =
      true;  // false: the tree is not the whole file and says nothing about what is missing
};

/// `text` has passed scan_bytes and must outlive the tree.
ParsedYaml read_yaml(std::string_view text, Language);

}  // namespace c136
