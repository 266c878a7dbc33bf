#include "report/week/production.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("by month of delivery, product and model, weighted by the win rate") {
  const SheetReport report = week_report(
      {.kind = "forecast"},
      {little_deal("a", "product: P\nmodel: M\nquantity: 3\ndelivery: 2027-02\n"),
       little_deal("b", "product: P\nmodel: M\ndelivery: 2027-02-10\nstatus: won\n"),
       little_deal("c", "product: P\n"), little_deal("gone", "delivery: 2026-11-21\nstatus: won\n"),
       little_deal("due", "delivery: 2026-11\nstatus: won\nproduct: Q\n"),
       little_deal("lost", "delivery: 2027-02\nstatus: lost\n")});
  CHECK(rows(sheet(report, "production"),
             {"product", "model", "month", "deals", "quantity", "expected"}) ==
        R"([["Q",null,"2026-11",1,1,"1.0"],["P","M","2027-02",2,4,"1.0"],)"
        R"(["P",null,null,1,1,"0.0"]])");
}
