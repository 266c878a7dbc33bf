#include "report/time/time_report.hpp"

#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("before the first commit a week has its day, and else nothing") {
  const Config config;
  const Trend trend({day("2026-11-15"), day("2026-11-22")}, day("2026-11-16"));
  const SheetReport report = trend_report({.config = config, .as_of = day("2026-11-22")}, trend);
  CHECK(rows(sheet(report, "trend"), {"week", "deals", "amount", "confirmed", "c6"}) ==
        R"([["2026-11-15",null,null,null,null],["2026-11-22",0,{},{},0]])");
}

TEST_CASE("a stage that nobody left has no conversion and no days") {
  const Config config;
  const Flow flow(config, day("2026-10-01"), day("2026-12-31"), day("2026-11-22"));
  const SheetReport report = flow_report({.config = config, .as_of = day("2026-11-22")}, flow,
                                         {"2026-Q4", day("2026-10-01"), day("2026-12-31")});
  CHECK(rows(sheet(report, "flow"), {"stage", "entered", "conversion", "days", "now"})
            .starts_with(R"([["needs",0,null,null,0],)"));
  CHECK(document_of(report, Part::data).data["period"]["label"] == Json("2026-Q4"));
}

TEST_CASE("the trend of a method without gates counts no gates, and says whose values it has") {
  Config config;
  config.method = "c139";
  const Trend trend({day("2026-11-22")}, day("2026-11-16"));
  const SheetReport report = trend_report({.config = config, .as_of = day("2026-11-22")}, trend);
  CHECK(sheet(report, "trend").columns.size() == 5);
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].find("C139") != std::string::npos);
}
