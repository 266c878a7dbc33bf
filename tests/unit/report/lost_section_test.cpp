#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

const ReportPeriod quarter{"2026-Q4", day("2026-10-01"), day("2026-12-31")};

const std::string lost = R"(c136: 1
deal: gone
title: Mills
customer:
  name: Northgate
  region: Shenyang
  existing: [{what: Mill, maker: Taizheng}, {what: Lathe}]
owner: sun
region: North
stage: comparison
status: lost
close: 2026-11
c4: {mode: tender}
c5: {competitors: [{id: wolf, name: Wolf Machines}]}
log:
  - {on: 2026-10-02, kind: call, denies: c4}
  - {on: 2026-11-04, kind: call, denies: [f3, payment]}
result:
  on: 2026-11-10
  reported: 2026-11-12
  winner: wolf
  reasons: [price, timing]
  analysis: too late
  theirs: {model: W5, price: 700}
  ours: {model: BC, payment: 30/70}
  others: [{maker: Third}]
)";

}  // namespace

TEST_CASE("a lost deal has its form, and is answered by what was offered") {
  const SheetReport report =
      week_report({.kind = "lost", .period = quarter},
                  {lost, little_deal("kept"),
                   little_deal("earlier", "status: lost\nresult: {on: 2026-08-01}\n")});
  const Sheet& form = sheet(report, "lost");
  CHECK(form.group == "gone");
  CHECK(rows(form, {"region", "seller", "date", "customer_region", "reseller", "customer",
                    "product", "existing", "mode", "time", "analysis", "note", "denied"}) ==
        R"([["North","sun","2026-11-12","Shenyang",null,"Northgate",null,"Taizheng Mill; Lathe",)"
        R"("tender","2026-11-10","price; timing; too late",null,"2026-11-04 F3 payment"]])");
  REQUIRE(form.empty.size() == 1);
  CHECK(form.columns[form.empty[0].column].id == "product");
  CHECK(rows(form, {"gaps"}).find("C101; C102; ") != std::string::npos);
  const Sheet& offers = sheet(report, "offers");
  CHECK(rows(offers, {"side", "maker", "model", "price", "payment"}) ==
        R"([["winner","Wolf Machines","W5",{"CNY":"700.00"},null],)"
        R"(["ours",null,"BC",null,"30/70"],["others","Third",null,null,null]])");
  REQUIRE(offers.empty.size() == 1);
  CHECK(offers.empty[0].row == 2);
  CHECK(offers.columns[offers.empty[0].column].id == "price");
  CHECK(std::ranges::count(report.sheets, "lost", &Sheet::id) == 1);
  CHECK(rows(sheet(report, "reasons"), {"reason", "deals"}) == R"([["price",1],["timing",1]])");
}

TEST_CASE("where nobody won there is no winner's offer") {
  const SheetReport report = week_report(
      {.kind = "lost", .period = quarter},
      {little_deal("dropped", "status: lost\nresult: {on: 2026-11-10, winner: none}\n")});
  CHECK(rows(sheet(report, "offers"), {"side"}) == R"([["ours"]])");
}
