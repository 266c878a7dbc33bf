#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const ReportPeriod november = period_of(PeriodKind::month, day("2026-11-01"));

const std::vector<std::string> deals{
    little_deal("won", "status: won\nclose: 2026-11\nresult: {on: 2026-10-01}\namount: 10\n"),
    little_deal("lost",
                "status: lost\nclose: 2026-10\namount: 5\n"
                "c5: {competitors: [{id: sap, name: SAP}]}\n"
                "result: {on: 2026-11-20, winner: sap, reasons: [price, relationship]}\n"),
    little_deal("earlier", "status: shelved\nclose: 2026-10-31\n"),
    little_deal("undated", "status: lost\n"),
    little_deal("open"),
};

}  // namespace

TEST_CASE("a won deal by its signing, a lost one by its result, each once in the right period") {
  const SheetReport report = week_report({.kind = "month", .period = november}, deals);
  const Sheet& closed = sheet(report, "closed");
  CHECK(rows(closed, {"deal", "on", "status", "winner", "reasons"}) ==
        R"([["lost","2026-11-20","lost","sap","price; relationship"],)"
        R"(["won","2026-11-30","won",null,null]])");
  REQUIRE(closed.notes.size() == 1);
  CHECK(closed.notes[0].starts_with("1 closed deal without any date"));
  const std::string sums = total(closed);
  CHECK(sums.find(R"("deals":2,"won":{"CNY":"10.00"},"won_base":{"CNY":"10.00"},)"
                  R"("lost":{"CNY":"5.00"})") != sums.npos);
}
