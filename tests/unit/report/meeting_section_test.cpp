#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the deals that need a word come first, the largest of a kind before the others") {
  const SheetReport report = week_report(
      {.kind = "meeting"},
      {little_deal("nothing", "log: [{on: 2026-11-20, kind: call}]\n"),
       little_deal("silent", "log: [{on: 2026-09-01, kind: call}]\n"),
       little_deal("small", "amount: 1\nc4: {decisions: [{step: x, by: 2026-12-06}]}\n"),
       little_deal("large",
                   "amount: 2\nasks: [a, b]\nc4: {decisions: [{step: x, by: 2026-10-01}]}\n"
                   "log: [{on: 2026-11-02, kind: review, actions: [{do: go, due: "
                   "2026-11-03}, {do: stay, done: 2026-11-04}]}]\n"),
       little_deal("later",
                   "c4: {decisions: [{step: x, by: 2026-12-07}]}\n"
                   "plan: [{stage: needs, item: x, done: 2026-11-01}]\n"),
       little_deal("denied",
                   "log: [{on: 2026-11-02, kind: review}, {on: 2026-11-05, kind: call, "
                   "denies: c4}]\n"),
       little_deal("gone", "status: lost\n")});
  CHECK(rows(sheet(report, "meeting"),
             {"no", "deal", "owner", "why", "asked", "done", "help", "decision"}) ==
        R"([[1,"large","li","decision","go; stay","overdue; 2026-11-04","a; b",null],)"
        R"([2,"small","li","decision",null,null,null,null],)"
        R"([3,"denied","li","denial",null,null,null,null],)"
        R"([4,"later","li","no-next",null,null,null,null],)"
        R"([5,"silent","li","quiet",null,null,null,null],)"
        R"([6,"nothing","li","other",null,null,null,null]])");
}
