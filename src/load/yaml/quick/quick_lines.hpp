// Where the quick reader stands: the current line, its indentation, and the place in it. Not here:
// what becomes of what stands there (quick_reader.hpp).
#pragma once

#include "load/yaml/quick/quick_bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace c136 {

enum CharacterClass : std::uint8_t {
  plain_first = 1,   // may begin a plain text; - ? and : are looked at more closely
  sign_first = 2,    // those three: they do when something stands behind them
  flow_stop = 4,     // may end or forbid one inside of brackets
  double_stop = 8,   // ends a text in double quotes, or begins an escape
  single_stop = 16,  // ends a text in single quotes, or is the first of two that stand for one
  blank = 32,        // a space or a tab
  entry_end = 64     // ends an entry in brackets
};

inline constexpr std::array<std::uint8_t, 256> character_classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0x21; c < 256; ++c) table[c] = plain_first;
  const auto add = [&table](std::string_view characters, std::uint8_t kind) {
    for (const char c : characters) table[static_cast<unsigned char>(c)] |= kind;
  };
  for (const char c : std::string_view(",[]{}#&*!|>'\"%@`-?:"))
    table[static_cast<unsigned char>(c)] = 0;
  add("-?:", sign_first);
  add(":#,[]{}?", flow_stop);
  add("\"\\", double_stop);
  add("'", single_stop);
  add(" \t", blank);
  add(",]}", entry_end);
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
      : text_(text), marks_(text), lines_(lines) {}

  /// The number of the current line, from 1.
  std::uint32_t line() const { return line_; }

 protected:
  [[noreturn]] static void decline() { throw Declined{}; }

  char at(std::size_t i) const { return i < line_end_ ? text_[i] : '\n'; }
  bool is_blank_at(std::size_t i) const { return i >= line_end_ || is(text_[i], blank); }

  /// Goes to the next line, whatever is on it.
  void open_line();
  /// Goes to the next line that is neither blank nor a comment; at_end_ is then the end of the
  /// document, at the end of the file or at a marker.
  void next_content_line();
  /// Goes to the next line of a text or of brackets that go on over several.
  void continue_on_next_line();
  /// After a value: nothing but a comment may follow on its line.
  void end_line();

  bool begins_item() const { return at(at_) == '-' && is_blank_at(at_ + 1); }
  bool begins_plain() const {
    const char c = at(at_);
    return is(c, plain_first) || (is(c, sign_first) && !is_blank_at(at_ + 1));
  }
  /// The first character of the line, from there on, that is of a class; the line's end when none
  /// is.
  std::size_t find(std::uint8_t wanted, std::size_t from) const {
    const char* const text = text_.data();
    const std::size_t end = line_end_;
    while (from < end && !is(text[from], wanted)) ++from;
    return from;
  }
  /// The first sign of YAML in the line, from there on, that may end a plain text; the line's end
  /// when there is none.
  std::size_t next_mark(std::size_t from) const { return marks_.next(from, line_end_); }
  void skip_blanks() {
    const char* const text = text_.data();
    std::size_t i = at_;
    while (i < line_end_ && is(text[i], blank)) ++i;
    at_ = i;
  }
  bool begins_comment() const {
    return at(at_) == '#' && (at_ == line_begin_ || is(text_[at_ - 1], blank));
  }
  /// Nothing more on this line but a comment.
  bool line_is_done() const { return at_ >= line_end_ || begins_comment(); }
  /// From there to at_, without blanks at the end.
  std::string_view trimmed_from(std::size_t begin) const {
    std::size_t end = at_;
    while (end > begin && is(text_[end - 1], blank)) --end;
    return {text_.data() + begin, end - begin};
  }

  std::string_view text_;
  Marks marks_;
  std::size_t next_line_ = 0;                  // where the line after the current one begins
  std::size_t line_begin_ = 0, line_end_ = 0;  // of the current line, without its end
  std::size_t indent_ = 0, at_ = 0;
  std::uint32_t line_ = 0;
  std::size_t breaks_ = 0;       // line ends that next_content_line has passed,
  bool passed_comment_ = false;  // and whether a comment was among them,
  bool passed_tab_ = false;      // or a line of blanks with a tab
  bool at_end_ = false;
  char marker_ = '\0';  // the line is one of three dashes or dots

 private:
  void look_at_first_column();

  std::vector<std::uint32_t>& lines_;
};

}  // namespace c136
