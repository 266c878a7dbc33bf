// The first gate: the bytes of a file. Nothing but well-formed UTF-8 without controls, line
// separators or marks that change the direction of text goes on to the parser.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::size_t max_file_bytes = 1'048'576;

/// Offsets into a text turned into lines and code-point columns. Cheap for offsets that ascend.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  Span at(std::size_t offset);
  /// The line without its end; empty past the last one. Lines count from 1.
  std::string_view line(std::size_t number) const;
  std::size_t line_count() const { return starts_.size(); }
  std::size_t line_start(std::size_t number) const { return starts_[number - 1]; }
  std::size_t line_number(std::size_t offset) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::size_t last_offset_ = 0;
  std::uint32_t last_line_ = 1, last_column_ = 1;
};

struct ScannedBytes {
  std::string text;  // without a byte order mark; refused characters replaced, offsets kept
  std::vector<Diagnostic> errors;  // S009, S010
  bool readable = true;  // false: the bytes are no text, there is nothing to parse
};

ScannedBytes scan_bytes(std::string_view bytes, Language);

/// "U+202E (right-to-left override)": how a message names a refused character.
std::string name_of_character(char32_t);

}  // namespace c136
