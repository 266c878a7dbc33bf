#include "report/time/time_report.hpp"

#include "c136/score/method.hpp"
#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a table a horizon, every row of the ladder in order, then the values without one") {
  const Config config;
  Calibration calibration(c136_method().ladder, {7}, 2);
  calibration.add({true, "li", {"0W0F"}, true, {3, std::nullopt}});
  calibration.add({false, "li", {"0W0F"}, std::nullopt, {5, std::nullopt}});
  calibration.add({false, "wu", {""}, false, {std::nullopt, std::nullopt}});
  const SheetReport report =
      calibration_report({.config = config, .as_of = day("2026-11-22")}, calibration);
  const Sheet& week = sheet(report, "h7");
  CHECK(week.rows.size() == c136_method().ladder.size() + 1);
  const std::string all =
      rows(week, {"row", "deals", "won", "rate", "low", "high", "ladder", "verdict"});
  CHECK(all.find(R"(["0W0F",2,1,50,9,91,0,"too-dark"])") != std::string::npos);
  CHECK(all.ends_with(R"([null,1,0,null,null,null,null,"insufficient"]])"));
  REQUIRE(week.plots.size() == 1);
  const Plot& plot = week.plots[0];
  CHECK(plot.size() == week.rows.size() - 1);  // nothing is known of values without a row
  CHECK(plot.points.back() == "0W0F");
  CHECK(plot.series[0].values.back() == 9);
  CHECK(plot.series[1].values.back() == 91);
  CHECK(plot.series[2].values.back() == 50);
  CHECK(plot.series[3].values.back() == 0);
  CHECK_FALSE(plot.series[2].values.front());  // too few deals
  CHECK(rows(sheet(report, "sellers"), {"seller", "closed", "claims", "rosy"}) ==
        R"([["li",2,1,1],["wu",1,1,0]])");
  CHECK(rows(sheet(report, "dates"), {"days", "deals", "missed"}) == "[[90,2,3],[30,0,null]]");
}

TEST_CASE("where no row has enough deals nothing is drawn; one day is one day") {
  const Config config;
  Calibration calibration(c136_method().ladder, {1}, 10);
  calibration.add({true, "li", {"0W0F"}, true, {3, std::nullopt}});
  const SheetReport report =
      calibration_report({.config = config, .as_of = day("2026-11-22")}, calibration);
  CHECK(sheet(report, "h1").plots.empty());
  CHECK(sheet(report, "h1").title == "1 day before the decision");
}
