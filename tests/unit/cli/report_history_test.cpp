#include "cli/time/report_history.hpp"

#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the weekly report says what moved since the week before, where git knows it") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs", "amount: 100\n"));
  world.repository.commit("2026-11-13");
  world.repository.write("deals/a.yaml", deal_text("decision", "amount: 120\n"));
  world.repository.commit("2026-11-18");
  const std::string json = world.run({"report", "weekly", "--week", "2026-W47", "--json"}).text;
  for (const char* part :
       {"\"headline\"", "\"moved\"", "\"stage-forward\"", "\"before\"", "\"stage_days\""})
    CHECK_MESSAGE(json.find(part) != std::string::npos, part);
  const std::string early = world.run({"report", "weekly", "--week", "2026-W46", "--json"}).text;
  CHECK(early.find("\"headline\"") == std::string::npos);
}
