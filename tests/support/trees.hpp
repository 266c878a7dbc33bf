// Whether two readers understood a file alike: same nodes, same texts, same places and bytes.
#pragma once

#include "c136/load/tree.hpp"

#include <fmt/format.h>

#include <string>

namespace c136::test {

inline bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.plain == b.plain && a.flow == b.flow && a.colon == b.colon &&
         a.line == b.line && a.column == b.column && a.begin == b.begin && a.end == b.end &&
         a.next == b.next && a.children == b.children && a.text == b.text;
}

inline std::string described(const Node& node) {
  return fmt::format("{}:{} (bytes {} to {}) `{}`", node.line, node.column, node.begin, node.end,
                     node.text);
}

/// Empty when the trees are the same, else where they part.
inline std::string difference(const Tree& a, const Tree& b) {
  if (a.nodes.size() != b.nodes.size())
    return fmt::format("{} nodes and {}", a.nodes.size(), b.nodes.size());
  for (std::size_t i = 0; i < a.nodes.size(); ++i)
    if (!same(a.nodes[i], b.nodes[i]))
      return fmt::format("node {}: {} and {}", i, described(a.nodes[i]), described(b.nodes[i]));
  return {};
}

}  // namespace c136::test
