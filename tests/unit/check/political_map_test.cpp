#include "check/sections.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the examples of the map's rules are what they say") {
  check_examples(rules::political_map());
}

TEST_CASE("T107: several people of the decision structure, met by one of us alone") {
  constexpr std::string_view both =
      "c3: {members: [{who: wang, seat: top}, {who: chen, seat: key}]}\n";
  const auto deal = [&](std::string_view log) { return std::string(both).append(log); };
  const std::string alone = deal("log: [{on: 2026-11-01, with: [wang, chen]}]\n"),
                    two = deal("log: [{on: 2026-11-01, by: [li.wei, zhou], with: [wang, chen]}]\n"),
                    one = deal("log: [{on: 2026-11-01, with: wang}]\n"),
                    inside = deal("log: [{on: 2026-11-01, kind: internal, with: [wang, chen]}]\n"),
                    closed = deal("log: [{on: 2026-11-01, with: [wang, chen]}]\nstatus: lost\n");
  check_warnings("T107", {{"alone", alone, {"1:6"}},
                          {"two of us", two, {}},
                          {"only one was met", one, {}},
                          {"an internal meeting meets nobody", inside, {}},
                          {"a closed deal", closed, {}}});
}

TEST_CASE("T108: whoever left is named once, from that day on, and in no other warning") {
  constexpr std::string_view deal =
      "c3: {members: [{who: wang, seat: top, tendency: 2}]}\n"
      "c1: {contacts: [{id: wang, name: Wang, left: 2026-11-22}]}\n";
  const Sample sample(filled(deal));
  CHECK(places(warned(sample, "T108")) == std::vector<std::string>{"1:22"});
  for (const char* code : {"T101", "T103", "T109"}) CHECK(warned(sample, code).empty());
  const Sample before(filled(deal), "2026-11-21");
  CHECK(warned(before, "T108").empty());
  CHECK(warned(before, "T103").size() == 1);
}

TEST_CASE("T111: a goal is reached by what is known, and not before its day has passed") {
  check_warnings("T111",
                 {{"its day",
                   "c3: {members: [{who: wang, seat: top, goal: {tendency: 1, by: 2026-11-22}}]}\n",
                   {}},
                  {"the day after",
                   "c3: {members: [{who: wang, seat: top, goal: {tendency: 1, by: 2026-11-21}}]}\n",
                   {"1:63"}},
                  {"a tendency without a sign is none",
                   "c3: {members: [{who: wang, seat: top, tendency: 1, goal: {tendency: 1, by: "
                   "2026-11-21}}]}\n",
                   {"1:76"}},
                  {"the relation is reached",
                   "c3: {members: [{who: wang, seat: top, relation: trust, goal: {relation: "
                   "respect, by: 2026-11-21}}]}\n",
                   {}},
                  {"of a goal in words nobody knows",
                   "c3: {members: [{who: wang, seat: top, goal: {what: x, by: 2026-11-21}}]}\n",
                   {"1:59"}}});
}

TEST_CASE("F903: the row of the amount is the one with the least limit above it") {
  const auto deal = [](std::string_view amount, std::string_view approvals) {
    return std::string("c3: {members: [{who: wang, seat: top}]}\nc4: {approvals: ")
        .append(approvals)
        .append("}\n")
        .append(amount);
  };
  constexpr std::string_view rows =
      "[{below: 500, who: wang}, {below: 100, who: chen}, {who: zhao}]";
  struct {
    std::string_view amount;
    std::size_t findings;  // the approver, and the top seat who is none
  } const cases[] = {{"amount: 99\n", 2},
                     {"amount: 100\n", 0},
                     {"amount: 499.99\n", 0},
                     {"amount: 500\n", 2},
                     {"", 0}};
  for (const auto& [amount, findings] : cases) {
    CAPTURE(std::string(amount));
    CHECK(warned(Sample(filled(deal(amount, rows))), "F903").size() == findings);
  }
  CHECK(warned(Sample(filled(deal("amount: 5\n", "[{below: 100, name: the board}]"))), "F903")
            .empty());
  CHECK(warned(Sample(filled(deal("amount: 500\n", "[{below: 100, who: chen}]"))), "F903").empty());
}

TEST_CASE("T112 and T113 speak in the last two stages") {
  constexpr std::string_view friends =
      "c3: {members: [{who: wang, seat: top, tendency: 1, signs: approves}]}\n";
  check_warnings(
      "T112",
      {{"comparison", friends, {"1:6"}},
       {"early", "stage: needs\nc3: {members: [{who: wang, seat: top}]}\n", {}},
       {"no rival", "c5: {competitors: none}\nc3: {members: [{who: wang, seat: top}]}\n", {}},
       {"nobody decides", "c3: {members: [{who: wang, seat: outside}]}\n", {}}});
  check_warnings("T113",
                 {{"more than half", friends, {}},
                  {"half",
                   "c3: {members: [{who: wang, seat: top, tendency: 1, signs: approves}, {who: "
                   "chen, seat: key}]}\n",
                   {"1:6"}},
                  {"early", "stage: needs\nc3: {members: [{who: wang, seat: top}]}\n", {}}});
}

TEST_CASE("T113 of a deal without top and key seats does not count none of none") {
  const Sample sample(filled("c3: {members: [{who: wang, seat: member}]}\n"));
  const auto found = warned(sample, "T113");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find("no top and no key seat is named") != std::string::npos);
  CHECK(found[0].message.find("0 of 0") == std::string::npos);
}
