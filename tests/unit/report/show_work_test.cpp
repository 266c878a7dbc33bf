#include "report/show/show_work.hpp"

#include "support/reports.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

template <class Add>
std::string shown(Add add, const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return page_of([&](auto& blocks) { add(sample.facts, blocks); });
}

std::string planned() {
  return edited(
      whole, "  - {stage: comparison, item: reference visit, due: 2026-12-10}\n",
      "  - {stage: comparison, item: reference visit, kind: node, owner: li.wei, due: 2026-12-10,\n"
      "     delivers: [c4, f1], deliverable: minutes, actions: [{do: invite, with: wang,\n"
      "     due: 2026-11-20}, {do: book the bus, done: 2026-11-21}]}\n");
}

}  // namespace

TEST_CASE("factors by rank, ours and each competitor's match side by side") {
  CHECK(shown(add_factors, std::string(whole)) == R"(Rank  Key success factor  Us  SAP  local
----  ------------------  --  ---  -----
   1  speed                4    2      –
   2  service              5    3      –
   3  price                2    4      –
)");
  CHECK(shown(add_factors, std::string(smallest)) == "");
}

TEST_CASE("of more competitors than a table has room for, the matches stand in one cell") {
  std::string many = std::string(smallest) + "c5:\n  competitors:\n";
  for (int i = 1; i <= 13; ++i) many += fmt::format("    - {{id: r{0}, name: Rival {0}}}\n", i);
  many += "c6: {factors: [{factor: speed, rank: 1, us: 4, rivals: {r2: 3, r13: 1}}]}\n";
  CHECK(shown(add_factors, many) == R"(Rank  Key success factor  Us  Competitors
----  ------------------  --  ---------------------
   1  speed                4  Rival 2 3, Rival 13 1
)");
}

TEST_CASE("a plan's items have their actions below them; what is late says so") {
  CHECK(shown(add_plan, planned()) == R"(Plan
----
Item and actions      Kind  Stage       Owner   Due                   Deliverable, outcome
--------------------  ----  ----------  ------  --------------------  --------------------
reference visit       node  comparison  li.wei  2026-12-10            minutes, C4, F1
- invite (with Wang)  –     –           –       2026-11-20 (overdue)  –
- book the bus        –     –           –       done 2026-11-21       –
)");
  const std::string closed =
      edited(planned(), "stage: comparison\nc1:", "stage: comparison\nstatus: lost\nc1:");
  CHECK(shown(add_plan, closed).find("overdue") == std::string::npos);
  CHECK(shown(add_plan, planned(), Language::zh).find("2026-11-20（已逾期）") != std::string::npos);
}

TEST_CASE("the log, the newest entry first") {
  const std::string deal =
      std::string(whole) +
      "  - {on: 2026-11-20, kind: call, by: li.wei, with: chen, also: [Ms Gu],\n"
      "     outcome: advance, next: send the offer, confirms: [c1, c2]}\n";
  CHECK(shown(add_log, deal) == R"(Log
---
- 2026-11-20 call: Chen, Ms Gu
  By: li.wei
  Outcome: advance
  Next: send the offer
  Confirms: c1, c2
- 2026-11-01 visit: Wang, Chen, Zhao
  reference visit agreed
)");
  CHECK(shown(add_log, deal, Language::zh)
            .find("- 2026-11-20 电话：Chen、Ms Gu\n  我方人员：li.wei") != std::string::npos);
}
