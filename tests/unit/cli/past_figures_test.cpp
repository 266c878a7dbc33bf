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

TEST_CASE("what cannot be known is asked for, and no empty table stands for it") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs", "close: 2026-11\n"));
  world.repository.commit("2026-10-01");
  using Command = std::vector<std::string>;
  for (const Command& command : {Command{"list", "--columns", "deal,value_before"},
                                 Command{"list", "--sort", "value_before"},
                                 Command{"list", "--where", "value_before>0W0F0C"}}) {
    const auto said = world.run(command);
    CHECK(said.code == 2);
    CHECK(said.text.find("--since REV|DATE") != std::string::npos);
  }
  for (const Command& command :
       {Command{"funnel"}, Command{"plan"}, Command{"diff"}, Command{"calibrate"},
        Command{"funnel", "--trend", "2w"}, Command{"funnel", "--flow", "2026-Q4"},
        Command{"report", "mpc"}}) {
    Command with = command;
    with.insert(with.end(), {"--where", "pushes>1"});
    const auto said = world.run(with);
    CAPTURE(command.front());
    CHECK(said.code == 2);
    CHECK(said.text.find("can be asked of c136 list") != std::string::npos);
  }
}
