// The texts that the quick reader meets: plain, quoted, literal and folded, over one line or many.
// Not here: where one may stand, and that one is a key (quick_reader.hpp).
#pragma once

#include "c136/load/tree.hpp"
#include "load/yaml/quick/quick_lines.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>

namespace c136 {

struct QuickText {
  std::string_view value;
  std::size_t end;  // behind its last byte, quotes counted
};

/// A value is a view of the source, or of the tree's own store where it does not stand there as it
/// is.
class QuickTexts : public QuickLines {
 protected:
  QuickTexts(std::string_view text, Tree& tree)
      : QuickLines(text, tree.lines), decoded_(tree.decoded) {}

  /// Leaves at_ behind the quote that closes it.
  QuickText quoted();

  /// Of one that goes on on lines indented deeper than `indent`; leaves at_ at the next content.
  QuickText plain(std::ptrdiff_t indent);

  /// In brackets; leaves at_ behind its last line.
  QuickText plain_in_flow() {
    const std::size_t begin = at_;
    at_ = end_of_flow_line(begin);
    const std::string_view value = trimmed_from(begin);
    return at_ < line_end_ ? QuickText{value, begin + value.size()} : lines_in_flow(value, begin);
  }

  /// A text introduced by | or >, below what is indented by `indent`; leaves at_ at the next
  /// content.
  QuickText block(std::ptrdiff_t indent);

  /// Where the colon of a plain key stands that begins here; npos when none does.
  std::size_t plain_key_end() const;

 private:
  struct Header {
    bool folded = false;
    char chomp = '\0';
    std::ptrdiff_t indent = 0;  // stated, else 0
    std::size_t end = 0;
  };

  /// The lines of a block so far.
  struct BlockLines {
    Header header;
    std::string& out;
    std::ptrdiff_t indent = 0;        // 0: not known yet
    std::ptrdiff_t widest_blank = 0;  // of blank lines before the first that is not
    std::size_t blanks = 0;           // blank lines since the last that is not
    bool begun = false, last_was_deeper = false;

    void add_blank(std::ptrdiff_t width) {
      widest_blank = std::max(widest_blank, width);
      ++blanks;
    }
    void add(std::string_view line);
    void finish();
  };

  QuickText lines_in_flow(std::string_view value, std::size_t begin);
  std::size_t end_of_plain_line(std::size_t from) const;
  /// Nearly always the first mark.
  std::size_t end_of_flow_line(std::size_t from) const {
    const std::size_t mark = next_mark(from);
    const bool ends = is(at(mark), entry_end) || (at(mark) == ':' && is_blank_at(mark + 1));
    return ends ? mark : end_of_flow_line_from(mark);
  }
  std::size_t end_of_flow_line_from(std::size_t mark) const;
  bool may_be_key_sign(std::size_t at) const;
  std::string_view quoted_with_changes(char quote, std::size_t begin);
  std::size_t lines_passed(char quote);
  void escape(std::string& out);
  Header header();
  void leave_block();
  std::string& store() { return decoded_.emplace_back(); }

  std::deque<std::string>& decoded_;
};

}  // namespace c136
