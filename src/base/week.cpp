#include "c136/base/week.hpp"

#include <fmt/core.h>

#include <chrono>

namespace c136 {
namespace {

constexpr int first_year = 1900, last_year = 2199;

int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Also before the first and behind the last year that a file may name: their weeks reach there.
Date new_year(int year) {
  const std::chrono::sys_days day = std::chrono::year(year) / 1 / 1;
  return {static_cast<std::int32_t>(day.time_since_epoch().count())};
}

/// The week of the ISO year that has the fourth of January.
Week first_week(int year) { return week_of(*date_of({year, 1, 4})); }

}  // namespace

int weekday(Date day) {
  constexpr int of_the_epoch = 3;  // 1970-01-01 was a Thursday
  return ((day.days + of_the_epoch) % 7 + 7) % 7;
}

Week week_of(Date day) { return {day - weekday(day)}; }

std::string to_string(Week week) {
  const Date thursday = week.first + 3;  // it is in the ISO year for certain
  const int year = civil(thursday).year;
  return fmt::format("{:04}-W{:02}", year, (thursday - new_year(year)) / 7 + 1);
}

WeekResult parse_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") return {{}, DateError::form};
  const int year = number_in(text.substr(0, 4)), number = number_in(text.substr(6));
  if (year < 0 || number < 0) return {{}, DateError::form};
  if (year < first_year || year > last_year) return {{}, DateError::range};
  const Week week{first_week(year).first + 7 * (number - 1)};
  if (to_string(week) != text) return {{}, DateError::range};
  return {week, DateError::none};
}

}  // namespace c136
