// ISO weeks: from Monday to Sunday, numbered within the ISO year, to which the first days of
// January or the last ones of December may not belong. Not here: months and quarters
// (base/date.hpp).
#pragma once

#include "c136/base/date.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// 0 for Monday to 6 for Sunday.
int weekday(Date);

struct Week {
  Date first;  // its Monday

  Date last() const { return first + 6; }
  bool has(Date day) const { return first <= day && day <= last(); }
  friend constexpr auto operator<=>(const Week&, const Week&) = default;
};

Week week_of(Date);

/// "2026-W47"
std::string to_string(Week);

struct WeekResult {
  Week week;
  DateError error =
      DateError::none;  // form: not YYYY-Www; range: the year does not have it, or 1900..2199
};

WeekResult parse_week(std::string_view text);

}  // namespace c136
