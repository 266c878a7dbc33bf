#include "c136/base/date.hpp"

#include <fmt/core.h>

#include <chrono>

namespace c136 {
namespace {

namespace chrono = std::chrono;

/// The number that stands in exactly these digits; -1 where one of them is none.
int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

constexpr std::size_t year_form = 4, month_form = 7, day_form = 10;

struct Parts {
  YearMonthDay ymd{0, 1, 1};  // month and day are 1 where the form has none
  bool well_formed = false;
};

/// YYYY, YYYY-MM or YYYY-MM-DD.
Parts split(std::string_view text) {
  const std::size_t size = text.size();
  if (size != year_form && size != month_form && size != day_form) return {};
  if (size >= month_form && text[4] != '-') return {};
  if (size == day_form && text[7] != '-') return {};
  const YearMonthDay ymd{digits(text.substr(0, 4)),
                         size >= month_form ? digits(text.substr(5, 2)) : 1,
                         size == day_form ? digits(text.substr(8, 2)) : 1};
  return {ymd, ymd.year >= 0 && ymd.month >= 0 && ymd.day >= 0};
}

chrono::year_month_day to_chrono(YearMonthDay ymd) {
  return chrono::year{ymd.year} / chrono::month{static_cast<unsigned>(ymd.month)} /
         chrono::day{static_cast<unsigned>(ymd.day)};
}

Date from_chrono(chrono::sys_days days) {
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

Date last_day(YearMonthDay ymd, std::size_t form) {
  const chrono::year year{ymd.year};
  if (form == year_form) return from_chrono(year / 12 / 31);
  if (form == day_form) return from_chrono(to_chrono(ymd));
  return from_chrono(year / chrono::month{static_cast<unsigned>(ymd.month)} / chrono::last);
}

}  // namespace

std::optional<Date> date_of(YearMonthDay ymd) {
  const auto [year, month, number] = ymd;
  // chrono keeps month and day in a byte: what does not fit would come back as another one
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || number < 1 || number > 31)
    return std::nullopt;
  const auto day = to_chrono(ymd);
  if (!day.ok()) return std::nullopt;
  return from_chrono(day);
}

YearMonthDay civil(Date date) {
  const chrono::year_month_day day{chrono::sys_days{chrono::days{date.days}}};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<Date> day_at(std::int64_t seconds_since_1970, std::int32_t minutes_east) {
  constexpr std::int64_t day = 86400, furthest = std::int64_t{1} << 40;
  if (seconds_since_1970 < -furthest || seconds_since_1970 > furthest) return std::nullopt;
  const std::int64_t here = seconds_since_1970 + std::int64_t{minutes_east} * 60;
  const auto days = static_cast<std::int32_t>(here / day - (here % day < 0 ? 1 : 0));
  const auto first = date_of({1900, 1, 1}), last = date_of({2199, 12, 31});
  return days >= first->days && days <= last->days ? std::optional(Date{days}) : std::nullopt;
}

DateResult parse_date(std::string_view text) {
  const Parts parts = split(text);
  if (!parts.well_formed || text.size() != day_form) return {{}, DateError::form};
  const auto date = date_of(parts.ymd);
  if (!date) return {{}, DateError::range};
  return {*date};
}

PeriodResult parse_period(std::string_view text) {
  const Parts parts = split(text);
  if (!parts.well_formed) return {{}, DateError::form};
  const auto first = date_of(parts.ymd);
  if (!first) return {{}, DateError::range};
  return {{*first, last_day(parts.ymd, text.size()), text}};
}

std::string to_string(Date date) {
  const auto [year, month, day] = civil(date);
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  std::string text = "0000-00-00";
  const auto write = [&text](std::size_t last, auto number) {
    for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
  };
  write(3, year);
  write(6, month);
  write(9, day);
  return text;
}

}  // namespace c136
