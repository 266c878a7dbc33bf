#include "load/yaml/quick/quick_lines.hpp"

#include <cstring>

namespace c136 {

void QuickLines::open_line() {
  line_begin_ = next_line_;
  lines_.push_back(static_cast<std::uint32_t>(line_begin_));
  ++line_;
  const void* newline = std::memchr(text_.data() + line_begin_, '\n', text_.size() - line_begin_);
  line_end_ = newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - text_.data())
                      : text_.size();
  next_line_ = line_end_ + 1;
  if (line_end_ > line_begin_ && text_[line_end_ - 1] == '\r') --line_end_;
  const char* const text = text_.data();
  std::size_t i = line_begin_;
  while (i < line_end_ && text[i] == ' ') ++i;
  at_ = i;
  indent_ = i - line_begin_;
  if (indent_ == 0 && i < line_end_) look_at_first_column();
}

/// Directives and the marks of a merge conflict are refused wherever they stand.
void QuickLines::look_at_first_column() {
  const char first = text_[line_begin_];
  if (first == '%' || first == '<' || first == '=' || first == '>') decline();
  const std::string_view begin = text_.substr(line_begin_, 3);
  if ((begin == "---" || begin == "...") && is_blank_at(line_begin_ + 3)) marker_ = first;
}

void QuickLines::next_content_line() {
  breaks_ = 0;
  passed_comment_ = passed_tab_ = false;
  for (;;) {
    if (next_line_ >= text_.size()) break;
    open_line();
    ++breaks_;
    if (marker_ != '\0') break;
    if (at_ >= line_end_) continue;
    const char first = text_[at_];
    if (first != '#' && first != '\t') return;
    passed_comment_ = passed_comment_ || first == '#';
    passed_tab_ = passed_tab_ || first == '\t';
    skip_blanks();
    if (!line_is_done()) decline();  // a tab in the indentation
  }
  at_end_ = true;
}

void QuickLines::continue_on_next_line() {
  if (next_line_ >= text_.size()) decline();
  open_line();
  if (marker_ != '\0') decline();
  skip_blanks();
}

void QuickLines::end_line() {
  if (at_ < line_end_) {
    skip_blanks();
    if (!line_is_done()) decline();
  }
  next_content_line();
}

}  // namespace c136
