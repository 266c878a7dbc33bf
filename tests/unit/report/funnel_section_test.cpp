#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("open deals by stage, every stage there, and the total") {
  const SheetReport report = week_report(
      {.sections = {"funnel"}},
      {little_deal("a", "amount: 10\n"), little_deal("b", "amount: 5\ncurrency: USD\n", "needs"),
       little_deal("c", "status: won\n")});
  const Sheet& funnel = sheet(report, "funnel");
  CHECK(rows(funnel, {"stage", "deals", "amount"}) ==
        R"([["needs",1,{"USD":"5.00"}],["initiation",0,{}],["preselection",0,{}],)"
        R"(["comparison",0,{}],["decision",1,{"CNY":"10.00"}]])");
  const std::string sums = total(funnel);
  CHECK(sums.starts_with(
      R"({"deals":2,"amount":{"CNY":"10.00","USD":"5.00"},"amount_base":{"CNY":"10.00"})"));
  CHECK(sums.ends_with(R"("quiet":null,"without_amount":0,"unpriced":1})"));
}
