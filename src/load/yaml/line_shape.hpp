// One line taken apart as far as a look at the line alone can do it: for guessing what was meant
// where the parser gave up. Not here: what is wrong with it (load/yaml/syntax.hpp).
#pragma once

#include "load/yaml/line_index.hpp"

#include <cstddef>
#include <string_view>

namespace c136 {

struct LineShape {
  std::size_t number = 0;
  std::size_t begin = 0;     // byte of the line where the content begins, behind dashes
  std::string_view content;  // without comment and trailing space
  std::string_view key;      // before the first ": "; empty where there is none
  std::string_view value;    // behind it; the whole content where there is no key
  bool is_item = false;
  bool tab_indent = false;

  bool has_key() const { return !key.empty(); }
  bool opens_flow() const { return value.starts_with('{') || value.starts_with('['); }
  bool opens_block() const { return value.starts_with('|') || value.starts_with('>'); }
  std::size_t value_begin() const {
    return begin + static_cast<std::size_t>(value.data() - content.data());
  }
};

LineShape shape_of(const LineIndex&, std::size_t number);

/// Of the last line at or before `number` that has content.
LineShape content_line(const LineIndex&, std::size_t number);

/// The line cut before its comment.
std::string_view without_comment(std::string_view line);

/// The place of a byte of the line.
Span place(LineIndex&, const LineShape&, std::size_t byte, std::uint32_t length = 0);

}  // namespace c136
