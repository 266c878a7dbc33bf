// Numbers to be drawn: over time, from one sum to another, against what was expected. A page draws
// them, a workbook has a chart of them, plain text has signs. Whatever a drawing tells stands in
// the table under it, too. Not here: bars of the rows of a table (document.hpp), people
// (graph.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/money.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct Plot {
  enum class Kind : std::uint8_t {
    lines,      // a number each day, joined
    steps,      // a number that holds until another day
    waterfall,  // one series: what there was, what came and went, what there is
    intervals,  // series: the low ends, the high ends, what was seen, what was expected
  };
  enum class Unit : std::uint8_t { count, percent, cents };

  struct Series {
    std::string name;
    std::vector<std::optional<std::int64_t>> values;  // as many as there are points
    std::int64_t most = 0;                            // that it can be; 0: no such limit
  };

  Kind kind = Kind::lines;
  Unit unit = Unit::count;
  std::string title;
  std::string across, upwards;        // what the axes are: "Week to", "CNY"
  std::vector<Date> days{};           // the points of lines and steps, in their order
  std::vector<std::string> points{};  // of the others: their names
  std::vector<Series> series{};

  std::size_t size() const { return days.empty() ? points.size() : days.size(); }
  /// What the point is called: its day, or its name.
  std::string name_of(std::size_t point) const {
    return days.empty() ? points[point] : to_string(days[point]);
  }
};

/// Where a bar of a waterfall begins and ends.
struct FloatingBar {
  std::int64_t from = 0, to = 0;
  bool is_level = false;  // it says what there is, not what came or went

  std::int64_t low() const { return from < to ? from : to; }
  std::int64_t length() const { return from < to ? to - from : from - to; }
  bool goes_in() const { return !is_level && from <= to; }
};

/// A bar a point: the first and the last stand on the ground, those between begin where the one
/// before them ended.
std::vector<FloatingBar> floating_bars(const Plot&);

/// In cents, as near as a drawing can come.
std::int64_t drawn_cents(Sum);

}  // namespace c136
