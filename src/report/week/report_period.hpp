// The days that a report is about, as a person asks for them: a week, a month, a quarter, or from
// a day to a day. reports.md section 1. Not here: which reports take which.
#pragma once

#include "c136/base/words.hpp"
#include "c136/document/sheet_report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace c136 {

enum class PeriodKind : std::uint8_t { week, month, quarter, days };

/// "2026-W47", "2026-11", "2026-Q4", `this` or `last`; `last` is the latest whose last day is not
/// after as-of. Throws a Failure that says what to write; `option` is where it was typed.
ReportPeriod parse_report_period(PeriodKind, std::string_view text, Date as_of,
                                 std::string_view option, Language);

/// From a day to a day, both of it.
ReportPeriod parse_report_days(std::string_view from, std::string_view to, Language);

/// The week, month or quarter in which the day lies; of `days` that day alone.
ReportPeriod period_of(PeriodKind, Date);

/// The one of the same kind behind it: as many days, for a stretch of days.
ReportPeriod next_period(PeriodKind, const ReportPeriod&);

/// "2026-12", "2026-Q4", "2026-W47": the name of the period of that kind that holds the day.
std::string period_label(PeriodKind, Date);

constexpr bool holds(const ReportPeriod& period, Date day) {
  return period.from <= day && day <= period.to;
}

}  // namespace c136
