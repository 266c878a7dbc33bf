#include "report/next/next_actions.hpp"

#include "support/reports.hpp"

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

/// "zhao closes C303 C404, advances C305"
std::string told(const NextAction& action) {
  return fmt::format("{} closes [{}] advances [{}]", action.person.empty() ? "-" : action.person,
                     fmt::join(action.closes, " "), fmt::join(action.advances, " "));
}

std::vector<std::string> actions_of(const std::string& deal) {
  const Sample sample(deal);
  std::vector<std::string> all;
  for (const NextAction& action : next_actions(examined(sample)).actions)
    all.push_back(told(action));
  return all;
}

using Actions = std::vector<std::string>;

/// The gate of its stage is 6C, and all of it is there on paper.
std::string preselection() {
  return edited(whole, "owner: li.wei\nstage: comparison", "owner: li.wei\nstage: preselection");
}

std::string zhao_unknown() {
  return edited(edited(edited(preselection(), "influence: low, tendency: 0", "influence: low"),
                       "        - {who: zhao, point: the price, match: 2}\n", ""),
                "with: [wang, chen, zhao]", "with: [wang, chen]");
}

/// "C3 C4"
std::string ids(const std::vector<const CriterionScore*>& criteria) {
  std::string all;
  for (const CriterionScore* score : criteria)
    all.append(all.empty() ? "" : " ").append(score->id());
  return all;
}

}  // namespace

TEST_CASE(
    "one meeting closes several gaps, and the coach confirms the rest in "
    "another") {
  CHECK(actions_of(zhao_unknown()) ==
        Actions{"chen closes [] advances []", "zhao closes [C303 C305 C404] advances []"});
}

TEST_CASE("a gap that needs two people is closed by neither alone") {
  const std::string deal = edited(zhao_unknown(), "influence: high, tendency: +1, signs: approves",
                                  "influence: high, tendency: +1");
  const auto actions = actions_of(deal);
  CHECK(std::ranges::find(actions, "zhao closes [C305 C404] advances [C303]") != actions.end());
  CHECK(std::ranges::find(actions, "wang closes [] advances [C303]") != actions.end());
}

TEST_CASE(
    "nothing for what an unfinished item delivers; a passed date "
    "delivers nothing") {
  const auto with_item = [](std::string_view due) {
    return edited(zhao_unknown(), "item: reference visit, due: 2026-12-10",
                  "item: reference visit, delivers: [c3, c4], due: " + std::string(due));
  };
  CHECK(actions_of(with_item("2026-11-22")) == Actions{"chen closes [] advances []"});
  CHECK(actions_of(with_item("2026-11-21")).size() > 1);
  const Sample sample(with_item("2026-11-22"));
  const NextActions next = next_actions(examined(sample));
  REQUIRE(next.planned.size() == 1);
  CHECK(ids(next.planned[0].criteria) == "C3 C4");
}

TEST_CASE("a meeting that is planned with the person is pointed out") {
  const Sample sample(edited(zhao_unknown(), "item: reference visit, due: 2026-12-10",
                             "item: visit, due: 2026-12-10, actions: [{do: "
                             "lunch, due: 2026-12-01, with: zhao}]"));
  const NextActions next = next_actions(examined(sample));
  const auto zhao = std::ranges::find(next.actions, "zhao", &NextAction::person);
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

TEST_CASE("of the ways to a gate the one that is planned already is the shortest") {
  const auto criteria_with = [](std::string_view delivers) {
    std::string deal =
        edited(whole, "signs: approves, prefers: us, selects: us", "signs: approves");
    deal = edited(deal, "signs: advises, prefers: us, selects: us", "signs: approves, selects: us");
    const Sample sample(
        edited(deal, "item: reference visit, due: 2026-12-10",
               "item: reference visit, due: 2026-12-10, delivers: " + std::string(delivers)));
    return ids(next_actions(examined(sample)).criteria);
  };
  CHECK(criteria_with("[f1, f2]") == "F1 F2");
  CHECK(criteria_with("[f2, f3]") == "F2 F3");
}

TEST_CASE("of the ways to a gate the one with the fewest people is the shortest") {
  // F1 needs Wang, F2 needs Chen, F3 one more vote of Chen or Zhao.
  const std::string deal =
      edited(edited(whole, "tendency: +1, signs: approves, prefers: us, selects: us",
                    "tendency: +1, signs: approves, selects: us"),
             "tendency: +3, signs: advises, prefers: us, selects: us",
             "tendency: +2, signs: supports-cooperation, prefers: us");
  const Sample sample(deal);
  const NextActions next = next_actions(examined(sample));
  CHECK(next.gate == "2F");
  CHECK(ids(next.criteria) == "F2 F3");
  REQUIRE(next.actions.size() == 1);
  CHECK(next.actions[0].person == "chen");
}

TEST_CASE("of ways with as many people the one whose people are nearest to us") {
  // F2 is confirmed; F1 needs Wang, who avoids us, F3 the vote of Zhao.
  std::string deal = edited(whole, "tendency: +1, signs: approves, prefers: us, selects: us",
                            "tendency: -1, signs: avoids");
  deal += "  - {on: 2026-11-02, with: chen, confirms: f2}\n";
  const Sample sample(deal);
  const NextActions next = next_actions(examined(sample));
  CHECK(next.gate == "2F");
  CHECK(ids(next.criteria) == "F3");
  REQUIRE(next.actions.size() == 1);
  CHECK(next.actions[0].person == "zhao");
}

TEST_CASE("a gap that somebody is met for is not put off at the same time") {
  // F1 is due later. Chen, who is met for F2, can say it; Wang is not met yet.
  const Sample sample(
      edited(edited(whole, "signs: approves, prefers: us, selects: us", "signs: approves"),
             "signs: advises, prefers: us, selects: us", "signs: approves"));
  const NextActions next = next_actions(examined(sample));
  REQUIRE(next.actions.size() == 1);
  CHECK(told(next.actions[0]) == "chen closes [F201] advances [F101]");
  CHECK(next.later.empty());
}

TEST_CASE("without a supporter or coach the one we met tells us what we do not know") {
  const auto asked = [](std::string_view more) {
    const std::string deal = std::string(smallest) +
                             "c1: {contacts: [{id: lu}, {id: qiu}]}\n"
                             "log: [{on: 2026-11-01, with: lu}]\n" +
                             std::string(more);
    const Sample sample(deal);
    return next_actions(examined(sample)).actions.at(0).person;
  };
  CHECK(asked("") == "lu");
  CHECK(asked("c3: {members: [{who: lu, seat: key, tendency: -1, signs: avoids}]}\n").empty());
  CHECK(asked("c3: {members: [{who: qiu, seat: key, tendency: +1, signs: approves}]}\n") == "qiu");
}

TEST_CASE("a coach who has left is not asked any more: another one has to be won") {
  const Sample sample(edited(preselection(), "{id: chen, ", "{id: chen, left: 2026-11-10, "));
  const NextActions next = next_actions(examined(sample));
  CHECK(next.coach.empty());
  for (const NextAction& action : next.actions) CHECK(action.person != "chen");
}
