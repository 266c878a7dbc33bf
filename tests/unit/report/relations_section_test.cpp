#include "support/week.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("the first ten of the chain, and whether their goals are reached") {
  const std::string deal = little_deal("chain", R"(c1:
  contacts:
    - {id: wang, name: Wang, title: President}
    - {id: chen, name: Chen}
    - {id: out, name: Outsider}
c3:
  members:
    - {who: wang, seat: top, tendency: 2, signs: [spreads-value], relation: trust,
       goal: {what: for us, tendency: 2, relation: respect, by: 2026-12-01, owner: li, how: dinner,
              gains: north, trade: better, rivalry: none left, progress: half}}
    - {who: out, seat: outside}
    - {who: chen, seat: key, tendency: 3, goal: {tendency: 1}}
)");
  const SheetReport report = week_report({.kind = "relations"}, {deal, little_deal("alone")});
  REQUIRE(report.sheets.size() == 2);
  CHECK(report.sheets[0].group == "alone");
  CHECK(report.sheets[0].rows.empty());
  const Sheet& chain = report.sheets[1];
  CHECK(
      rows(chain, {"no", "customer", "title", "goal", "gains", "trade", "rivalry", "how", "owner",
                   "by", "progress", "relation", "tendency", "reached"}) ==
      R"([[1,"Wang","President","for us","north","better","none left","dinner","li","2026-12-01",)"
      R"("half","trust",2,true],)"
      R"([2,"Chen",null,null,null,null,null,null,null,null,null,null,null,false]])");
  CHECK(chain.empty.size() == 5);
  CHECK(chain.empty[0].deal == "chain");
}

TEST_CASE("there are ten at most, and no goal is neither reached nor missed") {
  std::string contacts = "c1:\n  contacts:\n", members = "c3:\n  members:\n";
  for (int i = 0; i < 12; ++i) {
    contacts += fmt::format("    - {{id: p{}}}\n", i);
    members += fmt::format("    - {{who: p{}, seat: member}}\n", i);
  }
  const SheetReport report =
      week_report({.kind = "relations"}, {little_deal("many", contacts + members)});
  CHECK(report.sheets[0].rows.size() == 10);
  CHECK(rows(report.sheets[0], {"reached"}).starts_with("[[null],"));
}
