#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("deals that lack somebody, post by post") {
  const SheetReport report = week_report(
      {.sections = {"contacts"}},
      {little_deal("a",
                   "c1: {contacts: [{id: wang, post: [decision, cost, finance, sales], level: "
                   "senior}]}\n"),
       little_deal("b", "status: won\n")});
  CHECK(rows(sheet(report, "contacts"), {"deal", "customer", "missing", "needed", "found"}) ==
        R"([["a","a","it 1; engineering 1",6,4]])");
}
