#include "support/deal.hpp"

using namespace c136::test;

namespace {

constexpr std::string_view wang =
    "    - {who: wang, seat: top, roles: decider, influence: high, tendency: +1, signs: approves, "
    "prefers: us, selects: us, needs: {personal: a success, common: plan first}}\n";

}  // namespace

TEST_CASE("C301 and C302: exactly one top seat, at least one key seat") {
  check_changes({
      {"no top seat", "seat: top", "seat: member", {"C203", "C301", "C605", "F101", "W101"}},
      {"a second top seat, of whom all is known but the choice",
       "{who: zhao, seat: member,",
       "{who: zhao, seat: top, needs: {company: a, personal: b, common: c},",
       {"C301", "C605", "F101", "W101"}},
      {"no key seat", "seat: key", "seat: member", {"C302", "C605", "F101", "F201"}},
      {"a second key seat, who prefers and selects us",
       "{who: zhao, seat: member,",
       "{who: zhao, seat: key, prefers: us, selects: us, needs: {company: a, personal: b, common: "
       "c},",
       {}},
  });
}

TEST_CASE("C303: roles, influence and a known tendency of everyone in the decision structure") {
  check_changes({
      {"no roles", "roles: checker, ", "", {"C303"}},
      {"no influence", ", influence: low", "", {"C303"}},
      {"no tendency", ", tendency: 0", "", {"C303"}},
      {"a tendency without a sign", "tendency: 0", "tendency: +1", {"C303"}},
      {"a tendency with a weaker sign", "tendency: 0", "tendency: +2, signs: approves", {"C303"}},
      {"a tendency with a stronger sign", "tendency: 0", "tendency: +1, signs: tells-rivals", {}},
      {"a tendency with a sign of the other direction",
       "tendency: 0",
       "tendency: -1, signs: approves",
       {"C303"}},
      {"a negative tendency with its sign", "tendency: 0", "tendency: -1, signs: avoids", {}},
      {"of an outsider nothing is asked",
       "{who: sun, seat: outside}",
       "{who: sun, seat: outside, tendency: +3}",
       {}},
  });
}

TEST_CASE("C304: what top and key seats need") {
  check_changes({
      {"no personal need", "personal: a success, ", "", {"C304"}},
      {"no common ground", ", common: plan first", "", {"C304"}},
      {"no company need, but a motive in c2",
       "  motives:\n",
       "  motives:\n    - {who: chen, motive: quiet}\n",
       {}},
      {"neither company need nor motive", "company: fewer errors, ", "", {"C304"}},
  });
  const auto by_motive = edited(edited(whole, "company: fewer errors, ", ""), "  motives:\n",
                                "  motives:\n    - {who: chen, motive: fewer errors}\n");
  CHECK(Sample(by_motive).open().empty());
}

TEST_CASE("C305: everyone in the decision structure was met") {
  check_changes({
      {"not met", "with: [wang, chen, zhao]", "with: [wang, chen]", {"C305"}},
      {"a review meets nobody",
       "{on: 2026-11-01, with",
       "{on: 2026-11-01, kind: review, with",
       {"C305", "C605", "F101", "F301", "W101"}},
      {"an internal entry meets nobody",
       "{on: 2026-11-01, with",
       "{on: 2026-11-01, kind: internal, with",
       {"C305", "C605", "F101", "F301", "W101"}},
      {"on the as-of date", "{on: 2026-11-01,", "{on: 2026-11-22,", {}},
      {"after it",
       "{on: 2026-11-01,",
       "{on: 2026-11-23,",
       {"C305", "C605", "F101", "F301", "W101"}},
  });
  const auto by_action = [](std::string_view done) {
    return edited(edited(whole, "with: [wang, chen, zhao]", "with: [wang, chen]"),
                  "due: 2026-12-10}",
                  "due: 2026-12-10, actions: [{do: call, with: zhao" + std::string(done) + "}]}");
  };
  CHECK(Sample(by_action(", done: 2026-11-22")).open().empty());
  CHECK(Sample(by_action(", done: 2026-11-23")).open() == std::vector<std::string>{"C305"});
  CHECK(Sample(by_action("")).open() == std::vector<std::string>{"C305"});
}

TEST_CASE("with nobody in the decision structure every question about it is open") {
  const std::vector<std::string> all{"C301", "C302", "C303", "C304", "C305"};
  for (const std::string_view c3 : {"", "c3: {members: []}\n"}) {
    const Sample sample(std::string(smallest).append(c3));
    for (const std::string& code : all) CHECK(sample.place(code).empty());
  }
  const Sample outsider(
      std::string(smallest) +
      "c1: {contacts: [{id: sun}]}\nc3:\n  members: [{who: sun, seat: outside}]\n");
  for (const std::string& code : all) CHECK(outsider.place(code) == "c3.members");
  CHECK(outsider.notes("C304") ==
        std::vector<std::string>{"c3.members: c3.members has nobody with seat top or key yet"});
}

TEST_CASE("the notes say who, and what is missing") {
  const Sample sample(
      edited(edited(whole, wang,
                    "    - {who: wang, seat: top, tendency: +2, needs: {personal: a success}}\n"),
             "seat: member", "seat: top"));
  using Lines = std::vector<std::string>;
  CHECK(sample.notes("C301") == Lines{"c3.members[who=wang]: Wang is one of 2 with seat top",
                                      "c3.members[who=zhao]: Zhao is one of 2 with seat top"});
  CHECK(sample.notes("C303") == Lines{"c3.members[who=wang]: Wang: roles, influence and a sign "
                                      "that shows tendency +2 missing"});
  CHECK(sample.notes("C304") == Lines{"c3.members[who=wang]: Wang: common ground missing",
                                      "c3.members[who=zhao]: Zhao: company need (or a motive in "
                                      "c2), personal need and common ground missing"});
  CHECK(sample.place("C303") == "c3.members[who=wang]");
}
