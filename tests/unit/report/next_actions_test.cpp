#include "report/next_actions.hpp"

#include "support/reports.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

/// "zhao closes C303 C404, advances C305"
std::string told(const NextAction &action) {
  return fmt::format("{} closes [{}] advances [{}]",
                     action.person.empty() ? "-" : action.person,
                     fmt::join(action.closes, " "),
                     fmt::join(action.advances, " "));
}

std::vector<std::string> actions_of(const std::string &deal) {
  const Sample sample(deal);
  std::vector<std::string> all;
  for (const NextAction &action : next_actions(examined(sample)).actions)
    all.push_back(told(action));
  return all;
}

using Actions = std::vector<std::string>;

/// Zhao was not met, is not rated, and has no decision point.
std::string zhao_unknown() {
  return edited(
      edited(edited(whole, "influence: low, tendency: 0", "influence: low"),
             "        - {who: zhao, point: the price, match: 2}\n", ""),
      "with: [wang, chen, zhao]", "with: [wang, chen]");
}

} // namespace

TEST_CASE("one meeting closes several gaps, and the coach confirms the rest in "
          "another") {
  CHECK(actions_of(zhao_unknown()) ==
        Actions{"chen closes [] advances []",
                "zhao closes [C303 C305 C404] advances []"});
}

TEST_CASE("a gap that needs two people is closed by neither alone") {
  const std::string deal =
      edited(zhao_unknown(), "influence: high, tendency: +1, signs: approves",
             "influence: high, tendency: +1");
  const auto actions = actions_of(deal);
  CHECK(std::ranges::find(actions, "zhao closes [C305 C404] advances [C303]") !=
        actions.end());
  CHECK(std::ranges::find(actions, "wang closes [] advances [C303]") !=
        actions.end());
}

TEST_CASE("nothing for what an unfinished item delivers; a passed date "
          "delivers nothing") {
  const auto with_item = [](std::string_view due) {
    return edited(zhao_unknown(), "item: reference visit, due: 2026-12-10",
                  "item: reference visit, delivers: [c3, c4], due: " +
                      std::string(due));
  };
  CHECK(actions_of(with_item("2026-11-22")) ==
        Actions{"chen closes [] advances []"});
  CHECK(actions_of(with_item("2026-11-21")).size() > 1);
  const Sample sample(with_item("2026-11-22"));
  const NextActions next = next_actions(examined(sample));
  REQUIRE(next.planned.size() == 1);
  CHECK(next.planned[0].criteria == std::vector{Criterion::c3, Criterion::c4});
}

TEST_CASE("a meeting that is planned with the person is pointed out") {
  const Sample sample(edited(zhao_unknown(),
                             "item: reference visit, due: 2026-12-10",
                             "item: visit, due: 2026-12-10, actions: [{do: "
                             "lunch, due: 2026-12-01, with: zhao}]"));
  const NextActions next = next_actions(examined(sample));
  const auto zhao =
      std::ranges::find(next.actions, "zhao", &NextAction::person);
  REQUIRE(zhao != next.actions.end());
  REQUIRE(zhao->planned != nullptr);
  CHECK(*zhao->planned->what == "lunch");
}

TEST_CASE("what is due at a later stage waits") {
  const Sample sample{std::string(smallest)};
  const NextActions next = next_actions(examined(sample));
  CHECK(next.gate == "6C");
  REQUIRE(next.actions.size() == 1);
  CHECK(next.actions[0].source == Source::insider);
  CHECK(next.actions[0].closes ==
        std::vector<std::string_view>{"C101", "C102", "C103", "C104", "C105"});
  CHECK(std::ranges::find(next.later, "C501") != next.later.end());
  CHECK(next.coach.empty());
}
