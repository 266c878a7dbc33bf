#include "report/week/report_period.hpp"

#include "c136/base/failure.hpp"
#include "support/deal.hpp"

using namespace c136;
using c136::test::day;

namespace {

std::string shown(const ReportPeriod& period) {
  return period.label + ": " + to_string(period.from) + " " + to_string(period.to);
}

std::string parsed(PeriodKind kind, std::string_view text, std::string_view as_of = "2026-11-29") {
  try {
    return shown(parse_report_period(kind, text, day(as_of), "--week", Language::en));
  } catch (const Failure&) {
    return "refused";
  }
}

}  // namespace

TEST_CASE("weeks are those of ISO 8601, of its year") {
  using enum PeriodKind;
  CHECK(parsed(week, "2026-W47") == "2026-W47: 2026-11-16 2026-11-22");
  CHECK(parsed(week, "2026-W53") == "2026-W53: 2026-12-28 2027-01-03");
  CHECK(parsed(week, "2026-W01") == "2026-W01: 2025-12-29 2026-01-04");
  CHECK(parsed(week, "2027-W01") == "2027-W01: 2027-01-04 2027-01-10");
  for (const char* wrong :
       {"2025-W53", "2026-W00", "2026-W54", "2026-47", "2026-W7", "W47", "", "2026-w47", "next"})
    CHECK(parsed(week, wrong) == "refused");
}

TEST_CASE("last is the latest that is over, also on its last day; this holds as-of") {
  using enum PeriodKind;
  CHECK(parsed(week, "last", "2026-11-28") == "2026-W47: 2026-11-16 2026-11-22");
  CHECK(parsed(week, "last", "2026-11-29") == "2026-W48: 2026-11-23 2026-11-29");
  CHECK(parsed(week, "this", "2027-01-02") == "2026-W53: 2026-12-28 2027-01-03");
  CHECK(parsed(month, "last", "2026-11-29") == "2026-10: 2026-10-01 2026-10-31");
  CHECK(parsed(month, "last", "2026-11-30") == "2026-11: 2026-11-01 2026-11-30");
  CHECK(parsed(quarter, "last", "2026-11-29") == "2026-Q3: 2026-07-01 2026-09-30");
  CHECK(parsed(quarter, "this", "2026-11-29") == "2026-Q4: 2026-10-01 2026-12-31");
}

TEST_CASE("months and quarters") {
  using enum PeriodKind;
  CHECK(parsed(month, "2028-02") == "2028-02: 2028-02-01 2028-02-29");
  CHECK(parsed(quarter, "2026-Q1") == "2026-Q1: 2026-01-01 2026-03-31");
  for (const char* wrong : {"2026-13", "2026-00", "2026-Q1"})
    CHECK(parsed(month, wrong) == "refused");
  CHECK(parsed(quarter, "2026-Q5") == "refused");
}

TEST_CASE("the next one is of the same kind; of days as many") {
  using enum PeriodKind;
  const auto week53 = parse_report_period(week, "2026-W53", day("2026-11-29"), "", Language::en);
  CHECK(shown(next_period(week, week53)) == "2027-W01: 2027-01-04 2027-01-10");
  const ReportPeriod stretch = parse_report_days("2026-11-01", "2026-11-10", Language::en);
  CHECK(shown(next_period(PeriodKind::days, stretch)) ==
        "2026-11-11..2026-11-20: 2026-11-11 2026-11-20");
  CHECK_THROWS_AS(parse_report_days("2026-11-10", "2026-11-01", Language::en), Failure);
  CHECK_THROWS_AS(parse_report_days("2026-11", "2026-11-01", Language::en), Failure);
}

TEST_CASE("the last days that a file may name have periods too, and so has what follows") {
  for (const PeriodKind kind : {PeriodKind::week, PeriodKind::month, PeriodKind::quarter})
    for (const char* end : {"1900-01-01", "2199-12-31"}) {
      const ReportPeriod period = period_of(kind, day(end));
      CHECK(holds(period, day(end)));
      CHECK(next_period(kind, period).from == period.to + 1);
    }
}
