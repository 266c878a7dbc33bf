// Where the quick reader stands: the current line, its indentation, and the place in it. Not here:
// what stands there becomes of (quick_reader.hpp).
#pragma once

#include "load/yaml/quick_bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

enum CharacterClass : std::uint8_t {
  key_first = 1,     // may begin a plain key: letters, digits, underscore, all but ASCII
  key_stop = 2,      // may not go on in one
  plain_first = 4,   // may begin a plain value; a minus is looked at more closely
  flow_stop = 8,     // ends or forbids a plain value inside brackets
  plain_stop = 16,   // may end or forbid one outside of them
  double_stop = 32,  // ends or forbids a value in double quotes
  single_stop = 64   // ends or forbids one in single quotes
};

inline constexpr std::array<std::uint8_t, 256> character_classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    table[c] = letter ? key_first | plain_first : c == '-' || c == '.' ? 0 : key_stop;
  }
  const auto add = [&table](std::string_view characters, std::uint8_t kind) {
    for (const char c : characters) table[static_cast<unsigned char>(c)] |= kind;
  };
  add("+./~($^;<=\\", plain_first);
  add(",[]{}:#?\t", flow_stop);
  add(":#\t", plain_stop);
  add("\"\\\t", double_stop);
  add("'\\\t", single_stop);
  return table;
}();

inline bool is(char c, std::uint8_t wanted) {
  return (character_classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Offsets are those of the text. Beyond the end of its line everything is a line feed.
class QuickLines {
 public:
  /// Something that the quick reader does not understand wholly.
  struct Declined {};

  /// `lines` gets the byte at which each line begins.
  QuickLines(std::string_view text, std::vector<std::uint32_t>& lines)
      : text_(text), lines_(lines) {}

  /// The number of the current line, from 1.
  std::uint32_t line() const { return line_; }

 protected:
  [[noreturn]] static void decline() { throw Declined{}; }

  char at(std::size_t i) const { return i < line_end_ ? text_[i] : '\n'; }

  void open_line();
  /// Moves to the next line that is neither blank nor a comment.
  void next_content_line();
  /// Document markers and directives.
  void refuse_markers() const;

  bool begins_item() const {
    return at(at_) == '-' && (at(at_ + 1) == ' ' || at_ + 1 >= line_end_);
  }
  /// Where the colon of a plain key stands that begins here; npos when none does.
  std::size_t key_end() const;
  /// The first character of the line, from there on, that is of a class; the line's end when none
  /// is.
  std::size_t find(std::uint8_t wanted, std::size_t from) const {
    const char* const text = text_.data();
    const std::size_t end = line_end_;
    while (from < end && !is(text[from], wanted)) ++from;
    return from;
  }
  void skip_spaces() {
    const char* const text = text_.data();
    std::size_t i = at_;
    while (i < line_end_ && text[i] == ' ') ++i;
    at_ = i;
  }
  /// Nothing more on this line but a comment.
  bool line_is_done() const {
    return at_ >= line_end_ || (text_[at_] == '#' && text_[at_ - 1] == ' ');
  }
  /// From there to at_.
  std::string_view without_trailing_spaces(std::size_t begin) const;
  /// Counts code points from 1. Asked for offsets in the order of the line.
  std::uint32_t column_at(std::size_t offset) {
    if (line_is_ascii_) return static_cast<std::uint32_t>(offset - line_begin_ + 1);
    column_ += static_cast<std::uint32_t>(
        count_characters(text_.substr(counted_to_, offset - counted_to_)));
    counted_to_ = offset;
    return column_;
  }

  std::string_view text_;
  std::size_t next_line_ = 0;                  // where the line after the current one begins
  std::size_t line_begin_ = 0, line_end_ = 0;  // of the current line, without its end
  std::size_t indent_ = 0, at_ = 0;
  std::uint32_t line_ = 0;
  bool at_end_ = false;

 private:
  std::vector<std::uint32_t>& lines_;
  bool line_is_ascii_ = true;
  std::size_t counted_to_ = 0;  // else column_ is the column of this offset
  std::uint32_t column_ = 1;
};

}  // namespace c136
