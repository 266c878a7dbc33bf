#include "c136/base/week.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Date day(std::string_view text) { return parse_date(text).date; }

}  // namespace

TEST_CASE("the week of a day has the number of its ISO year") {
  struct Case {
    std::string_view day, week;
    int weekday;
  };
  const Case cases[] = {{"1970-01-01", "1970-W01", 3}, {"1900-01-01", "1900-W01", 0},
                        {"2026-11-16", "2026-W47", 0}, {"2026-11-22", "2026-W47", 6},
                        {"2026-11-23", "2026-W48", 0}, {"2025-12-29", "2026-W01", 0},
                        {"2026-12-31", "2026-W53", 3}, {"2027-01-03", "2026-W53", 6},
                        {"2027-01-04", "2027-W01", 0}, {"2023-01-01", "2022-W52", 6}};
  for (const Case& one : cases) {
    CAPTURE(std::string(one.day));
    CHECK(to_string(week_of(day(one.day))) == one.week);
    CHECK(weekday(day(one.day)) == one.weekday);
    CHECK(week_of(day(one.day)).has(day(one.day)));
    CHECK(parse_week(one.week).week == week_of(day(one.day)));
  }
}

TEST_CASE("a week is read as it is written, and only where the year has it") {
  const WeekResult last = parse_week("2026-W53");
  CHECK(last.error == DateError::none);
  CHECK(to_string(last.week.first) == "2026-12-28");
  CHECK(to_string(last.week.last()) == "2027-01-03");
  for (const char* text : {"2025-W53", "2026-W00", "2026-W54", "2026-W99", "1899-W10", "2200-W01"})
    CHECK(parse_week(text).error == DateError::range);
  for (const char* text : {"", "2026-47", "2026-W7", "2026W47", "2026-w47", "W47", "2026-W4x",
                           "2026-W470", " 2026-W4"})
    CHECK(parse_week(text).error == DateError::form);
}
