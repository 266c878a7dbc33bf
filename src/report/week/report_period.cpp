#include "report/week/report_period.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/base/week.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>

namespace c136 {
namespace {

constexpr std::string_view patterns[] = {"2026-W47", "2026-11", "2026-Q4"};

/// Also behind the last year that a file may name.
Date first_of(int year, int month) {
  const std::chrono::sys_days day = std::chrono::year(year) / month / 1;
  return {static_cast<std::int32_t>(day.time_since_epoch().count())};
}

ReportPeriod days_of(Week week) { return {to_string(week), week.first, week.last()}; }

ReportPeriod months(std::string label, int year, int first, int count) {
  const int behind = first + count;
  const Date next = behind > 12 ? first_of(year + 1, behind - 12) : first_of(year, behind);
  return {std::move(label), first_of(year, first), next - 1};
}

/// "2026-Q4" as 2026 and 4, with so many digits behind the sign.
struct Numbers {
  int year, number;
};
std::optional<Numbers> numbers_of(std::string_view text, std::string_view sign,
                                  std::size_t digits) {
  if (text.size() != 4 + sign.size() + digits || text.substr(4, sign.size()) != sign)
    return std::nullopt;
  const std::string both =
      std::string(text.substr(0, 4)) + std::string(text.substr(4 + sign.size()));
  if (!std::ranges::all_of(both, is_digit)) return std::nullopt;
  const int number = std::stoi(both.substr(4));
  const int year = std::stoi(both.substr(0, 4));
  if (year < 1900 || year > 2199 || number < 1) return std::nullopt;
  return Numbers{year, number};
}

std::optional<ReportPeriod> named_period(PeriodKind kind, std::string_view text) {
  if (kind == PeriodKind::week) {
    const WeekResult week = parse_week(text);
    return week.error == DateError::none ? std::optional(days_of(week.week)) : std::nullopt;
  }
  const bool is_month = kind == PeriodKind::month;
  const auto part = is_month ? numbers_of(text, "-", 2) : numbers_of(text, "-Q", 1);
  if (!part || part->number > (is_month ? 12 : 4)) return std::nullopt;
  return is_month ? months(std::string(text), part->year, part->number, 1)
                  : months(std::string(text), part->year, part->number * 3 - 2, 3);
}

}  // namespace

std::string period_label(PeriodKind kind, Date day) {
  const YearMonthDay at = civil(day);
  if (kind == PeriodKind::week) return to_string(week_of(day));
  if (kind == PeriodKind::month) return fmt::format("{:04}-{:02}", at.year, at.month);
  if (kind == PeriodKind::quarter) return fmt::format("{:04}-Q{}", at.year, (at.month + 2) / 3);
  return to_string(day);
}

ReportPeriod period_of(PeriodKind kind, Date day) {
  const YearMonthDay at = civil(day);
  std::string label = period_label(kind, day);
  if (kind == PeriodKind::days) return {std::move(label), day, day};
  if (kind == PeriodKind::week) return days_of(week_of(day));
  if (kind == PeriodKind::month) return months(std::move(label), at.year, at.month, 1);
  return months(std::move(label), at.year, (at.month - 1) / 3 * 3 + 1, 3);
}

ReportPeriod next_period(PeriodKind kind, const ReportPeriod& period) {
  if (kind != PeriodKind::days) return period_of(kind, period.to + 1);
  const Date to = period.to + (period.to - period.from + 1);
  return {to_string(period.to + 1) + ".." + to_string(to), period.to + 1, to};
}

ReportPeriod parse_report_period(PeriodKind kind, std::string_view text, Date as_of,
                                 std::string_view option, Language language) {
  const ReportPeriod now = period_of(kind, as_of);
  if (text == "this") return now;
  if (text == "last") return now.to == as_of ? now : period_of(kind, now.from - 1);
  if (const auto named = named_period(kind, text)) return *named;
  const std::string_view pattern = patterns[static_cast<std::size_t>(kind)];
  throw Failure(say(language, "{}: write {}, this or last, not '{}'; there is no such period",
                    "{}：请写 {}、this 或 last；没有“{}”这个期间", option, pattern, escaped(text)));
}

ReportPeriod parse_report_days(std::string_view from, std::string_view to, Language language) {
  const auto day = [&](std::string_view text, std::string_view option) {
    const DateResult result = parse_date(text);
    if (result.error == DateError::none) return result.date;
    throw Failure(say(language, "{} is a day like 2026-11-22, not '{}'",
                      "{} 要写成 2026-11-22 这样的日期，不能是“{}”", option, escaped(text)));
  };
  const Date first = day(from, "--from"), last = day(to, "--to");
  if (last < first)
    throw Failure(say(language, "--from {} is after --to {}", "--from {} 晚于 --to {}",
                      to_string(first), to_string(last)));
  return {to_string(first) + ".." + to_string(last), first, last};
}

}  // namespace c136
