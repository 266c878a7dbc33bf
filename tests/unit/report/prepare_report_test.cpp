#include "report/prepare/prepare_report.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("prepare: who it is, what was said, what decides, and the line to type") {
  const Sample sample{std::string(whole)};
  const std::string text = page(prepare_document(examined(sample), "chen"), 120);
  for (const char* shown :
       {"Before the meeting with Chen", "+3 insider: advises", "reference visit agreed",
        "easy to use", "Advances still to be had", "c136 log deals/test.yaml -w chen"}) {
    CAPTURE(shown);
    CHECK(text.find(shown) != std::string::npos);
  }
  const Json json = prepare_document(examined(sample), "wang").data;
  CHECK(json["who"] == "wang");
  CHECK(json["tendency"] == 1);
  CHECK(json["last_met"] == "2026-11-01");
}
