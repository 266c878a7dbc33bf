#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the daily meeting looks back to the last workday") {
  const SheetReport report =
      week_report({.kind = "meeting", .as_of = "2026-11-23", .is_daily = true},
                  {little_deal("a", R"(asks: [a crane]
log:
  - {on: 2026-11-19, kind: call, note: too long ago}
  - {on: 2026-11-20, kind: call, note: on Friday}
  - {on: 2026-11-22, kind: call, by: sun, note: on Sunday}
  - {on: 2026-11-23, kind: call, note: today}
plan:
  - {stage: needs, item: due, owner: li, due: 2026-11-23}
  - {stage: needs, item: late, owner: li, due: 2026-11-20}
  - {stage: needs, item: later, owner: li, due: 2026-11-24}
)")});
  CHECK(rows(sheet(report, "meeting"), {"seller", "yesterday", "today", "overdue", "help"}) ==
        R"([["li","on Friday","due","late","a crane"],["sun","on Sunday",null,null,null]])");
}
