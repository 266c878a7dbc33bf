// Offsets into a text turned into lines and columns, and the text line by line.
#pragma once

#include "c136/base/source.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

/// Lines and columns count from 1, columns in bytes.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// What lies past the end of the text is placed behind its last character.
  Span at(std::size_t offset) const;
  /// The line without its end; empty past the last one.
  std::string_view line(std::size_t number) const;
  std::size_t line_count() const { return starts_.size(); }
  std::size_t line_start(std::size_t number) const { return starts_[number - 1]; }
  std::size_t line_number(std::size_t offset) const;
  const std::vector<std::uint32_t>& starts() const { return starts_; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::size_t end_;  // behind the last character that is no line end
};

}  // namespace c136
