#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the examples of the rules are what they say") { check_examples(rules::meetings()); }

TEST_CASE("T103: who decides or supports us is met every 30 days") {
  check_warnings(
      "T103",
      {{"30 days ago",
        "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-10-23, with: wang}]\n",
        {}},
       {"31 days ago",
        "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-10-22, with: wang}]\n",
        {"1:22"}},
       {"never", "c3: {members: [{who: wang, seat: key}]}\n", {"1:22"}},
       {"a member", "c3: {members: [{who: wang, seat: member}]}\n", {}},
       {"a member with +1", "c3: {members: [{who: wang, seat: member, tendency: 1}]}\n", {}},
       {"a member with +2", "c3: {members: [{who: wang, seat: member, tendency: 2}]}\n", {"1:22"}},
       {"outside with +3", "c3: {members: [{who: wang, seat: outside, tendency: 3}]}\n", {"1:22"}},
       {"a call counts",
        "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-11-01, kind: call, with: "
        "wang}]\n",
        {}},
       {"a review meets nobody",
        "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-11-01, kind: review, with: "
        "wang}]\n",
        {"1:22"}},
       {"a done action counts",
        "c3: {members: [{who: wang, seat: top}]}\n"
        "plan: [{stage: needs, item: see him, actions: [{do: visit, done: 2026-11-01, with: "
        "wang}]}]\n",
        {}},
       {"the latest of several",
        "c3: {members: [{who: wang, seat: top}]}\n"
        "log: [{on: 2026-11-01, with: wang}, {on: 2026-09-01, with: wang}]\n",
        {}},
       {"what is still to come does not count",
        "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-11-23, with: wang}]\n",
        {"1:22"}},
       {"a lost deal", "status: lost\nc3: {members: [{who: wang, seat: top}]}\n", {}}});
  Config patient;
  patient.limits.warm = 31;
  check_warnings("T103",
                 {{"the team's own limit",
                   "c3: {members: [{who: wang, seat: top}]}\nlog: [{on: 2026-10-22, with: wang}]\n",
                   {}}},
                 patient);
  CHECK(said("T103",
             "c3: {members: [{who: wang, seat: top}, {who: zhao, seat: key}]}\n"
             "log: [{on: 2026-10-12, with: wang}]\n") ==
        std::vector<std::string>{"Wang (top) was last met 41 days ago, on 2026-10-12",
                                 "Zhao (key) has never been met",
                                 "上次与Wang（最高决策者）见面是 41 天前（2026-10-12）",
                                 "还从未与Zhao（关键人）见过面"});
}

TEST_CASE("T104: late in the deal, relations with those who decide are more than accepted") {
  check_warnings(
      "T104",
      {{"contact", "c3: {members: [{who: wang, seat: top, relation: contact}]}\n", {"1:49"}},
       {"know", "c3: {members: [{who: wang, seat: key, relation: know}]}\n", {"1:49"}},
       {"accept", "c3: {members: [{who: wang, seat: key, relation: accept}]}\n", {"1:49"}},
       {"respect", "c3: {members: [{who: wang, seat: key, relation: respect}]}\n", {}},
       {"not given", "c3: {members: [{who: wang, seat: key}]}\n", {}},
       {"a member", "c3: {members: [{who: wang, seat: member, relation: know}]}\n", {}},
       {"in decision",
        "stage: decision\nc3: {members: [{who: wang, seat: top, relation: know}]}\n",
        {"2:49"}},
       {"in preselection",
        "stage: preselection\nc3: {members: [{who: wang, seat: top, relation: know}]}\n",
        {}},
       {"a shelved deal",
        "status: shelved\nc3: {members: [{who: wang, seat: top, relation: know}]}\n",
        {}}});
  Config own;
  own.stages = {{"a", "甲"}, {"b", "乙"}, {"c", "丙"}};
  check_warnings(
      "T104",
      {{"the last",
        "stage: c\nc3: {members: [{who: wang, seat: top, relation: know}]}\n",
        {"2:49"}},
       {"the last but one",
        "stage: b\nc3: {members: [{who: wang, seat: top, relation: know}]}\n",
        {"2:49"}},
       {"earlier", "stage: a\nc3: {members: [{who: wang, seat: top, relation: know}]}\n", {}}},
      own);
  CHECK(said("T104", "c3: {members: [{who: wang, seat: top, relation: accept}]}\n") ==
        std::vector<std::string>{
            "in stage comparison the relation with Wang (top) is no more than \"accept\"",
            "已到“方案比较”阶段，与Wang（最高决策者）的关系还停留在“接受”"});
}

namespace {

/// A decision of Zhao's, and an action with him.
std::string decision(std::string_view by, std::string_view point, std::string_view action = "") {
  return fmt::format(
      "c3: {{members: [{{who: zhao, seat: key, tendency: 2, signs: joins-events}}]}}\n"
      "c4: {{decisions: [{{step: vote, {}, points: [{}]}}]}}\n"
      "plan: [{{stage: needs, item: win them, actions: [{{do: rest}}{}{}]}}]\n",
      by, point, action.empty() ? "" : ", ", action);
}

void check_decision(std::string_view shows, const std::string& deal, bool warns) {
  CAPTURE(std::string(shows));
  CHECK(warned(Sample(filled(deal)), "T105").empty() == !warns);
}

}  // namespace

TEST_CASE("T105: before a decision there is an action with everybody in doubt") {
  constexpr std::string_view low = "{who: zhao, point: cost, match: 2}";
  check_decision("today", decision("by: 2026-11-22", low), true);
  check_decision("in 14 days", decision("by: 2026-12-06", low), true);
  check_decision("in 15 days", decision("by: 2026-12-07", low), false);
  check_decision("yesterday", decision("by: 2026-11-21", low), false);
  check_decision("no date", decision("done: 2026-11-20", low), false);
  check_decision("done", decision("by: 2026-11-24, done: 2026-11-20", low), false);

  const auto soon = [](std::string_view point, std::string_view action = "") {
    return decision("by: 2026-12-01", point, action);
  };
  check_decision("match 3", soon("{who: zhao, point: cost, match: 3}"), false);
  check_decision("match unknown", soon("{who: zhao, point: cost}"), false);
  check_decision("tendency unknown", soon("{who: wang, point: cost, match: 5}"), true);

  check_decision("an action", soon(low, "{do: call, due: 2026-12-01, with: zhao}"), false);
  check_decision("overdue", soon(low, "{do: call, due: 2026-11-01, with: [chen, zhao]}"), false);
  check_decision("too late", soon(low, "{do: call, due: 2026-12-02, with: zhao}"), true);
  check_decision("no date", soon(low, "{do: call, with: zhao}"), true);
  check_decision("done", soon(low, "{do: call, due: 2026-12-01, done: 2026-11-20, with: zhao}"),
                 true);
  check_decision("with another", soon(low, "{do: call, due: 2026-12-01, with: wang}"), true);
  check_decision("a won deal", "status: won\n" + soon(low), false);
}

TEST_CASE("T105: a tendency of 0 or less, or one without a sign, is in doubt") {
  const auto deal = [](std::string_view tendency) {
    return fmt::format(
        "c3: {{members: [{{who: zhao, seat: key{}}}]}}\n"
        "c4: {{decisions: [{{step: vote, by: 2026-12-01, points: [{{who: zhao, point: cost, match: "
        "5}}]}}]}}\n",
        tendency);
  };
  check_decision("+1", deal(", tendency: 1, signs: approves"), false);
  check_decision("0", deal(", tendency: 0"), true);
  check_decision("-1", deal(", tendency: -1, signs: avoids"), true);
  check_decision("+1 without a sign", deal(", tendency: 1"), true);
  check_decision("not given", deal(""), true);
}

TEST_CASE("T105 speaks once of a person, at the point we meet least") {
  constexpr std::string_view deal =
      "c4:\n  decisions:\n    - step: vote\n      by: 2026-12-01\n      points:\n"
      "        - {who: zhao, point: terms, match: 4}\n"
      "        - {who: zhao, point: cost, match: 1}\n"
      "        - {who: wang, point: speed}\n";
  check_warnings("T105", {{"two people", deal, {"7:17", "8:17"}}});
  CHECK(
      said("T105", deal).front() ==
      "\"vote\" is due in 9 days, on 2026-12-01: Zhao has match 1 and an unknown tendency; no open "
      "action with this person is due by then");
  CHECK(said("T105", deal)[2] ==
        "“vote”在 9 天后（2026-12-01）：Zhao匹配度 1、倾向性未知，会前没有安排与其接触的行动");
}

TEST_CASE("T106: key contacts that nobody has met") {
  constexpr std::string_view contacts =
      "c1:\n  contacts:\n"
      "    - {id: wang, name: Wang, post: [decision, cost], level: senior}\n"
      "    - {id: chen, name: Chen, post: it, level: middle}\n"
      "    - {id: zhao, name: Zhao, post: it, level: junior}\n"
      "    - {id: sun, name: Sun, post: it}\n"
      "    - {id: ma, name: Ma, level: senior}\n";
  const auto with = [&](std::string_view log) { return std::string(contacts).append(log); };
  check_warnings("T106",
                 {{"one finding for all", contacts, {"3:12"}},
                  {"one is met", with("log: [{on: 2026-01-05, with: wang}]\n"), {"4:12"}},
                  {"all are met", with("log: [{on: 2026-01-05, with: [wang, chen]}]\n"), {}},
                  {"a lost deal", with("status: lost\n"), {}}});
  CHECK(said("T106", contacts) == std::vector<std::string>{"key contacts never met: Wang, Chen",
                                                           "从未见过面的关键联系人：Wang、Chen"});
}
