#include "report/week/sections.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("what moved is told without gaps and plans; without history there is no section") {
  const Config config;
  ReportHistory history{
      {{"a", "li", Moved::won, {}, "open", "won"}, {"a", "li", Moved::gap_opened, "C101", {}, {}}},
      Waterfall(std::make_shared<const Config>(), day("2026-11-22"), day("2026-11-15"),
                std::nullopt),
      {}};
  ReportScope scope{.kind = *find_report_kind("weekly"),
                    .config = config,
                    .language = Language::en,
                    .as_of = day("2026-11-22"),
                    .table_day = day("2026-11-22"),
                    .period = {}};
  CHECK(headline_section(scope) == nullptr);
  CHECK(moved_section(scope) == nullptr);
  scope.history = &history;
  const Book book{.config = config, .as_of = scope.as_of};
  CHECK(moved_section(scope)->finish(book)[0].rows.size() == 1);
  CHECK(headline_section(scope)->finish(book)[0].id == "headline");
  history.waterfall.reset();
  CHECK(headline_section(scope) == nullptr);
}
