#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string deal(std::string_view id, std::string_view more = "") {
  return little_deal(
      id,
      std::string("c1: {contacts: [{id: wang, name: Wang, title: CEO}, {id: chen, name: Chen}]}\n"
                  "c3: {members: [{who: wang, seat: top, selects: us, basis: fact}]}\n"
                  "coaches: [{who: chen}]\n"
                  "log:\n  - {on: 2026-11-01, with: [wang, chen], next: send the offer}\n"
                  "  - {on: 2026-11-10, by: zhou, with: wang}\n")
          .append(more));
}

}  // namespace

TEST_CASE("report 121: a table an open deal, with who fills each place and what lacks") {
  const SheetReport report = week_report({.kind = "121"}, {deal("a"), deal("b", "status: lost\n")});
  REQUIRE(report.sheets.size() == 2);
  CHECK(report.sheets[0].group == "a");
  CHECK(rows(sheet(report, "pattern"), {"label", "missing"}) == R"([["1+1+1","sides"]])");
  CHECK(rows(sheet(report, "121"), {"place", "person", "title", "last_met", "by", "next"}) ==
        R"([["guide","private",null,"private","private","private"],)"
        R"(["purchaser",null,null,null,null,null],["user",null,null,null,null,null],)"
        R"(["checker",null,null,null,null,null],)"
        R"(["decider","Wang","CEO","2026-11-10","zhou","send the offer"],)"
        R"(["seller","li",null,null,null,null]])");
}

TEST_CASE("report 121: without an open deal the tables stand there empty") {
  const SheetReport report = week_report({.kind = "121"}, {deal("a", "status: won\n")});
  CHECK(sheet(report, "121").rows.empty());
}
