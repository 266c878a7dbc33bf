#include "report/time/time_report.hpp"

#include "support/past.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a row a day on which something that matters changed, the first state too") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs", "close: 2026-11\n"));
  world.commit("2026-10-01", "li.wei");
  world.write("deals/a.yaml", deal_text("needs", "close: 2026-11\nregion: S\n"));
  world.commit("2026-10-02");
  world.write("deals/a.yaml", deal_text("decision",
                                        "close: 2026-12\namount: 100\nc1: {contacts: [{id: w}]}\n"
                                        "c3: {members: [{who: w, seat: top, tendency: 0}]}\n"));
  world.commit("2026-10-11", "zhao.min");
  world.open("2026-10-21");
  const Config config;
  const SheetReport report =
      history_report({.config = config, .as_of = day("2026-10-21")}, world.past("a", "2026-10-21"),
                     world.timeline->commits());
  CHECK(rows(sheet(report, "changes"), {"date", "by", "stage", "amount", "close", "tendency"}) ==
        R"([["2026-10-01","li.wei","needs",null,"2026-11",null],)"
        R"(["2026-10-11","zhao.min","decision",{"CNY":"100.00"},"2026-12","w ? -> 0"]])");
  CHECK(rows(sheet(report, "stages"), {"stage", "from", "days"}) ==
        R"([["needs","2026-10-01",10],["decision","2026-10-11",10]])");
  CHECK(sheet(report, "changes").plots.size() == 2);
  CHECK(sheet(report, "changes").notes.empty());
  const Json head = document_of(report, Part::data).data["head"];
  CHECK(head.dump() == R"({"deal":"a","pushes":1,"pulls":0,"days_open":20})");
}
