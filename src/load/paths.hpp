// The paths of what stands in a file, "c3.members[who=wang].tendency", with English keys: found
// from the root down, past what stands before it. Not here: lines and excerpts (load/locate.cpp).
#pragma once

#include "c136/load/tree.hpp"
#include "c136/model/field.hpp"

#include <cstddef>
#include <string>

namespace c136 {

class Paths {
 public:
  /// Of a tree whose root `root` describes; both must outlive it.
  Paths(const Tree& tree, const Table& root) : tree_(tree), root_(root) {}

  /// Empty where no key, value or entry begins at the place.
  std::string at(Span place) const;

 private:
  struct Named {
    std::string path;
    const Field* field = nullptr;  // of a value
    const Table* table = nullptr;  // of what stands below
  };
  /// From a list or map to the node below it that is another or holds it.
  struct Step {
    std::size_t node = 0;
    std::size_t key = 0;     // in a map: the node of the key that it is, or is the value of
    std::size_t number = 0;  // in a list: how many entries stand before it
  };

  const Node& node(std::size_t i) const { return tree_.nodes[i]; }
  Named named(std::size_t node) const;
  Step step_to(std::size_t node, std::size_t from) const;
  Named value_of_key(std::size_t key, const Named& above) const;
  std::string selector(const Step& item, const Table*) const;

  const Tree& tree_;
  const Table& root_;
};

}  // namespace c136
