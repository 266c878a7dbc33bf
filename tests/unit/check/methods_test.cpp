#include "c136/check/check.hpp"
#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// Whether the gap is open in a deal of the stage comparison, judged by C931, or C139.
bool is_open(std::string_view code, std::string_view lines, std::string_view stage = "comparison") {
  Config config;
  config.judged_by = c931_method().asks(code) ? &c931_method() : &c139_method();
  std::string text = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: o\nstage: ";
  text.append(stage).append("\n").append(lines);
  if (lines.find("c1:") == lines.npos)
    text += "c1: {contacts: [{id: wang}, {id: chen}, {id: zhao}]}\n";
  return Sample(text, "2026-11-22", Language::en, config).gap(code) != nullptr;
}

struct Case {
  std::string_view code, lines;
  bool is_open;
};

}  // namespace

TEST_CASE("the gaps of other methods, one by one") {
  const Case cases[] = {
      {"M101", "", true},
      {"M101", "status: lost\n", false},
      {"M102", "", true},  // nobody leads
      {"M102", "c3: {members: [{who: wang, seat: member}]}\n", true},
      {"M103", "", true},
      {"M103", "payment: {credit: a, habit: b, funds: c, in_place: false}\n", false},
      {"M104", "", true},
      {"M104", "c4: {process: [{step: a, by: 2026-12-01}, {step: b}]}\n", true},
      {"M104", "c4: {process: [{step: a, by: 2026-12-01}, {step: b, done: 2026-11-01}]}\n", false},
      {"M105", "", true},                                           // nobody decides
      {"M106", "c3: {members: [{who: wang, seat: top}]}\n", true},  // nobody but the top seat
      {"M106", "c3: {members: [{who: wang, seat: top}, {who: chen, seat: key, against: wang}]}\n",
       false},
      {"M107", "c4: {approval: the CEO}\n", false},
      {"M107", "c4: {approvals: [{who: wang}]}\n", false},
      {"M109", "payment: {funds: a, in_place: true}\n", true},
      {"M110", "", true},
      {"M110", "c5: {competitors: none}\n", false},
      {"M110", "c5: {competitors: [{id: sap, threat: minor}]}\n", false},
      {"M201", "c3: {members: [{who: wang, seat: top, value: us, basis: fact}]}\n", true},
      {"M201",
       "c3: {members: [{who: wang, seat: top, value: us, basis: fact}, {who: chen, seat: key, "
       "value: us, basis: assumption}]}\n",
       true},
      {"M202",
       "c3: {members: [{who: wang, seat: top, closest: us, basis: fact}, {who: chen, seat: key, "
       "closest: us, basis: fact, tendency: -1, signs: avoids}]}\n",
       true},  // not by somebody who is known to be against us
  };
  for (const Case& one : cases) {
    CAPTURE(std::string(one.code));
    CAPTURE(std::string(one.lines));
    CHECK(is_open(one.code, one.lines) == one.is_open);
  }
}

TEST_CASE("M101 asks of the stages that are still to come only") {
  constexpr std::string_view plan =
      "plan: [{stage: decision, item: award, kind: node, owner: o, done: 2026-11-01}]\n";
  CHECK(is_open("M101", plan));
  CHECK_FALSE(is_open("M101", plan, "decision"));
}

TEST_CASE("gaps of other methods appear only under a method that asks them") {
  const Sample sample{std::string(smallest)};
  CHECK_FALSE(sample.gap("M101"));
  const auto all = check_all_facts(sample.facts);
  CHECK(std::ranges::find(all, "M101", &Diagnostic::code) != all.end());
  CHECK_FALSE(is_open("M201", "", "needs") == false);
}
