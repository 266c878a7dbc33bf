#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Sheet forecast(const std::vector<std::string>& deals, Config config = {}) {
  return sheet(week_report({.kind = "forecast", .config = std::move(config)}, deals), "forecast");
}

Target target(std::string_view period, std::int64_t yuan,
              Target::Scope scope = Target::Scope::all) {
  Target target;
  target.period = period;
  target.scope = scope;
  target.amount = Money{yuan * 100};
  target.currency = "CNY";
  return target;
}

}  // namespace

TEST_CASE("slipped, twelve months, the quarters as far as deals reach, undated") {
  const Sheet sheet = forecast({little_deal("a", "amount: 1\nclose: 2026-11-21\n"),
                                little_deal("b", "amount: 2\nclose: 2026-11\n"),
                                little_deal("c", "amount: 4\nclose: 2027-10-31\n"),
                                little_deal("d", "amount: 8\nclose: 2027-11-01\n"),
                                little_deal("e", "amount: 16\nclose: 2028-01-15\n"),
                                little_deal("f", "amount: 32\n")});
  CHECK(rows(sheet, {"period", "open"}) ==
        R"([["slipped",{"CNY":"1.00"}],["2026-11",{"CNY":"2.00"}],["2026-12",{}],["2027-01",{}],)"
        R"(["2027-02",{}],["2027-03",{}],["2027-04",{}],["2027-05",{}],["2027-06",{}],)"
        R"(["2027-07",{}],["2027-08",{}],["2027-09",{}],["2027-10",{"CNY":"4.00"}],)"
        R"(["2027-Q4",{"CNY":"8.00"}],["2028-Q1",{"CNY":"16.00"}],["undated",{"CNY":"32.00"}]])");
}

TEST_CASE("every open deal is in one class; together they are the open amount") {
  const Sheet sheet = forecast({little_deal("a", "amount: 1\n", "needs"),
                                little_deal("b", "amount: 2\n", "decision"),
                                little_deal("c", "amount: 4\nstatus: won\nclose: 2026-11-10\n"),
                                little_deal("d", "amount: 8\nstatus: won\nclose: 2026-10-10\n"),
                                little_deal("e", "amount: 16\nstatus: lost\n")});
  const std::string sums = total(sheet);
  CAPTURE(sums);
  CHECK(sums.find(R"("signed":{"CNY":"4.00"})") != sums.npos);
  CHECK(sums.find(R"("open":{"CNY":"2.00"})") != sums.npos);
  CHECK(sums.find(R"("unrated":{"CNY":"1.00"})") != sums.npos);
  CHECK(sums.find(R"("deals":3)") != sums.npos);
}

TEST_CASE("gap and coverage stand against the target of exactly that period") {
  Config config;
  config.targets = {target("2026-12", 100), target("2026-Q4", 900),
                    target("2026-12", 5, Target::Scope::owner), target("2027-01", 10)};
  const Sheet sheet = forecast({little_deal("a", "amount: 150\nclose: 2026-12\n"),
                                little_deal("b", "amount: 40\nstatus: won\nclose: 2026-12-01\n"),
                                little_deal("c", "amount: 10\nstatus: won\nclose: 2027-01-01\n")},
                               config);
  REQUIRE(sheet.rows.size() > 4);
  const std::string text = rows(sheet, {"period", "target", "gap", "coverage"});
  CAPTURE(text);
  CHECK(text.find(R"(["2026-12",{"CNY":"100.00"},{"CNY":"60.00"},"2.50"])") != text.npos);
  CHECK(text.find(R"(["2027-01",{"CNY":"10.00"},{"CNY":"0.00"},null])") != text.npos);
  CHECK(text.find(R"(["2026-11",null,null,null])") != text.npos);
}
