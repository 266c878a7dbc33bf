#include "cli/time/compare.hpp"

#include "support/time_world.hpp"

#include <regex>

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

TEST_CASE("a deal that had errors at A already is compared by what it was before") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs", "amount: 100\n"));
  world.repository.commit("2026-10-01");
  world.repository.write("deals/a.yaml", deal_text("nowhere"));
  world.repository.write("deals/b.yaml", deal_text("nowhere"));
  world.repository.commit("2026-10-08");
  world.repository.write("deals/a.yaml", deal_text("decision", "amount: 150\n"));
  world.repository.write("deals/b.yaml", deal_text("needs"));
  world.repository.commit("2026-10-15");
  const std::string moved = world.run({"diff", "HEAD~1", "HEAD"}).text;
  CHECK(std::regex_search(moved, std::regex("a +me +stage-forward +– +needs +decision")));
  CHECK(moved.find("b     me     new") != std::string::npos);
  CHECK(moved.find("the last good state stands in: a and b") != std::string::npos);
  world.repository.write("deals/a.yaml", deal_text("nowhere"));
  world.repository.commit("2026-10-16");
  world.repository.write(".c136.yaml", "# nothing\n");
  world.repository.commit("2026-10-17");
  CHECK(world.run({"diff", "HEAD~1", "HEAD", "--exit-code"}).code == 0);
}

TEST_CASE("between two branches each side falls back on its own line") {
  const TimeWorld world;
  world.repository.write(".c136.yaml", "");
  world.repository.write("deals/a.yaml", deal_text("needs"));
  world.repository.commit("2026-10-01");
  world.repository.git("checkout -q -b side");
  world.repository.write("deals/a.yaml", deal_text("comparison"));
  world.repository.commit("2026-10-02");
  world.repository.write("deals/a.yaml", deal_text("nowhere"));
  world.repository.commit("2026-10-03");
  world.repository.git("checkout -q main");
  world.repository.write("deals/a.yaml", deal_text("decision"));
  world.repository.commit("2026-10-04");
  CHECK(world.run({"diff", "main", "side"}).text.find("stage-back  –       decision  comparison") !=
        std::string::npos);
}

TEST_CASE("in a shallow clone the whole history can be demanded, and the edge is named") {
  const TimeWorld origin;
  origin.repository.write(".c136.yaml", "");
  for (const auto& [at, close] :
       {std::pair("2026-10-01", "2026-11"), {"2026-10-08", "2026-12"}, {"2026-10-15", "2027-01"}}) {
    origin.repository.write("deals/a.yaml", deal_text("needs", fmt::format("close: {}\n", close)));
    origin.repository.commit(at);
  }
  const TimeWorld clone;
  clone.repository.sh("rm -rf .git && git clone -q --depth 2 file://" +
                      origin.repository.path().string() + " .");
  CHECK(clone.run({"diff", "--require-history"}).code == 2);
  const std::string moved = clone.run({"diff", "HEAD~1", "HEAD"}).text;
  CHECK(moved.find("+31 days, times put off so far: ?") != std::string::npos);
  CHECK(moved.find("what was before 2026-10-08 is not known") != std::string::npos);
}
