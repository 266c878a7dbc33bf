#include "report/week/week_sums.hpp"

#include "support/briefs.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE(
    "a total has the money per currency and what has a rate; what is zero is not said aloud") {
  const Config config;
  Subtotal sums;
  Brief foreign = brief("b", 300);
  foreign.currency = "USD";
  foreign.in_base = std::nullopt;
  sums.add(brief("a", 12'345), config);
  sums.add(foreign, config);
  const auto total = Total(config)
                         .count("deals", deals_title, 2)
                         .money("amount", {"Amount", "金额"}, sums.amount)
                         .exceptions(sums)
                         .finish();
  REQUIRE(total.size() == 5);
  CHECK(json_of(total[1].value).dump() == R"({"CNY":"123.45","USD":"3.00"})");
  CHECK(total[2].id == "amount_base");
  CHECK(json_of(total[2].value).dump() == R"({"CNY":"123.45"})");
  CHECK(total[2].en == "Amount, in base currency");
  CHECK(total[3].en.empty());
  CHECK_FALSE(total[4].en.empty());
}
