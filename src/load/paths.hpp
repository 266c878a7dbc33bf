// The paths of all that stands in a file, "c3.members[who=wang].tendency", with English keys: one
// walk over the tree serves every finding. Not here: lines and excerpts (load/locate.cpp).
#pragma once

#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace c136 {

class Paths {
 public:
  /// Of a tree whose root `root` describes; both must outlive it.
  Paths(const Tree& tree, const Table& root);

  /// Empty where no key, value or entry begins at the place.
  std::string at(Span place) const;

 private:
  struct Step {
    std::uint32_t parent = 0;
    std::uint32_t place = 0;  // of an entry its number, of a value the node of its key
  };
  struct Named {
    std::string path;
    const Field* field = nullptr;  // of a value
    const Table* table = nullptr;  // of what stands below
  };

  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  Named named(std::size_t node) const;
  Named value_of_key(std::size_t key, const Named& above) const;
  std::string selector(std::size_t item, const Table*) const;

  const Tree& tree_;
  const Table& root_;
  std::vector<Step> steps_;  // one for each node
};

}  // namespace c136
