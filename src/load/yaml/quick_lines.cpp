#include "load/yaml/quick_lines.hpp"

#include <cstring>

namespace c136 {
namespace {

constexpr std::size_t max_key_bytes = 128;  // YAML ends keys at 1024; ours are short

}  // namespace

void QuickLines::open_line() {
  line_begin_ = next_line_;
  lines_.push_back(static_cast<std::uint32_t>(line_begin_));
  ++line_;
  const void* newline = std::memchr(text_.data() + line_begin_, '\n', text_.size() - line_begin_);
  line_end_ = newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - text_.data())
                      : text_.size();
  next_line_ = line_end_ + 1;
  if (line_end_ > line_begin_ && text_[line_end_ - 1] == '\r') --line_end_;
  at_ = line_begin_;
  skip_spaces();
  indent_ = at_ - line_begin_;
  line_is_ascii_ = is_ascii(text_.substr(line_begin_, line_end_ - line_begin_));
  counted_to_ = line_begin_;
  column_ = 1;
}

void QuickLines::next_content_line() {
  do {
    if (next_line_ >= text_.size()) {
      at_end_ = true;
      return;
    }
    open_line();
  } while (at_ == line_end_ || text_[at_] == '#');
  if (indent_ == 0) refuse_markers();
  if (text_[at_] == '\t') decline();
}

void QuickLines::refuse_markers() const {
  const std::string_view line = text_.substr(line_begin_, 3);
  if (line == "---" || line == "..." || line.starts_with('%')) decline();
}

std::size_t QuickLines::key_end() const {
  constexpr std::size_t npos = std::string_view::npos;
  if (!is(at(at_), key_first)) return npos;
  const std::size_t i = find(key_stop, at_ + 1);
  const bool colon =
      i - at_ <= max_key_bytes && at(i) == ':' && (i + 1 >= line_end_ || text_[i + 1] == ' ');
  return colon ? i : npos;
}

std::string_view QuickLines::without_trailing_spaces(std::size_t begin) const {
  std::size_t end = at_;
  while (end > begin && text_[end - 1] == ' ') --end;
  return text_.substr(begin, end - begin);
}

}  // namespace c136
