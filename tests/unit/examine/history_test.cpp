#include "examine/history.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a state a day: the last commit of it") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("initiation"));
  world.commit("2026-10-02");
  world.write("deals/a.yaml", deal_text("decision"));
  world.commit("2026-10-02");
  world.write("deals/other.yaml", deal_text("needs"));
  world.commit("2026-10-03");
  world.open("2026-10-04");
  CHECK(world.states("a") == "2026-10-01 needs, 2026-10-02 decision");
}

TEST_CASE("one that went and came back has a hole") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.remove("deals/a.yaml");
  world.commit("2026-10-02");
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-05");
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs, 2026-10-02 -, 2026-10-05 needs");
}

TEST_CASE("a revision in which it has errors is passed over") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("nowhere"));
  world.commit("2026-10-02");
  world.write("deals/a.yaml", deal_text("decision"));
  world.commit("2026-10-03");
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs, 2026-10-03 decision");
  CHECK(world.read("a").broken == 1);
  const auto deal = world.histories->find("a");
  CHECK(*world.histories->state_at(*deal, 1).deal().stage == Stage{0});
}

TEST_CASE("the files as they are now are the state of as-of's day, if they differ") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs");
  world.write("deals/a.yaml", deal_text("decision"));
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs, 2026-10-06 decision");
  world.remove("deals/a.yaml");
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs, 2026-10-06 -");
  world.write("deals/new.yaml", deal_text("needs"));
  world.open("2026-10-06");
  CHECK(world.states("new") == "2026-10-06 needs");
}

TEST_CASE("private parts that git does not track count in no state") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.write(".gitignore", "*.private.yaml\n");
  world.commit("2026-10-01");
  world.write("deals/a.private.yaml", "amount: 100\n");
  CHECK(world.open("2026-10-06").passes_over_private());
  CHECK(world.states("a") == "2026-10-01 needs");
}

TEST_CASE("tracked private parts are part of it") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.write("deals/a.private.yaml", "amount: 100\n");
  world.commit("2026-10-01");
  world.write("deals/a.private.yaml", "amount: 200\n");
  world.commit("2026-10-02");
  world.open("2026-10-06");
  const DealHistory history = world.read("a");
  REQUIRE(history.states.size() == 2);
  CHECK(history.states[1].deal().amount->cents == 20000);
}

TEST_CASE("what a partial clone does not hold is unknown, and no stay begins on a guess") {
  PastWorld whole;
  for (const auto& [at, stage] : {std::pair("2026-10-01", "needs"),
                                  {"2026-10-02", "initiation"},
                                  {"2026-10-03", "comparison"},
                                  {"2026-10-04", "decision"}}) {
    whole.write("deals/a.yaml", deal_text(stage));
    whole.commit(at);
  }
  whole.git("config uploadpack.allowFilter true");
  PastWorld clone;
  clone.sh("rm -rf .git && git clone -q --filter=blob:none file://" + whole.path().string() + " .");
  CHECK(clone.open("2026-10-06").missing() == 3);
  CHECK(clone.states("a") == "2026-10-04 decision");
  CHECK(clone.read("a").missing == 3);
  CHECK_FALSE(clone.past("a", "2026-10-06").stage_days());
  CHECK_FALSE(clone.past("a", "2026-10-06").push_count());
}

TEST_CASE("a shallow edge at which it had errors is one all the same") {
  PastWorld whole;
  whole.write("deals/a.yaml", deal_text("needs"));
  whole.commit("2026-10-01");
  whole.write("deals/a.yaml", deal_text("nowhere"));
  whole.commit("2026-10-02");
  whole.write("deals/a.yaml", deal_text("decision"));
  whole.commit("2026-10-03");
  PastWorld clone;
  clone.sh("rm -rf .git && git clone -q --depth 2 file://" + whole.path().string() + " .");
  clone.open("2026-10-06");
  CHECK(clone.states("a") == "2026-10-03 decision");
  CHECK_FALSE(clone.past("a", "2026-10-06").stage_days());
}

TEST_CASE("states that are too large to be held together are read again when they are asked for") {
  PastWorld world;
  for (int i = 0; i < 12; ++i) {
    world.write("deals/a.yaml", deal_text(i % 2 ? "decision" : "needs",
                                          fmt::format("amount: {}\nx-note: {}\n", i + 1,
                                                      std::string(900'000, 'x'))));
    world.commit(fmt::format("2026-10-{:02}", i + 1));
  }
  world.open("2026-10-20");
  const DealHistory history = world.read("a");
  REQUIRE(history.states.size() == 12);
  CHECK(history.id == "a");
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK_FALSE(history.states[i].content);
    CHECK(history.states[i].deal().amount->cents == static_cast<std::int64_t>(100 * (i + 1)));
  }
  CHECK(history.states.front().deal().amount->cents == 100);
  CHECK(world.past("a", "2026-10-20").stays.size() == 12);
}

TEST_CASE("what was made of the same is read once") {
  PastWorld world;
  world.write("accounts/n.yaml", "c136: 1\naccount: n\ncustomer: {name: Then}\n");
  world.write("deals/a.yaml", "c136: 1\ntitle: t\naccount: n\nowner: me\nstage: needs\n");
  world.write("deals/b.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write("accounts/n.yaml", "c136: 1\naccount: n\ncustomer: {name: Later}\n");
  world.commit("2026-10-02");
  const Histories& deals = world.open("2026-10-03");
  const auto a = deals.find("deals/a.yaml"), b = deals.find("deals/b.yaml");
  REQUIRE(a);
  REQUIRE(b);
  const DealState b_then = deals.state_at(*b, 0);
  CHECK(deals.state_at(*b, 1, &b_then).content == b_then.content);
  CHECK(deals.now(*b, &b_then).content == b_then.content);
  CHECK(deals.now(*b).content != b_then.content);
  const DealState a_then = deals.state_at(*a, 0), a_now = deals.now(*a, &a_then);
  CHECK(a_now.content != a_then.content);
  CHECK(*a_now.deal().customer.name == "Later");
}

TEST_CASE(
    "what was made under other settings is read again, and only the same settings are the same") {
  PastWorld world;
  world.write(".c136.yaml", "currency: USD\n");
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write(".c136.yaml", "currency: EUR\n");
  world.commit("2026-10-02");
  const Histories& deals = world.open("2026-10-03");
  const auto a = deals.find("deals/a.yaml");
  REQUIRE(a);
  const DealState then = deals.state_at(*a, 0), last = deals.state_at(*a, 1, &then);
  CHECK(last.content != then.content);
  CHECK(deals.now(*a, &last).content == last.content);
  world.write(".c136.yaml", "currency: CNY\n");
  const Histories& edited = world.open("2026-10-03");
  const DealState committed = edited.state_at(*edited.find("deals/a.yaml"), 1);
  CHECK(edited.now(*edited.find("deals/a.yaml"), &committed).content != committed.content);
}

TEST_CASE("of an open deal the versions that move nothing are left out where only moves count") {
  PastWorld world;
  for (const auto& [at, amount, close] : {std::tuple("2026-10-01", 1, "2026-11"),
                                          {"2026-10-02", 2, "2026-11"},
                                          {"2026-10-03", 3, "2026-12"},
                                          {"2026-10-04", 4, "2026-12"},
                                          {"2026-10-05", 5, "2026-12"}}) {
    world.write("deals/a.yaml",
                deal_text("needs", fmt::format("amount: {}\nclose: {}\n", amount, close)));
    world.commit(at);
  }
  const Histories& deals = world.open("2026-10-09");
  const DealHistory all = deals.read(0), moves = deals.read_moves(0);
  CHECK(all.states.size() == 5);
  CHECK(PastWorld::told(moves) == "2026-10-01 needs, 2026-10-03 needs, 2026-10-05 needs");
  const DealPast known = moves_of(moves, day("2026-10-09"));
  CHECK(known.push_count() == 1);
  CHECK(known.stage_days() == past_of(all, day("2026-10-09"), Language::en).stage_days());
}
