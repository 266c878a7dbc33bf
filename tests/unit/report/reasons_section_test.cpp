#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a deal stands with each of its reasons; the most frequent first, then by id") {
  const std::string rivals = "c5: {competitors: [{id: sap}, {id: kingdee}]}\namount: 10\n";
  const SheetReport report = week_report(
      {.kind = "month", .sections = {"reasons"}},
      {little_deal("a", rivals + "status: lost\nresult: {on: 2026-11-01, winner: sap, reasons: "
                                 "[price, timing]}\n"),
       little_deal("b", rivals + "status: lost\nresult: {on: 2026-11-02, winner: kingdee, reasons: "
                                 "[price]}\n"),
       little_deal("c", rivals + "status: shelved\nresult: {on: 2026-11-02, reasons: [price]}\n")});
  CHECK(rows(sheet(report, "reasons"), {"reason", "deals", "amount"}) ==
        R"([["price",2,{"CNY":"20.00"}],["timing",1,{"CNY":"10.00"}]])");
  CHECK(rows(sheet(report, "winners"), {"winner", "deals"}) == R"([["kingdee",1],["sap",1]])");
  CHECK_FALSE(sheet(report, "reasons").total);
}
