#include "cli/time/past_figures.hpp"

#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("days in stage, pushes, the last change and the value of before, in a list") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs", "close: 2026-11\n"));
  world.repository.commit("2026-10-01");
  world.repository.write("deals/a.yaml", deal_text("decision", "close: 2026-12\n"));
  world.repository.commit("2026-11-12");
  CHECK(world
            .run({"list", "--format", "csv", "--columns",
                  "deal,stage_days,pushes,changed,value_before", "--since", "2026-10-05"})
            .text.find("\na,10,1,2026-11-12,0W0F0C\r\n") != std::string::npos);
  CHECK(world.run({"list", "--format", "csv", "--columns", "deal", "--where", "pushes>1"}).text ==
        "deal\r\nc136: no deal meets --where \"pushes>1\": 1 deal was read\n");
}
