#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const std::vector<std::string> deals{
    little_deal("later", "close: 2026-12\namount: 100\n"),
    little_deal("undated", "amount: 300\nproduct: ERP\nmodel: X\nsituation: going well\n"),
    little_deal("sooner",
                "close: 2026-11-30\namount: 50\ncurrency: USD\nasks: [a demo, the boss]\n"),
    little_deal("larger", "close: 2026-12-31\namount: 200\n"),
    little_deal("won", "status: won\nclose: 2026-11-01\n"),
};

}  // namespace

TEST_CASE("open deals by signing, then by amount, what is missing last") {
  const SheetReport report = week_report({.kind = "mpc"}, deals);
  const Sheet& list = sheet(report, "mpc");
  CHECK(rows(list, {"no", "deal", "close"}) ==
        R"([[1,"sooner","2026-11-30"],[2,"larger","2026-12-31"],[3,"later","2026-12"],)"
        R"([4,"undated",null]])");
  CHECK(list.columns.size() == 14);
}

TEST_CASE("the total is per currency and, of what has a rate, in the base currency") {
  CHECK(total(sheet(week_report({.kind = "mpc"}, deals), "mpc")) ==
        R"({"deals":4,"amount":{"CNY":"600.00","USD":"50.00"},"amount_base":{"CNY":"600.00"},)"
        R"("weighted_confirmed":{"CNY":"0.00","USD":"0.00"},)"
        R"("weighted_confirmed_base":{"CNY":"0.00"},)"
        R"("weighted_on_paper":{"CNY":"0.00","USD":"0.00"},)"
        R"("weighted_on_paper_base":{"CNY":"0.00"},"without_amount":0,"unpriced":1})");
}

TEST_CASE("with a period of its own it holds what is to be signed within it, and counts the rest") {
  const ReportPeriod december = period_of(PeriodKind::month, day("2026-12-01"));
  const SheetReport report = week_report({.kind = "mpc", .period = december}, deals);
  CHECK(rows(sheet(report, "mpc"), {"deal"}) == R"([["larger"],["later"]])");
  REQUIRE(report.notes.size() == 2);  // and that there is no history
  CHECK(report.notes[0].starts_with("1 open deal without an expected signing"));
}

TEST_CASE("where it stands: the situation, else the last note of a contact") {
  const std::string log =
      "c1: {contacts: [{id: wang}]}\n"
      "log:\n"
      "  - {on: 2026-11-19, with: [wang], note: they want a demo}\n"
      "  - {on: 2026-11-20, kind: internal, with: [wang], note: our own talk}\n"
      "  - {on: 2026-11-20, note: met nobody}\n"
      "  - {on: 2026-11-30, with: [wang], note: not yet}\n";
  const SheetReport report =
      week_report({.kind = "mpc"}, {little_deal("a", log), little_deal("b", "situation: fine\n")});
  CHECK(rows(sheet(report, "mpc"), {"status", "asks"}) ==
        R"([["2026-11-19 they want a demo",null],["fine",null]])");
}

TEST_CASE("a deal before weigh_from is not rated: null for programs, said to people") {
  const SheetReport report =
      week_report({.kind = "mpc", .language = Language::zh}, {little_deal("a", "", "needs")});
  const Sheet& list = sheet(report, "mpc");
  CHECK(rows(list, {"rate"}) == "[[null]]");
  CHECK(std::get<std::shared_ptr<const Named>>(list.rows[0][7].value)->shown == "未评");
}

TEST_CASE("empty mandatory cells are named by deal and column") {
  const SheetReport report = week_report({.kind = "mpc"}, {little_deal("a", "amount: 1\n")});
  std::vector<std::string> columns;
  const Sheet& list = sheet(report, "mpc");
  for (const EmptyCell& empty : list.empty) columns.push_back(list.columns[empty.column].id);
  CHECK(columns == std::vector<std::string>{"product", "model", "close", "status"});
  CHECK(list.empty[0].deal == "a");
}

TEST_CASE("by region: a sheet a group, numbered anew, those without one last") {
  const SheetReport report =
      week_report({.kind = "mpc", .by = "region"},
                  {little_deal("a"), little_deal("b", "region: West\n"),
                   little_deal("c", "region: East\n"), little_deal("d", "region: East\n")});
  REQUIRE(report.sheets.size() == 3);
  CHECK(report.sheets[0].group == "East");
  CHECK(rows(report.sheets[0], {"no", "deal"}) == R"([[1,"c"],[2,"d"]])");
  CHECK(report.sheets[1].group == "West");
  CHECK(report.sheets[2].group == "");
}

TEST_CASE("the head names the one owner and region of all rows") {
  const SheetReport one = week_report({.kind = "mpc"}, {little_deal("a", "region: East\n")});
  REQUIRE(one.head.size() == 3);
  CHECK(json_of(one.head[0].value) == "li");
  CHECK(json_of(one.head[1].value) == "East");
  CHECK(json_of(one.head[2].value) == "2026-11-22");
  const SheetReport two =
      week_report({.kind = "mpc"}, {little_deal("a", "region: East\n"), little_deal("b")});
  CHECK(json_of(two.head[1].value).is_null());
}
