#include "book/calibration.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("Wilson's interval, in whole percent") {
  struct Case {
    std::size_t won, deals;
    int low, high;
  };
  for (const Case& one : {Case{0, 10, 0, 28}, Case{10, 10, 72, 100}, Case{5, 10, 24, 76},
                          Case{31, 32, 84, 99}, Case{1, 1, 21, 100}}) {
    CAPTURE(one.won);
    CAPTURE(one.deals);
    CHECK(wilson(one.won, one.deals).low == one.low);
    CHECK(wilson(one.won, one.deals).high == one.high);
  }
}

TEST_CASE("a verdict needs enough deals, and a ladder to compare with") {
  const CalibrationRow few{"1W", 99, 9, 9}, rosy{"1W", 99, 10, 5}, dark{"1W", 3, 10, 5},
      agrees{"1W", 50, 10, 5}, without{"", std::nullopt, 10, 5};
  CHECK(few.verdict(10) == Verdict136::insufficient);
  CHECK_FALSE(few.rate(10));
  CHECK(rosy.verdict(10) == Verdict136::too_rosy);
  CHECK(dark.verdict(10) == Verdict136::too_dark);
  CHECK(agrees.verdict(10) == Verdict136::agrees);
  CHECK_FALSE(without.verdict(10));
  CHECK(without.rate(10) == 50);
  CHECK((CalibrationRow{"1W", 24, 10, 5}.verdict(10)) == Verdict136::agrees);
}

TEST_CASE("deals count by what they were before they were decided") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("decision", "close: 2026-10-20\nclaim: 1W1F1C\n"));
  world.write("deals/late.yaml", deal_text("decision"));
  world.remove("deals/late.yaml");
  world.commit("2026-09-01");
  world.write("deals/a.yaml", deal_text("decision", "status: won\nresult: {on: 2026-10-30}\n"));
  world.write("deals/new.yaml", deal_text("decision", "status: lost\nresult: {on: 2026-10-30}\n"));
  world.write("deals/open.yaml", deal_text("decision"));
  world.commit("2026-10-30");
  const Histories& deals = world.open("2026-11-22");
  Calibration calibration(c136_method().ladder, {7, 90}, 1);
  for (std::size_t i = 0; i < deals.size(); ++i)
    if (const auto one = calibration.decided(deals.read(i, true), day("2026-11-22"), Language::en))
      calibration.add(*one);
  CHECK(calibration.closed() == 2);
  const HorizonTable &week = calibration.horizons()[0], &quarter = calibration.horizons()[1];
  const auto row = std::ranges::find(week.rows, "0W0F", &CalibrationRow::row);
  CHECK(row->deals == 1);
  CHECK(row->won == 1);
  CHECK(week.left_out == 1);
  CHECK(quarter.left_out == 2);
  const SellerClaims& me = calibration.sellers().at("me");
  CHECK(me.closed == 2);
  CHECK(me.claims == 1);
  CHECK(me.rosy == 1);
  CHECK(calibration.signings()[1].missed == std::vector<std::int32_t>{10});
}

TEST_CASE("a deal that was won and then put away counts, by the row of today's ladder") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("decision"));
  world.write(".c136.yaml", "ladder: [{value: 0W0F, percent: 7}]\n");
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("decision", "status: won\nresult: {on: 2026-10-30}\n"));
  world.commit("2026-10-30");
  world.remove("deals/a.yaml");
  world.commit("2026-11-02");
  const Histories& deals = world.open("2026-11-22");
  const std::vector<LadderRow> ladder{{.label = "everything",
                                       .values = c136_method().ladder.back().values,
                                       .percent = 1,
                                       .source = RateSource::team,
                                       .from = "team"}};
  const Calibration calibration(ladder, {7}, 1);
  const auto one = calibration.decided(deals.read(0, true), day("2026-11-22"), Language::en);
  REQUIRE(one);
  CHECK(one->won);
  CHECK(one->rows.front() == "everything");
}
