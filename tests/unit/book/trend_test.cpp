#include "book/trend.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string days(const std::vector<Date>& all) {
  std::string text;
  for (const Date one : all) text += (text.empty() ? "" : " ") + to_string(one);
  return text;
}

}  // namespace

TEST_CASE("the last weeks and months that have ended") {
  CHECK(days(ends_of_weeks(2, day("2026-11-22"))) == "2026-11-15 2026-11-22");
  CHECK(days(ends_of_weeks(2, day("2026-11-21"))) == "2026-11-08 2026-11-15");
  CHECK(days(ends_of_months(3, day("2026-11-22"))) == "2026-08-31 2026-09-30 2026-10-31");
  CHECK(days(ends_of_months(2, day("2026-11-30"))) == "2026-10-31 2026-11-30");
  CHECK(days(ends_of_months(2, day("2027-01-15"))) == "2026-11-30 2026-12-31");
}

TEST_CASE("each week as it was then; before the first commit nothing is known") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("comparison", "amount: 100\n"));
  world.commit("2026-11-05");
  world.write("deals/a.yaml", deal_text("comparison", "amount: 150\n"));
  world.write("deals/b.yaml", deal_text("needs", "amount: 10\n"));
  world.commit("2026-11-12");
  world.write("deals/a.yaml", deal_text("comparison", "amount: 150\nstatus: lost\n"));
  world.commit("2026-11-18");
  const Histories& deals = world.open("2026-11-22");
  Trend trend(ends_of_weeks(4, day("2026-11-22")), day("2026-11-05"));
  for (std::size_t i = 0; i < deals.size(); ++i) {
    auto deal = trend.deal_of(deals.read(i, true), {}, Language::en);
    trend.add(deal);
  }
  std::string shown;
  for (const TrendPoint& point : trend.points()) {
    shown += to_string(point.day) + (point.is_known ? "" : " ?");
    for (const auto& [currency, sum] : point.sums.amount.by_currency)
      shown += fmt::format(" {} {} {}", point.sums.deals, grouped(sum), currency);
    shown += "\n";
  }
  CHECK(shown == "2026-11-01 ?\n2026-11-08 1 100 CNY\n2026-11-15 2 160 CNY\n2026-11-22 1 10 CNY\n");
}

TEST_CASE("a week whose deals are not in a partial clone is unknown, and no small number") {
  PastWorld whole;
  for (const auto& [at, amount] :
       {std::pair("2026-11-04", 100), {"2026-11-11", 150}, {"2026-11-18", 200}}) {
    whole.write("deals/a.yaml", deal_text("comparison", fmt::format("amount: {}\n", amount)));
    whole.commit(at);
  }
  whole.git("config uploadpack.allowFilter true");
  PastWorld clone;
  clone.sh("rm -rf .git && git clone -q --filter=blob:none file://" + whole.path().string() + " .");
  const Histories& deals = clone.open("2026-11-22");
  Trend trend(ends_of_weeks(4, day("2026-11-22")), day("2026-11-04"));
  auto deal = trend.deal_of(deals.read(0, true), {}, Language::en);
  trend.add(deal);
  std::string known;
  for (const TrendPoint& point : trend.points())
    known += point.is_known ? fmt::format(" {}", point.sums.deals) : " ?";
  CHECK(known == " ? ? ? 1");
}
