#include "load/settings/setting_texts.hpp"

#include "c136/base/number.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace c136 {
namespace {

constexpr std::int32_t furthest = 14 * 60;  // of all time zones
constexpr std::size_t most_decimals = 8, most_digits = 7;

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

}  // namespace

std::optional<std::int32_t> parse_offset(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  if (!all_digits(text.substr(1, 2)) || !all_digits(text.substr(4, 2))) return std::nullopt;
  const std::int32_t hours = (text[1] - '0') * 10 + (text[2] - '0');
  const std::int32_t minutes = (text[4] - '0') * 10 + (text[5] - '0');
  const std::int32_t offset = hours * 60 + minutes;
  if (minutes > 59 || offset > furthest) return std::nullopt;
  return text[0] == '-' ? -offset : offset;
}

std::string offset_instead(std::string_view text) {
  for (const std::string_view zone : {"UTC", "GMT", "utc", "gmt", "Z", "z"})
    if (text.starts_with(zone)) {
      text.remove_prefix(zone.size());
      if (text.empty()) return "+00:00";
      break;
    }
  const char sign = text.starts_with('-') ? '-' : '+';
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const auto number = take_number(text);
  if (!number) return {};
  int hours = *number, minutes = 0;
  if (text.starts_with(':')) {
    text.remove_prefix(1);
    minutes = take_number(text).value_or(99);
  } else if (hours >= 100) {
    minutes = hours % 100;
    hours /= 100;
  }
  std::string offset = fmt::format("{}{:02}:{:02}", sign, hours, minutes);
  return text.empty() && parse_offset(offset) ? offset : std::string();
}

RateResult parse_rate(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == text.size() ? "" : text.substr(point + 1);
  const bool leading_zero = whole.size() > 1 && whole[0] == '0';
  if (!all_digits(whole) || leading_zero || decimals.size() > most_decimals ||
      (point < text.size() && !all_digits(decimals)))
    return {0, RateError::form};
  if (whole.size() > most_digits) return {0, RateError::range};
  std::int64_t units = 0;
  for (const char digit : whole) units = units * 10 + (digit - '0');
  for (std::size_t i = 0; i < most_decimals; ++i)
    units = units * 10 + (i < decimals.size() ? decimals[i] - '0' : 0);
  return {units, units == 0 ? RateError::range : RateError::none};
}

std::optional<TargetPeriod> parse_target_period(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  if (text[5] != 'Q') {
    const PeriodResult month = parse_period(text);
    if (month.error != DateError::none) return std::nullopt;
    return TargetPeriod{month.period.first, month.period.last};
  }
  if (text[6] < '1' || text[6] > '4') return std::nullopt;
  const int last_month = (text[6] - '0') * 3;
  const PeriodResult first =
      parse_period(fmt::format("{}-{:02}", text.substr(0, 4), last_month - 2));
  const PeriodResult last = parse_period(fmt::format("{}-{:02}", text.substr(0, 4), last_month));
  if (first.error != DateError::none || last.error != DateError::none) return std::nullopt;
  return TargetPeriod{first.period.first, last.period.last};
}

}  // namespace c136
