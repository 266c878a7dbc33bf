#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("budgets of exactly the period stand against what was spent in it") {
  const ReportPeriod month{"2026-11", day("2026-11-01"), day("2026-11-30")};
  Config config;
  config.people = {{"li", "Li Wei", "north", "", "", ""}, {"sun", "Sun", "south", "", "", ""}};
  const auto budget = [&](std::string_view team, const char* from, const char* to,
                          std::int64_t yuan) {
    Budget one;
    one.first = day(from);
    one.last = day(to);
    one.scope = team.empty() ? Share::Scope::all : Share::Scope::team;
    one.of = team;
    one.travel = Money{yuan * 100};
    return one;
  };
  config.budgets = {budget("north", "2026-11-01", "2026-11-30", 50),
                    budget("north", "2026-10-01", "2026-12-31", 7),
                    budget("", "2026-11-01", "2026-11-30", 300)};
  const SheetReport report = week_report(
      {.kind = "month",
       .sections = {"budget"},
       .period = month,
       .config = config,
       .notes = {"c136: 1\nweek: 2026-W44\nseller: sun\ndays: [{on: 2026-10-31, what: x, cost: "
                 "{travel: 9}}, {on: 2026-11-01, what: x, cost: {travel: 8}}]\n"}},
      {little_deal("a",
                   "log: [{on: 2026-11-03, kind: call, cost: {travel: 60}}, {on: 2026-10-31, "
                   "kind: call, cost: {other: 5}}]\n")});
  CHECK(rows(sheet(report, "budget"), {"of", "kind", "budget", "actual", "left"}) ==
        R"([[null,"travel",{"CNY":"300.00"},{"CNY":"68.00"},{"CNY":"232.00"}],)"
        R"([null,"hospitality",null,{},null],[null,"other",null,{},null],)"
        R"(["north","travel",{"CNY":"50.00"},{"CNY":"60.00"},{"CNY":"-10.00"}],)"
        R"(["north","hospitality",null,{},null],["north","other",null,{},null]])");
}
