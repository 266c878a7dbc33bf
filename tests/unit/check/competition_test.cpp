#include "support/deal.hpp"

using namespace c136::test;

namespace {

/// The whole deal with other competitors; the factors are left with a match of SAP.
std::string with_competitors(std::string_view text) {
  const auto from = whole.find("  competitors:"), to = whole.find("  resources:");
  std::string all(whole.substr(0, from));
  all.append(text).append(whole.substr(to));
  if (text.find("sap") == text.npos) {
    for (const std::string_view rivals :
         {", rivals: {sap: 2}", ", rivals: {sap: 3}", ", rivals: {sap: 4}"})
      all = edited(all, rivals, "");
    all = edited(all,
                 "    - {side: sap, what: the group CIO, effect: speaks for SAP, requires: a call "
                 "from Wang}\n",
                 "");
  }
  return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("C501, C502, C504 and the competitors: a list, none, or not known") {
  CHECK(Sample(with_competitors("")).open() == Codes{"C501", "C502", "C504"});
  CHECK(Sample(with_competitors("  competitors: []\n")).open() == Codes{"C501", "C502", "C504"});
  CHECK(Sample(with_competitors("  competitors: none\n")).open().empty());
  CHECK(Sample(with_competitors("  competitors: [{id: local, threat: minor}]\n")).open().empty());
  CHECK(
      Sample(with_competitors("  competitors: [{id: sap, next: calls}, {id: oracle}]\n")).open() ==
      Codes{"C502", "C504", "C603"});
}

TEST_CASE("C502: for us and every rival a resource with effect and precondition") {
  check_changes({
      {"ours without effect", "effect: speaks for us, ", "", {"C502"}},
      {"ours without precondition", ", requires: a reference visit", "", {"C502"}},
      {"a rival's without effect", "effect: speaks for SAP, ", "", {"C502"}},
      {"no resource of a rival",
       "    - {side: sap, what: the group CIO, effect: speaks for SAP, requires: a call from "
       "Wang}\n",
       "",
       {"C502"}},
      {"a minor competitor needs none", "threat: minor", "threat: minor, next: waits", {}},
      {"a main one does",
       "{id: local, threat: minor}",
       "{id: local, threat: main, next: waits}",
       {"C502", "C603"}},
      {"main is what is not said",
       "{id: local, threat: minor}",
       "{id: local, next: waits}",
       {"C502", "C603"}},
      {"effect and precondition of two resources",
       "effect: speaks for us, requires: a reference visit",
       "effect: speaks for us}\n    - {side: us, what: x, requires: y",
       {"C502"}},
  });
  const Sample none_of_us(edited(with_competitors("  competitors: none\n"),
                                 "side: us, what: the auditor, effect",
                                 "side: us, what: the auditor, x-effect"));
  CHECK(none_of_us.open() == Codes{"C502"});
}

TEST_CASE("C503: all four lists of the SWOT") {
  check_changes({
      {"strengths", "strengths: near, ", "", {"C503"}},
      {"weaknesses", "weaknesses: small, ", "", {"C503"}},
      {"opportunities", "opportunities: the plant, ", "", {"C503"}},
      {"threats", ", threats: the group", "", {"C503"}},
  });
}

TEST_CASE("C504 and C505: the rivals' next actions, our strategy") {
  check_changes({
      {"no next action", ", next: invites Zhao", "", {"C504"}},
      {"no strategy", "  strategy: a pilot in the tender\n", "", {"C505"}},
  });
}

TEST_CASE("the notes name the side") {
  using Lines = std::vector<std::string>;
  auto text = edited(whole, ", requires: a reference visit", "");
  text = edited(text,
                "    - {side: sap, what: the group CIO, effect: speaks for SAP, requires: a call "
                "from Wang}\n",
                "");
  text = edited(text, ", next: invites Zhao", "");
  text = edited(text, "opportunities: the plant, threats: the group", "x-note: ask");
  const Sample sample(text);
  CHECK(sample.notes("C502") ==
        Lines{"c5.resources[1]: us, \"the auditor\": precondition (requires) missing",
              "c5.competitors[id=sap]: SAP: no resource yet"});
  CHECK(sample.notes("C503") == Lines{"c5.swot: SWOT: opportunities and threats missing"});
  CHECK(sample.notes("C504") == Lines{"c5.competitors[id=sap]: SAP: next action missing"});
  const Sample unknown(with_competitors(""));
  CHECK(unknown.notes("C502") == Lines{"c5: competitors are not known yet"});
}
