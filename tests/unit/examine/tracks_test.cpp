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

TEST_CASE("what a text says of itself, in either language") {
  const auto said = [](const std::string& text) {
    const SaidOfItself one = said_of_itself(text, Config(), Reader::automatic);
    return one.id + "," + one.account;
  };
  CHECK(said(deal_text("needs", "deal: x\n")) == "x,");
  CHECK(said(deal_text("needs")) == ",");
  CHECK(said("deal: [") == ",");
  CHECK(said("c136: 1\ndeal: x\naccount: k\n") == "x,k");
  CHECK(said("c136: 1\n商机编号: x\n客户档案: k\n") == "x,k");
}

TEST_CASE("a deal with an id that nobody touched since the first commit is the one of today") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs", "deal: x\n"));
  world.commit("2026-10-01");
  world.commit("2026-10-02");
  world.open("2026-10-04");
  CHECK(world.states("x") == "2026-10-01 needs");
  CHECK(world.histories->size() == 1);
}

TEST_CASE("a file becomes a deal on the day on which the settings say so") {
  PastWorld world;
  world.write("old/a.yaml", deal_text("needs"));
  world.write(".c136.yaml", "");
  world.commit("2026-10-01");
  world.write(".c136.yaml", "deals: [old/*.yaml]\n");
  world.commit("2026-10-02");
  world.write(".c136.yaml", "deals: [deals/*.yaml]\n");
  world.commit("2026-10-03");
  world.open("2026-10-04", false);
  CHECK(world.states("a") == "2026-10-02 needs, 2026-10-03 -");
}
