// Text in tones, broken into lines of a width: what a terminal page is made of. Widths are columns
// on the screen, so that Chinese and English line up. Not here: blocks and tables.
#pragma once

#include "c136/document/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A text whose parts may have different tones.
class Toned {
 public:
  Toned() = default;
  explicit Toned(const Cell& cell) { add(cell); }

  void add(const Cell& cell);
  void add(std::string_view text, Tone tone);

  const std::string& text() const { return text_; }
  /// A line cut out of text(), with ANSI colours where asked for.
  std::string painted(std::string_view line, bool colour) const;

 private:
  struct Run {
    std::size_t end;
    Tone tone;
  };
  std::string text_;
  std::vector<Run> runs_;
};

std::string painted(std::string_view text, Tone tone, bool colour);

/// Views into `text`, at least one. Breaks at spaces and between Chinese characters, never before a
/// closing sign or behind an opening one; a word that is too long for a line is cut.
std::vector<std::string_view> wrap(std::string_view text, std::size_t width);

/// The width that `text` needs where nothing is wrapped.
std::size_t widest_line(std::string_view text);

/// The width that the longest word of `text` needs; wrap cuts none when it is given as much.
std::size_t longest_word(std::string_view text);

/// Spaces that fill `text` up to `width`.
std::string padding(std::string_view text, std::size_t width);

}  // namespace c136
