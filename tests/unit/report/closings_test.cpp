#include "report/week/closings.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("closing days: a won deal by its signing first, the others by the result") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"status: won\nclose: 2026-11\nresult: {on: 2026-10-01}\n", "2026-11-30"},
      {"status: won\nresult: {on: 2026-10-01}\n", "2026-10-01"},
      {"status: lost\nclose: 2026-11\nresult: {on: 2026-10-01}\n", "2026-10-01"},
      {"status: shelved\nclose: 2026-11\n", "2026-11-30"},
  };
  for (const auto& [more, expected] : cases) {
    const SheetReport report =
        week_report({.kind = "month", .sections = {"closed"}}, {little_deal("a", more)});
    CHECK(rows(sheet(report, "closed"), {"on"}) == "[[\"" + std::string(expected) + "\"]]");
  }
}
