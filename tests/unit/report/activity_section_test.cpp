#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const ReportPeriod week47{"2026-W47", day("2026-11-16"), day("2026-11-22")};

Config team() {
  Config config;
  config.people = {{"li", "Li Wei", "north", "", "", "boss"},
                   {"sun", "Sun Hao", "south", "", "", "boss"},
                   {"boss", "Boss", "", "", "", ""}};
  return config;
}

const std::vector<std::string> deals{
    little_deal("a", R"(c1: {contacts: [{id: wang, name: Wang}, {id: chen, name: Chen}]}
log:
  - {on: 2026-11-02, with: wang}
  - {on: 2026-11-16, by: [li, boss], with: [wang, chen], outcome: advance}
  - {on: 2026-11-17, with: wang, outcome: continuation}
  - {on: 2026-11-18, kind: internal, with: wang}
  - {on: 2026-11-23, with: wang, outcome: order}
)"),
    little_deal("b", R"(c1: {contacts: [{id: wang, name: Another Wang}]}
log:
  - {on: 2026-11-19, by: sun, with: wang, outcome: no-sale}
  - {on: 2026-11-20, by: sun, with: wang, outcome: order}
  - {on: 2026-11-20, by: sun, with: wang, outcome: order}
)"),
    little_deal("c")};

}  // namespace

TEST_CASE("what each seller did, with whom for the first time, and what came of it") {
  const SheetReport report =
      week_report({.sections = {"activity"}, .period = week47, .config = team()}, deals);
  CHECK(rows(sheet(report, "activity"), {"seller", "entries", "order", "advance", "continuation",
                                         "no_sale", "success", "accompanied", "met", "new"}) ==
        R"([["Boss",1,0,1,0,0,100,0,2,1],["Li Wei",3,0,1,1,0,50,1,2,1],)"
        R"(["Sun Hao",3,2,0,0,1,67,0,1,1]])");
  CHECK_FALSE(sheet(report, "activity").total);
}

TEST_CASE("--owner picks the seller, with all the entries") {
  const SheetReport report = week_report(
      {.sections = {"activity"}, .period = week47, .owner = "sun", .config = team()}, deals);
  CHECK(rows(sheet(report, "activity"), {"seller", "entries"}) == R"([["Sun Hao",3]])");
}

TEST_CASE("who owns an open deal and did nothing has a row of zeros") {
  const SheetReport report =
      week_report({.sections = {"activity"}, .period = week47}, {little_deal("c")});
  CHECK(rows(sheet(report, "activity"), {"seller", "entries", "success", "met"}) ==
        R"([["li",0,null,0]])");
}
