#include "base/edit_distance.hpp"

#include "c136/base/text.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

char32_t folded(char32_t c) {
  constexpr char32_t first_wide = 0xFF01, last_wide = 0xFF5E;  // of the signs from ! to ~
  if (c >= first_wide && c <= last_wide) c = c - first_wide + '!';
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

}  // namespace

std::vector<char32_t> letters(std::string_view word) {
  std::vector<char32_t> out;
  while (!word.empty()) {
    const std::size_t length = sequence_length(word);
    out.push_back(length ? folded(decode(word)) : 0xFFFD);
    word.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::size_t edit_distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> before_last, last, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::move(last);
    last = std::move(row);
    row.assign(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace c136
