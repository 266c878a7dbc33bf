#include "examine/timeline.hpp"

#include "support/past.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// Days and numbers of commits, as they come: "3:0 5:2".
std::string ends(std::vector<int> days, std::vector<std::size_t> commits) {
  std::vector<GitCommit> line;
  for (const int one : days) line.push_back({"", "", Date{one}});
  std::string all;
  for (const auto& [day, commit] : ends_of_days(commits, line))
    all += fmt::format("{}{}:{}", all.empty() ? "" : " ", day.days, commit);
  return all;
}

}  // namespace

TEST_CASE("the end of a day is the last commit of the line whose day is not later") {
  CHECK(ends({3, 3, 5}, {0, 1, 2}) == "3:1 5:2");
  CHECK(ends({10, 5, 12}, {0, 1, 2}) == "5:1 10:1 12:2");
  CHECK(ends({10, 5, 12}, {0, 2}) == "10:0 12:2");
  CHECK(ends({}, {}).empty());
}

TEST_CASE("settings are those of their day; with errors those of today; the time zone is today's") {
  PastWorld world;
  world.write(".c136.yaml", "currency: USD\ntimezone: \"+01:00\"\n");
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write(".c136.yaml", "colour: red\n");
  world.commit("2026-10-02");
  world.open("2026-10-03");
  CHECK(world.timeline->config_at(0)->currency == "USD");
  CHECK(world.timeline->config_at(0)->timezone == 480);
  CHECK(world.timeline->config_at(1)->currency == "CNY");
}

TEST_CASE("commits after as-of are not looked at") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write("deals/a.yaml", deal_text("decision"));
  world.commit("2026-10-05");
  world.open("2026-10-03", false);
  CHECK(world.states("a") == "2026-10-01 needs");
}

TEST_CASE("settings are found under either of their names") {
  PastWorld world;
  world.write(".c136.yml", "currency: USD\n");
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.sh("git mv .c136.yml .c136.yaml");
  world.write(".c136.yaml", "currency: EUR\n");
  world.commit("2026-10-02");
  world.open("2026-10-03");
  CHECK(world.timeline->config_at(0)->currency == "USD");
  CHECK(world.timeline->config_at(1)->currency == "EUR");
}

TEST_CASE("the settings of a day are those at its end") {
  PastWorld world;
  world.write("deals/a.yaml", deal_text("needs"));
  world.commit("2026-10-01");
  world.write(".c136.yaml", "currency: USD\n");
  world.commit("2026-10-01");
  world.write(".c136.yaml", "currency: EUR\n");
  world.commit("2026-10-05");
  world.open("2026-10-06");
  CHECK(world.timeline->config_on(day("2026-10-01"))->currency == "USD");
  CHECK(world.timeline->config_on(day("2026-10-04"))->currency == "USD");
  CHECK(world.timeline->config_on(day("2026-10-05"))->currency == "EUR");
  CHECK(world.read("a").states.front().config->currency == "USD");
}
