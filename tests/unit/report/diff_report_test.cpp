#include "report/time/time_report.hpp"

#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the head names both moments in full; the files have no revision") {
  const Config config;
  const Moments moments{{std::string(40, 'a'), day("2026-10-01")}, {"", day("2026-10-08")}};
  const Waterfall waterfall(std::make_shared<const Config>(), day("2026-10-08"), day("2026-10-01"),
                            std::nullopt);
  const SheetReport report =
      diff_report({.config = config, .as_of = day("2026-10-08")}, moments, {}, waterfall);
  const Json json = document_of(report, Part::data).data;
  CHECK(json["report"] == Json("diff"));
  CHECK(json["head"].dump() ==
        R"({"from":{"rev":")" + std::string(40, 'a') +
            R"(","day":"2026-10-01"},"to":{"rev":null,"day":"2026-10-08"}})");
  CHECK(json["at"].is_null());
  CHECK(json["tables"][0]["id"] == Json("changes"));
  CHECK(json["tables"][1]["id"] == Json("waterfall"));
}
