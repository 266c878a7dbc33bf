#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const ReportPeriod week47{"2026-W47", day("2026-11-16"), day("2026-11-22")};

const std::string deal = little_deal("north", R"(product: Crane
model: K2
quantity: 2
c1: {contacts: [{id: wang, name: Wang, phone: "123", email: w@example.com}, {id: chen, name: Chen}]}
log:
  - {on: 2026-11-16, with: [wang, chen], also: driver, outcome: advance, note: they agree, next: call,
     cost: {travel: 100.5, hospitality: 20}}
  - {on: 2026-11-16, kind: internal, note: sums}
  - {on: 2026-11-18, kind: call, by: [sun, li], note: heard, cost: {other: 9}}
plan:
  - {stage: needs, item: Send it, owner: li, due: 2026-11-29}
  - {stage: needs, item: Late, owner: li, due: 2026-11-01}
  - {stage: needs, item: Later, owner: li, due: 2026-11-30}
)");

const std::string note = R"(c136: 1
week: 2026-W47
seller: li
events: [Fair]
days:
  - {on: 2026-11-16, what: Office, result: tidy}
  - {on: 2026-11-19, what: Visit, org: Harbour, person: Ma, contact: "456", note: n, cost: {travel: 1}}
plan: [Rest]
note: hotel included
)";

SheetReport report_of(const std::vector<std::string>& deals, const std::vector<std::string>& notes,
                      Config config = {}) {
  return week_report(
      {.sections = {"sellers"}, .period = week47, .config = std::move(config), .notes = notes},
      deals);
}

}  // namespace

TEST_CASE("a seller's days come from the logs, then from the week note") {
  const SheetReport report = report_of({deal}, {note});
  const Sheet& days = sheet(report, "days");
  CHECK(days.group == "li");
  CHECK(rows(days, {"day", "work", "org", "person", "outcome", "note"}) ==
        R"([["2026-11-16","visit: t","north","Wang; Chen; driver","advance: they agree","call"],)"
        R"(["2026-11-16","internal: t",null,null,"sums",null],)"
        R"(["2026-11-16","Office",null,null,"tidy",null],)"
        R"(["2026-11-17",null,null,null,null,null],)"
        R"(["2026-11-18","call: t","north",null,"heard",null],)"
        R"(["2026-11-19","Visit","Harbour","Ma",null,"n"],["2026-11-20",null,null,null,null,null],)"
        R"(["2026-11-21",null,null,null,null,null],["2026-11-22",null,null,null,null,null]])");
  CHECK(rows(days, {"contact"}) ==
        R"([["private"],[null],[null],[null],[null],["private"],[null],[null],[null]])");
  REQUIRE(days.empty.size() == 1);
  CHECK(days.empty[0].row == 5);
  CHECK(days.empty[0].deal == "north");
  CHECK(days.columns[days.empty[0].column].id == "person");
}

TEST_CASE("the head counts workdays without a row, up to the table day") {
  Config config;
  config.people = {{"li", "Li Wei", "", "", "", "boss"}, {"boss", "The Boss", "", "", "", ""}};
  CHECK(rows(sheet(report_of({deal}, {note}, config), "seller"),
             {"seller", "manager", "week", "from", "to", "blank"}) ==
        R"([["Li Wei","The Boss","2026-W47","2026-11-16","2026-11-22",2]])");
}

TEST_CASE("the first of those who made an entry pays for it") {
  const SheetReport report = report_of({deal}, {note});
  std::vector<std::string> all;
  for (const Sheet& one : report.sheets)
    if (one.id == "expenses")
      all.push_back(*one.group + rows(one, {"travel", "hospitality", "other", "note"}));
  CHECK(all ==
        std::vector<std::string>{R"(li[[{"CNY":"101.50"},{"CNY":"20.00"},{},"hotel included"]])",
                                 R"(sun[[{},{},{"CNY":"9.00"},null]])"});
}

TEST_CASE("events, contracts and the next week have their tables") {
  const std::string won = little_deal(
      "won",
      "status: won\namount: 5000\nproduct: Crane\nclose: 2026-11-20\nresult: {winner: us, "
      "note: at last}\n");
  const SheetReport report = report_of({deal, won}, {note});
  CHECK(rows(sheet(report, "events"), {"text"}) == R"([["Fair"]])");
  CHECK(rows(sheet(report, "market"), {"text"}) == "[]");
  CHECK(rows(sheet(report, "contracts"), {"customer", "product", "quantity", "amount", "note"}) ==
        R"([["won","Crane",null,{"CNY":"5000.00"},"at last"]])");
  CHECK(total(sheet(report, "contracts")) ==
        R"({"deals":1,"amount":{"CNY":"5000.00"},"amount_base":{"CNY":"5000.00"},)"
        R"("without_amount":0,"unpriced":0})");
  CHECK(rows(sheet(report, "next"), {"what", "deal", "due"}) ==
        R"([["Late","north","2026-11-01"],["Send it","north","2026-11-29"],["Rest",null,null]])");
}
