#include "edit/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace c136 {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::ptrdiff_t context = 3;
constexpr std::size_t most_steps = 4000;  // beyond it, what differs is one hunk

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// The shortest way from one list of lines to the other (Myers): which lines they share.
class Matches {
 public:
  Matches(const Lines& a, const Lines& b) : a_(a), b_(b) { find(); }

  /// Pairs of line numbers, rising.
  std::vector<std::pair<std::size_t, std::size_t>> pairs;

 private:
  using Row = std::vector<std::ptrdiff_t>;

  void find() {
    const auto n = std::ssize(a_), m = std::ssize(b_);
    const std::ptrdiff_t most = n + m, middle = most + 1;
    Row furthest(static_cast<std::size_t>(2 * middle + 1), 0);
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      if (static_cast<std::size_t>(d) > most_steps) return;
      rows_.push_back(
          Row(furthest.begin() + (middle - d - 1), furthest.begin() + (middle + d + 2)));
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t& x = furthest[static_cast<std::size_t>(middle + k)];
        const auto left = furthest[static_cast<std::size_t>(middle + k - 1)];
        const auto right = furthest[static_cast<std::size_t>(middle + k + 1)];
        x = k == -d || (k != d && left < right) ? right : left + 1;
        while (x < n && x - k < m && line(a_, x) == line(b_, x - k)) ++x;
        if (x >= n && x - k >= m) return trace(d, k, x);
      }
    }
  }

  static std::string_view line(const Lines& lines, std::ptrdiff_t at) {
    return lines[static_cast<std::size_t>(at)];
  }

  void trace(std::ptrdiff_t d, std::ptrdiff_t k, std::ptrdiff_t x) {
    for (; d >= 0; --d) {
      const Row& row = rows_[static_cast<std::size_t>(d)];  // of diagonals -d-1 to d+1
      const auto at = [&](std::ptrdiff_t diagonal) {
        return row[static_cast<std::size_t>(diagonal + d + 1)];
      };
      const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
      const std::ptrdiff_t from = d == 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
      for (; x > from; --x)
        pairs.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(x - 1 - k));
      if (d == 0) break;
      x = down ? from : from - 1;
      k += down ? 1 : -1;
    }
    std::ranges::reverse(pairs);
  }

  const Lines& a_;
  const Lines& b_;
  std::vector<Row> rows_;
};

/// The lines from one that both share to the next.
std::vector<Hunk> hunks_between(const Lines& a, const Lines& b,
                                std::vector<std::pair<std::size_t, std::size_t>> shared) {
  std::vector<Hunk> out;
  shared.emplace_back(a.size(), b.size());
  std::size_t i = 0, j = 0;
  const auto part = [](const Lines& lines, std::size_t from, std::size_t to) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(from),
                 lines.begin() + static_cast<std::ptrdiff_t>(to));
  };
  for (const auto& [x, y] : shared) {
    if (x > i || y > j) out.push_back({i + 1, j + 1, part(a, i, x), part(b, j, y)});
    i = x + 1, j = y + 1;
  }
  return out;
}

void add_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t from, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? from - 1 : from, count);
}

}  // namespace

std::vector<Hunk> difference(std::string_view before, std::string_view after) {
  Lines a = lines_of(before), b = lines_of(after);
  const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  std::size_t back = 0;
  while (back < std::min(a.size(), b.size()) - front &&
         a[a.size() - 1 - back] == b[b.size() - 1 - back])
    ++back;
  const auto middle = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(front),
                 lines.end() - static_cast<std::ptrdiff_t>(back));
  };
  a = middle(a), b = middle(b);
  std::vector<Hunk> hunks = hunks_between(a, b, Matches(a, b).pairs);
  for (Hunk& hunk : hunks) hunk.old_line += front, hunk.new_line += front;
  return hunks;
}

std::string unified_diff(std::string_view file, std::string_view before, std::string_view after) {
  const std::vector<Hunk> hunks = difference(before, after);
  if (hunks.empty()) return {};
  const Lines lines = lines_of(before);
  std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", file);
  const auto near = static_cast<std::size_t>(context);
  for (std::size_t first = 0; first < hunks.size();) {
    std::size_t last = first;
    const auto end = [&](std::size_t i) { return hunks[i].old_line - 1 + hunks[i].before.size(); };
    while (last + 1 < hunks.size() && hunks[last + 1].old_line - 1 - end(last) <= 2 * near) ++last;
    const std::size_t from = hunks[first].old_line - 1 - std::min(near, hunks[first].old_line - 1);
    const std::size_t to = std::min(lines.size(), end(last) + near);
    std::string body;
    std::size_t at = from, added = 0, removed = 0;
    for (std::size_t i = first; i <= last; ++i) {
      for (; at < hunks[i].old_line - 1; ++at) add_line(body, ' ', lines[at]);
      for (const auto line : hunks[i].before) add_line(body, '-', line);
      for (const auto line : hunks[i].after) add_line(body, '+', line);
      at += hunks[i].before.size();
      added += hunks[i].after.size(), removed += hunks[i].before.size();
    }
    for (; at < to; ++at) add_line(body, ' ', lines[at]);
    const std::size_t new_from = from + hunks[first].new_line - hunks[first].old_line;
    out += fmt::format("@@ -{} +{} @@\n{}", range(from + 1, to - from),
                       range(new_from + 1, to - from + added - removed), body);
    first = last + 1;
  }
  return out;
}

}  // namespace c136
