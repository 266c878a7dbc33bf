#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Config with_targets() {
  Config config;
  const auto add = [&](std::string_view label, Target::Scope scope, std::string_view of) {
    const PeriodKind kind = label.find('Q') == label.npos ? PeriodKind::month : PeriodKind::quarter;
    const ReportPeriod days = parse_report_period(kind, label, day("2026-11-22"), "", Language::en);
    Target target;
    target.period = label;
    target.first = days.from;
    target.last = days.to;
    target.scope = scope;
    target.of = of;
    target.amount = Money{10'000};
    target.currency = "CNY";
    config.targets.push_back(target);
  };
  add("2026-Q4", Target::Scope::all, "");
  add("2026-11", Target::Scope::owner, "li");
  add("2026-12", Target::Scope::all, "");
  return config;
}

const ReportPeriod november = period_of(PeriodKind::month, day("2026-11-01"));

}  // namespace

TEST_CASE("targets whose period overlaps, and what is left of them") {
  const SheetReport report =
      week_report({.kind = "month", .period = november, .config = with_targets()},
                  {little_deal("a", "amount: 30\nstatus: won\nclose: 2026-11-01\n"),
                   little_deal("b", "amount: 20\nclose: 2026-12-01\n")});
  CHECK(rows(sheet(report, "targets"), {"period", "scope", "of", "target", "won", "open", "gap"}) ==
        R"([["2026-Q4","all",null,{"CNY":"100.00"},{"CNY":"30.00"},{"CNY":"20.00"},)"
        R"({"CNY":"70.00"}],)"
        R"(["2026-11","owner","li",{"CNY":"100.00"},{"CNY":"30.00"},{"CNY":"0.00"},)"
        R"({"CNY":"70.00"}]])");
}

TEST_CASE("where only some deals were asked for, only targets of just these stand") {
  const SheetReport report = week_report(
      {.kind = "month", .period = november, .owner = "li", .config = with_targets()}, {});
  CHECK(rows(sheet(report, "targets"), {"period"}) == R"([["2026-11"]])");
}
