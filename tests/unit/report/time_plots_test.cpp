#include "report/time/time_plots.hpp"

#include "report/time/change_sheets.hpp"
#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// "a 1 - 3; b 2 2 2": each series with its values.
std::string drawn(const Plot& plot) {
  std::string all;
  for (const Plot::Series& series : plot.series) {
    all += (all.empty() ? "" : "; ") + series.name;
    for (const auto& value : series.values) all += value ? fmt::format(" {}", *value) : " -";
  }
  return all;
}

std::string points_of(const Plot& plot) {
  std::string all;
  for (std::size_t i = 0; i < plot.size(); ++i) all += (i == 0 ? "" : " ") + plot.name_of(i);
  return all;
}

Sheet moved(const char* base, std::initializer_list<Stake> arrived,
            std::initializer_list<Stake> won) {
  Waterfall waterfall(std::make_shared<Config>(), day("2026-10-08"), day("2026-10-01"), {});
  for (const Stake& stake : arrived) waterfall.add(nullptr, &stake);
  for (const Stake& before : won) {
    Stake after = before;
    after.status = Status::won;
    waterfall.add(&before, &after);
  }
  return waterfall_sheet("waterfall", waterfall, base, Language::zh);
}

Stake stake(std::int64_t cents, std::string currency = "CNY") {
  Stake one;
  one.amount = Money{cents};
  one.currency = std::move(currency);
  return one;
}

}  // namespace

TEST_CASE("the waterfall has its opening, its closing, and only the steps that moved money") {
  const auto plots = waterfall_plots(moved("CNY", {stake(500)}, {stake(300)}), Language::zh);
  REQUIRE(plots.size() == 1);
  CHECK(points_of(plots[0]) == "期初 新增 赢单 期末");
  CHECK(drawn(plots[0]) == "金额 300 500 -300 500");
  CHECK(plots[0].upwards == "CNY");
}

TEST_CASE(
    "what has no rate is drawn where it is the only currency; without a movement nothing is") {
  const auto plots = waterfall_plots(moved("CNY", {stake(500, "USD")}, {}), Language::en);
  REQUIRE(plots.size() == 1);
  CHECK(drawn(plots[0]) == "amount 0 500 500");
  CHECK(plots[0].upwards == "USD");
  CHECK(waterfall_plots(moved("CNY", {stake(500, "USD"), stake(500, "EUR")}, {}), Language::en)
            .empty());
  CHECK(waterfall_plots(moved("CNY", {}, {}), Language::en).empty());
}

TEST_CASE("of one deal: W, F and C day by day until today, and the amount where it moved") {
  PastWorld world;
  const std::string met = "c1: {contacts: [{id: w, post: it, level: senior}]}\n";
  world.write("deals/a.yaml", deal_text("needs", "amount: 100\n"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("needs", "amount: 150\n" + met));
  world.commit("2026-10-08");
  world.open("2026-10-21");
  const auto plots = history_plots(world.past("a", "2026-10-21"), day("2026-10-21"), Language::en);
  REQUIRE(plots.size() == 2);
  CHECK(points_of(plots[0]) == "2026-10-01 2026-10-08 2026-10-21");
  CHECK(drawn(plots[0]).starts_with("W 0 0 0; F 0 0 0; C "));
  CHECK(drawn(plots[1]) == "amount 10000 15000 15000");
  CHECK(plots[1].upwards == "CNY");
  CHECK(history_plots({}, day("2026-10-21"), Language::en).empty());
}

TEST_CASE("an amount that never moved, or not in one currency, has no drawing") {
  for (const char* later : {"amount: 100\n", "amount: 90\ncurrency: USD\n"}) {
    PastWorld world;
    world.write("deals/a.yaml", deal_text("needs", "amount: 100\n"));
    world.commit("2026-10-01");
    world.write("deals/a.yaml", deal_text("decision", later));
    world.commit("2026-10-08");
    world.open("2026-10-21");
    CHECK(history_plots(world.past("a", "2026-10-21"), day("2026-10-21"), Language::en).size() ==
          1);
  }
}

TEST_CASE("the trend needs two days that are known") {
  const auto days = {day("2026-11-08"), day("2026-11-15"), day("2026-11-22")};
  const Trend two(days, day("2026-11-10"));
  const auto plots = trend_plots(two, "CNY", Language::zh);
  REQUIRE(plots.size() == 1);
  CHECK(drawn(plots[0]) == "金额 - 0 0; 加权（纸面） - 0 0; 加权（教练已确认） - 0 0");
  CHECK(trend_plots(Trend(days, day("2026-11-20")), "CNY", Language::zh).empty());
}
