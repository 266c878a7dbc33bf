#include "examine/history.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// What git fast-import reads: one deal, changed by every commit, a commit a day.
std::string many_commits(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    const std::string text =
        deal_text(i % 2 == 0 ? "needs" : "decision", fmt::format("situation: round {}\n", i));
    all += fmt::format(
        "commit refs/heads/main\ncommitter t <t@e> {} +0800\ndata 1\nx\n"
        "M 100644 inline deals/a.yaml\ndata {}\n{}\n",
        1500000000 + i * 43200LL, text.size(), text);
  }
  return all;
}

}  // namespace

TEST_CASE("of an octopus merge all that it brought came on its day") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  for (const std::string name : {"b", "c", "d"}) {
    world.git("checkout -q -b " + name + " main");
    world.write("deals/" + name + ".yaml", deal_text("needs", "situation: " + name + "\n"));
    world.commit("2026-10-02");
  }
  world.git("checkout -q main");
  const Ran merged = world.sh(
      "GIT_AUTHOR_DATE='2026-10-05 12:00 +0800' GIT_COMMITTER_DATE='2026-10-05 12:00 "
      "+0800' git -c user.name=t -c user.email=t@e merge -q --no-ff -m x b c d");
  REQUIRE_MESSAGE(merged.code == 0, merged.out);
  world.open("2026-10-06");
  CHECK(world.states("a") == "2026-10-01 needs");
  for (const char* name : {"b", "c", "d"}) CHECK(world.states(name) == "2026-10-05 needs");
}

TEST_CASE("five thousand commits are a state for each day of them") {
  PastWorld world;
  constexpr int count = 5000;
  put(world.path() / "stream", many_commits(count));
  world.git("fast-import --quiet < stream && git reset -q --hard main");
  world.open("2026-10-06");
  CHECK(world.timeline->commits().size() == count);
  const DealHistory history = world.read("a");
  CHECK(history.states.size() == count / 2);
  CHECK(history.is_whole());
}
