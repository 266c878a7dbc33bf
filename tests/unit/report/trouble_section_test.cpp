#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the warnings that a manager asks about, of open deals, by deal and code") {
  const SheetReport report = week_report(
      {.sections = {"trouble"}},
      {little_deal("b", "close: 2026-10\nopened: 2026-01-01\n"),
       little_deal("a", "close: 2026-10\n"), little_deal("c", "close: 2026-10\nstatus: won\n"),
       little_deal("quiet", "opened: 2026-01-01\nignore: {D104: on leave}\n")});
  CHECK(rows(sheet(report, "trouble"), {"deal", "owner", "code"}) ==
        R"([["a","li","D101"],["b","li","D101"],["b","li","D104"]])");
}
