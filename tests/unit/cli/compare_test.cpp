#include "cli/time/compare.hpp"

#include "support/time_world.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("how often a deal was put off counts its whole history") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  for (const auto& [at, close] :
       {std::pair("2026-10-01", "2026-11"), {"2026-10-08", "2026-12"}, {"2026-10-15", "2027-01"}}) {
    world.repository.write("deals/a.yaml", deal_text("needs", fmt::format("close: {}\n", close)));
    world.repository.commit(at);
  }
  const std::string changes = world.run({"diff", "HEAD~1", "HEAD", "--json"}).text;
  CHECK(changes.find("\"+31d, 2\"") != std::string::npos);
}

TEST_CASE("a deal that was broken is compared by its last good state; one that stays has no row") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs"));
  world.repository.write("deals/same.yaml", deal_text("needs"));
  world.repository.commit("2026-10-01");
  world.repository.write("deals/a.yaml", deal_text("nowhere"));
  world.repository.commit("2026-10-02");
  CHECK(world.run({"diff", "HEAD~1", "HEAD", "--exit-code"}).code == 0);
  world.repository.write("deals/a.yaml", deal_text("decision"));
  CHECK(world.run({"diff", "--exit-code"}).code == 1);
}
