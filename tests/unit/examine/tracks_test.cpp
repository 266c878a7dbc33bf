#include "examine/tracks.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a deal without an id is followed by git's renames") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.sh("git mv deals/a.yaml deals/b.yaml");
  world.commit("2026-10-02");
  world.write("deals/b.yaml", deal_text("decision"));
  world.commit("2026-10-03");
  world.open("2026-10-04");
  CHECK(world.states("b") == "2026-10-01 needs, 2026-10-02 needs, 2026-10-03 decision");
  CHECK(world.histories->size() == 1);
}

TEST_CASE("a deal with an id is followed by it, however its file is called and changed") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs", "deal: x\n"));
  world.commit("2026-10-01");
  world.remove("deals/a.yaml");
  world.write("deals/z.yaml",
              "deal: x\nc136: 1\ntitle: other\ncustomer: {name: other}\nowner: "
              "else\nstage: decision\nregion: South\n");
  world.commit("2026-10-02");
  world.open("2026-10-04");
  CHECK(world.states("x") == "2026-10-01 needs, 2026-10-02 decision");
  CHECK(world.histories->size() == 1);
}

TEST_CASE("two deals that swap ids are what their ids say") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs", "deal: x\n"));
  world.write("deals/b.yaml", deal_text("decision", "deal: y\n"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("initiation", "deal: y\n"));
  world.write("deals/b.yaml", deal_text("comparison", "deal: x\n"));
  world.commit("2026-10-02");
  world.open("2026-10-04");
  CHECK(world.states("x") == "2026-10-01 needs, 2026-10-02 comparison");
  CHECK(world.states("y") == "2026-10-01 decision, 2026-10-02 initiation");
}

TEST_CASE("an id that is written down later belongs to what was there before") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("decision", "deal: x\n"));
  world.commit("2026-10-02");
  world.open("2026-10-04");
  CHECK(world.states("x") == "2026-10-01 needs, 2026-10-02 decision");
}

TEST_CASE("the id that a text gives itself") {
  const Config config;
  CHECK(explicit_id(deal_text("needs", "deal: x\n"), config, Reader::automatic) == "x");
  CHECK(explicit_id(deal_text("needs"), config, Reader::automatic).empty());
  CHECK(explicit_id("deal: [", config, Reader::automatic).empty());
}
