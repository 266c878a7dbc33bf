#include "load/yaml/line_index.hpp"

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

Span LineIndex::at(std::size_t offset) const {
  if (offset >= text_.size()) offset = end_;
  const std::size_t line = line_number(offset);
  const std::size_t column = offset - starts_[line - 1] + 1;
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column), 0, 0};
}

std::string_view LineIndex::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

}  // namespace c136
