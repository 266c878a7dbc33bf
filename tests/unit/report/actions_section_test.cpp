#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const ReportPeriod week47{"2026-W47", day("2026-11-16"), day("2026-11-22")};

const std::string planned = little_deal("b", R"(plan:
  - {stage: needs, item: Long overdue, kind: milestone, due: 2026-11-01, owner: li}
  - {stage: needs, item: Far off, due: 2026-12-24}
  - {stage: needs, item: No day}
  - stage: needs
    item: Next week
    due: 2026-11-29
    deliverable: paper
    actions:
      - {do: Done in time, due: 2026-11-18, done: 2026-11-17, owner: sun}
      - {do: Done before, due: 2026-11-10, done: 2026-11-09}
      - {do: Done tomorrow, due: 2026-11-23, done: 2026-11-23}
log:
  - {on: 2026-11-12, kind: review, actions: [{do: Call the CFO, owner: li, due: 2026-11-20}, {do: Write}]}
)");

}  // namespace

TEST_CASE("the plan of a week: done in it, overdue, and due by the end of the next") {
  const SheetReport report =
      week_report({.sections = {"actions"}, .period = week47},
                  {planned, little_deal("a",
                                        "plan: [{stage: needs, item: Today, kind: node, due: "
                                        "2026-11-22}]\n")});
  CHECK(rows(sheet(report, "actions"), {"state", "deal", "item", "kind", "owner", "due", "done"}) ==
        R"([["done","b","Done in time","action","sun","2026-11-18","2026-11-17"],)"
        R"(["overdue","b","Long overdue","milestone","li","2026-11-01",null],)"
        R"(["overdue","b","Call the CFO","asked","li","2026-11-20",null],)"
        R"(["due","a","Today","node",null,"2026-11-22",null],)"
        R"(["due","b","Done tomorrow","action",null,"2026-11-23",null],)"
        R"(["due","b","Next week","task",null,"2026-11-29",null]])");
  CHECK(rows(sheet(report, "actions"), {"deliverable"}) ==
        R"([[null],[null],[null],[null],[null],["paper"]])");
}

TEST_CASE("a review is answered with a day, or with a word") {
  const SheetReport report = week_report(
      {.sections = {"review"}, .period = week47},
      {planned,
       little_deal("a",
                   "log: [{on: 2026-11-02, kind: review, actions: [{do: Meet, done: "
                   "2026-11-05}]}]\n"),
       little_deal("c",
                   "status: lost\nlog: [{on: 2026-11-02, kind: review, actions: [{do: x}]}]\n")});
  CHECK(rows(sheet(report, "review"), {"deal", "asked", "owner", "due", "done"}) ==
        R"([["a","Meet",null,null,"2026-11-05"],["b","Call the CFO","li","2026-11-20","overdue"],)"
        R"(["b","Write",null,null,"open"]])");
}
