#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("open deals by region, owner and id, with the state of every criterion") {
  const SheetReport report =
      week_report({.kind = "ledger"}, {little_deal("c"), little_deal("b", "region: West\n"),
                                       little_deal("a", "region: West\namount: 1\n"),
                                       little_deal("won", "status: won\n")});
  const Sheet& ledger = sheet(report, "ledger");
  CHECK(rows(ledger, {"no", "customer", "region", "W", "C6", "confirmed"}) ==
        R"([[1,"a","West","open","open","0W0F0C"],[2,"b","West","open","open","0W0F0C"],)"
        R"([3,"c",null,"open","open","0W0F0C"]])");
  CHECK(ledger.columns.size() == 22);
  CHECK(total(ledger).starts_with(R"({"deals":3,"amount":{"CNY":"1.00"})"));
}

TEST_CASE("values are called by the method that they are of") {
  const auto title = [](const char* method) {
    Config config;
    config.method = method;
    const SheetReport report =
        week_report({.kind = "ledger", .config = config}, {little_deal("c")});
    const Sheet& ledger = sheet(report, "ledger");
    const auto column = std::ranges::find(ledger.columns, "confirmed", &ColumnHead::id);
    return column->en;
  };
  CHECK(title("c136") == "136 value");
  CHECK(title("c931") == "931 value");
}
