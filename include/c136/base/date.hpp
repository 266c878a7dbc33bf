// Calendar days and periods as the deal file writes them. No clock and no time zone: today comes
// from the Context alone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

/// A day of the years 1900 to 2199, as days since 1970-01-01 (proleptic Gregorian).
struct Date {
  std::int32_t days = 0;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days - b.days; }
  friend constexpr Date operator+(Date a, std::int32_t n) { return {a.days + n}; }
  friend constexpr Date operator-(Date a, std::int32_t n) { return {a.days - n}; }
};

struct YearMonthDay {
  int year, month, day;
};

enum class DateError : std::uint8_t { none, form, range };

struct DateResult {
  Date date;
  DateError error =
      DateError::none;  // form: not YYYY-MM-DD; range: no such day, or year outside 1900..2199
};

DateResult parse_date(std::string_view text);
std::optional<Date> date_of(YearMonthDay);
YearMonthDay civil(Date);
/// The day of a moment where the clock is so many minutes east of Greenwich; none outside of the
/// years that a Date knows.
std::optional<Date> day_at(std::int64_t seconds_since_1970, std::int32_t minutes_east);

/// "2026-11-22"
std::string to_string(Date);

/// A day, a month or a year; its last day counts, and it is printed as it was typed.
struct Period {
  Date first;
  Date last;
  std::string_view typed;  // into the source of the deal
};

struct PeriodResult {
  Period period;
  DateError error = DateError::none;
};

PeriodResult parse_period(std::string_view text);

}  // namespace c136
