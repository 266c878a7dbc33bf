// The first tier of the reader: one strict pass over the YAML that deals are written in. It accepts
// only what it understands wholly and declines everything else, every error included;
// yaml_reader.hpp then decides. Both give the same tree.
#pragma once

#include "c136/load/tree.hpp"

#include <cstdint>
#include <string_view>

namespace c136 {

/// Accepted, or declined at a line.
struct QuickReading {
  std::uint32_t declined_at = 0;
  bool has_twins = false;  // a key stands twice in one map: duplicate_keys.hpp says where

  explicit operator bool() const { return declined_at == 0; }
};

/// Leaves the tree empty when it declines. `text` must outlive the tree. Understood: UTF-8 without
/// refused characters, one document with or without its marks, block and flow maps and lists,
/// plain, quoted, literal and folded texts over any lines, quoted keys, comments, LF and CRLF. No
/// byte order mark, no `?` keys.
QuickReading read_quick(std::string_view text, Tree& tree);

}  // namespace c136
