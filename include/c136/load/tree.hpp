// The content of one YAML file as this program understands it: scalars, lists and maps with their
// places, in one array. Both readers fill it. Not here: what keys mean (load/decode.hpp).
#pragma once

#include "c136/base/source.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Nodes stand in document order; a map's children are key, value, key, value, ... A block list or
/// map reaches from its first dash or key to the end of its last entry, a block of text to the end
/// of its last line that is not blank; an empty value has no bytes and stands behind its colon.
struct Node {
  enum class Kind : std::uint8_t { null, scalar, list, map };

  Kind kind = Kind::null;
  bool plain = true;  // of a scalar: neither quoted nor a block
  bool flow = false;  // of a list or map: written in [ ] or { }
  bool colon = true;  // of a null: its key was followed by a colon
  std::uint16_t file = 0;
  std::uint32_t line = 0, column = 0;  // from 1, columns in bytes
  std::uint32_t begin = 0, end = 0;    // its bytes in the file: a scalar's with its quotes
  std::uint32_t next = 0;              // index one past the last node below this one
  std::uint32_t children = 0;          // of a list or map: nodes right below it
  std::string_view text;               // of a scalar, escapes decoded

  Span span() const { return {line, column, 0, file}; }
};

/// Texts are views into the source, or into `decoded` where an escape, fold or join changed them.
struct Tree {
  std::vector<Node> nodes;  // nodes[0] is the root; none for an empty or comment-only file
  std::deque<std::string> decoded;
  std::vector<std::uint32_t> lines;  // the byte at which each line of the source begins

  bool empty() const { return nodes.empty(); }
};

}  // namespace c136
