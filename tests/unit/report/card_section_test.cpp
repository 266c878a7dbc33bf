#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a card joins what the deals of one customer tell") {
  const std::string one = R"(c136: 1
deal: one
title: t
customer:
  name: Northwind
  renew: two mills
  existing: [{what: Mill, maker: Taizheng, since: 2009, price: 1000, state: worn, satisfaction: slow}]
owner: li
stage: needs
currency: USD
c1:
  contacts:
    - {id: wang, name: Wang, post: [decision, it], phone: "123"}
    - {id: gone, name: Gone, post: cost, left: 2026-11-01}
)";
  const std::string two = R"(c136: 1
deal: two
title: t
customer: {name: Northwind, note: pays late, existing: [{what: Lathe}]}
owner: sun
stage: needs
status: lost
c1: {contacts: [{id: wang, name: Wang, post: decision}, {id: chen, name: Chen, post: decision}]}
)";
  const SheetReport report = week_report({.kind = "card"}, {one, two});
  REQUIRE(report.sheets.size() == 3);
  CHECK(report.sheets[0].group == "Northwind");
  CHECK(rows(report.sheets[0], {"date", "filled_by", "customer", "renew", "note"}) ==
        R"([["2026-11-22","li","Northwind","two mills","pays late"]])");
  CHECK(rows(report.sheets[1], {"post", "name", "phone"}) ==
        R"([["decision","Wang","private"],["decision","Chen",null],["cost",null,null],)"
        R"(["finance",null,null],["sales",null,null],["it","Wang","private"],)"
        R"(["engineering",null,null]])");
  CHECK(report.sheets[1].empty.size() == 4);
  CHECK(
      rows(report.sheets[2], {"no", "what", "since", "price", "state", "satisfaction"}) ==
      R"([[1,"Taizheng Mill","2009",{"USD":"1000.00"},"worn","slow"],[2,"Lathe",null,null,null,null]])");
}
