#include "load/yaml/line_index.hpp"

#include "c136/base/text.hpp"

#include <algorithm>

namespace c136 {

LineIndex::LineIndex(std::string_view text) : text_(text), end_(text.find_last_not_of("\r\n") + 1) {
  starts_.push_back(0);
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

std::size_t LineIndex::line_number(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

Span LineIndex::at(std::size_t offset) {
  if (offset >= text_.size()) offset = end_;
  const auto line = static_cast<std::uint32_t>(line_number(offset));
  // A hostile file may be one long line: continue from the last place instead of its beginning.
  if (line != last_line_ || offset < last_offset_) {
    last_line_ = line;
    last_offset_ = starts_[line - 1];
    last_column_ = 1;
  }
  last_column_ +=
      static_cast<std::uint32_t>(code_points(text_.substr(last_offset_, offset - last_offset_)));
  last_offset_ = offset;
  return {last_line_, last_column_, 0, 0};
}

std::string_view LineIndex::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

}  // namespace c136
