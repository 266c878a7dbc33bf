#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// A plan of one item, written on line 3; what is given stands behind `item: vote`.
std::string item(std::string_view rest, std::string_view before = "owner: li.wei\n") {
  return fmt::format("{}plan:\n  - {{stage: needs, item: vote{}}}\n", before, rest);
}

/// An item with one action, on line 3 and 4.
std::string action(std::string_view rest, std::string_view of_item = "") {
  return fmt::format(
      "owner: li.wei\nplan:\n  - {{stage: needs, item: vote{},\n     actions: [{{do: call{}}}]}}\n",
      of_item, rest);
}

}  // namespace

TEST_CASE("the examples of the rules are what they say") { check_examples(rules::planning()); }

TEST_CASE("P101: overdue from the day after") {
  check_warnings("P101", {{"yesterday", item(", due: 2026-11-21"), {"3:37"}},
                          {"today", item(", due: 2026-11-22"), {}},
                          {"done", item(", due: 2026-11-21, done: 2026-11-22"), {}},
                          {"no date", item(""), {}},
                          {"an action", action(", due: 2026-11-21"), {"4:32"}},
                          {"an action of a finished item",
                           action(", due: 2026-11-21", ", done: 2026-11-20"),
                           {"4:32"}},
                          {"a done action", action(", due: 2026-11-21, done: 2026-11-20"), {}},
                          {"a lost deal", item(", due: 2026-11-21", "status: lost\n"), {}}});
  CHECK(said("P101", item(", due: 2026-11-17, owner: he.jun")) ==
        std::vector<std::string>{"\"vote\" (owner he.jun) was due 5 days ago, on 2026-11-17",
                                 "“vote”（责任人 he.jun）应于 2026-11-17 完成，已逾期 5 天"});
  CHECK(said("P101", item(", due: 2026-11-21")) ==
        std::vector<std::string>{"\"vote\" was due 1 day ago, on 2026-11-21",
                                 "“vote”应于 2026-11-21 完成，已逾期 1 天"});
}

TEST_CASE("P102: what is unfinished has owner and date") {
  check_warnings(
      "P102",
      {{"neither", item(""), {"3:26"}},
       {"no owner", item(", due: 2026-12-01"), {"3:26"}},
       {"no date", item(", owner: li.wei"), {"3:26"}},
       {"both", item(", owner: li.wei, due: 2026-12-01"), {}},
       {"done", item(", done: 2026-11-01"), {}},
       {"an action", action("", ", owner: li.wei, due: 2026-12-01"), {"4:21"}},
       {"a done action", action(", done: 2026-11-01", ", owner: li.wei, due: 2026-12-01"), {}},
       {"a shelved deal", item("", "status: shelved\n"), {}}});
  CHECK(said("P102", item("")) ==
        std::vector<std::string>{"\"vote\" has neither owner nor due date",
                                 "“vote”没有责任人，也没有完成时间"});
  CHECK(said("P102", item(", due: 2026-12-01")) ==
        std::vector<std::string>{"\"vote\" has no owner", "“vote”没有责任人"});
  CHECK(said("P102", item(", owner: li.wei")) ==
        std::vector<std::string>{"\"vote\" has no due date", "“vote”没有完成时间"});
}

TEST_CASE("P103: a key node delivers something") {
  check_warnings("P103",
                 {{"a node", item(", kind: node"), {"3:26"}},
                  {"a deliverable", item(", kind: node, deliverable: minutes"), {}},
                  {"a criterion", item(", kind: node, delivers: c5"), {}},
                  {"a milestone", item(", kind: milestone"), {}},
                  {"a task", item(""), {}},
                  {"also when done", item(", kind: node, done: 2026-11-01"), {"3:26"}},
                  {"also of a lost deal", item(", kind: node", "status: lost\n"), {"3:26"}}});
  CHECK(said("P103", item(", kind: node")) ==
        std::vector<std::string>{"the key node \"vote\" has neither a deliverable nor `delivers`",
                                 "关键节点“vote”既没有阶段性成果，也没有达成项"});
}

TEST_CASE("P104: no action is due after its item") {
  check_warnings("P104", {{"after", action(", due: 2026-12-02", ", due: 2026-12-01"), {"4:32"}},
                          {"the same day", action(", due: 2026-12-01", ", due: 2026-12-01"), {}},
                          {"the item has no date", action(", due: 2026-12-01"), {}},
                          {"the action has no date", action("", ", due: 2026-12-01"), {}}});
  CHECK(said("P104", action(", due: 2026-12-05", ", due: 2026-12-01")) ==
        std::vector<std::string>{
            "\"call\" is due on 2026-12-05, 4 days after its item (2026-12-01)",
            "行动“call”的完成时间 2026-12-05 比所属工作项（2026-12-01）晚 4 天"});
}

TEST_CASE("P105: a plan goes on") {
  check_warnings(
      "P105",
      {{"nothing dated", item(""), {"2:1"}},
       {"overdue", item(", due: 2026-11-21"), {"2:1"}},
       {"due today", item(", due: 2026-11-22"), {}},
       {"done before its day", item(", due: 2026-12-22, done: 2026-11-01"), {"2:1"}},
       {"an action", action(", due: 2026-11-23"), {}},
       {"an action of a finished item", action(", due: 2026-11-23", ", done: 2026-11-20"), {}},
       {"no plan", "owner: li.wei\n", {}},
       {"a won deal", item("", "status: won\n"), {}}});
  CHECK(said("P105", item("")) ==
        std::vector<std::string>{"nothing in the plan is still to be done on or after 2026-11-22",
                                 "计划中没有 2026-11-22 及以后要完成的工作"});
}

TEST_CASE("P106: the nodes deliver the Clears that are open") {
  check_warnings(
      "P106",
      {{"none of them", item(", kind: node, delivers: w"), {"2:1"}},
       {"all of them", item(", kind: node, delivers: [c2, c3, c4, c5, c6]"), {}},
       {"all but one", item(", kind: node, delivers: [c2, c3, c4, c6]"), {"2:1"}},
       {"C1 belongs to the normal state", item(", kind: node, delivers: [c6, c5, c4, c3, c2]"), {}},
       {"a milestone is no node", item(", kind: milestone, delivers: c5"), {}},
       {"a lost deal", item(", kind: node", "status: lost\n"), {}}});
  const std::string noded =
      edited(whole, "item: reference visit", "item: reference visit, kind: node");
  CHECK(warned(Sample(noded), "P106").empty());
  CHECK(said("P106", item(", kind: node, delivers: [c2, c4, c6]")) ==
        std::vector<std::string>{"no key node delivers C3, C5, still open",
                                 "C3、C5 还有缺口，却没有关键节点以其为达成项"});
}

TEST_CASE("P107: what a done item delivers is there") {
  check_warnings("P107",
                 {{"two are not", item(", done: 2026-11-16, delivers: [c5, w]"), {"3:61", "3:65"}},
                  {"not done", item(", delivers: [c5, w]"), {}},
                  {"nothing to deliver", item(", done: 2026-11-16"), {}},
                  {"also of a lost deal",
                   item(", done: 2026-11-16, delivers: f1", "status: lost\n"),
                   {"3:60"}}});
  const std::string done = edited(whole, "item: reference visit",
                                  "item: reference visit, done: 2026-11-01, delivers: c5");
  CHECK(warned(Sample(done), "P107").empty());
  CHECK(said("P107", item(", done: 2026-11-16, delivers: f1")) ==
        std::vector<std::string>{"\"vote\" was done on 2026-11-16, but F1 is open: F101",
                                 "“vote”已于 2026-11-16 完成，但 F1 还有缺口：F101"});
}
