#include "support/deal.hpp"

using namespace c136::test;

TEST_CASE("C401: the buying mode") { check_changes({{"none", "  mode: tender\n", "", {"C401"}}}); }

TEST_CASE("C402: a process step with who and by") {
  check_changes({
      {"without who", "who: chen, by: 2026-12-01", "by: 2026-12-01", {"C402"}},
      {"without by", ", by: 2026-12-01", "", {"C402"}},
      {"a done day is no due day", "by: 2026-12-01", "done: 2026-11-01", {"C402"}},
      {"who and by on two steps",
       "{step: write the tender, who: chen, by: 2026-12-01}",
       "{step: a, who: chen}\n    - {step: b, by: 2026-12-01}",
       {"C402"}},
      {"one complete step among others",
       "  decisions:\n",
       "    - {step: sign}\n  decisions:\n",
       {}},
  });
}

TEST_CASE("C403: a decision with by") {
  check_changes({
      {"without by", "      by: 2026-12-18\n", "", {"C403"}},
      {"another decision has it",
       "      by: 2026-12-18\n      points:\n",
       "      points: [{who: wang, point: x, match: 1}]\n    - step: award\n      by: 2026-12-20\n "
       "     points:\n",
       {}},
  });
}

TEST_CASE("C404 and C405: a point of everyone in the decision structure, each with a match") {
  check_changes({
      {"a member without a point",
       "        - {who: zhao, point: the price, match: 2}\n",
       "",
       {"C404"}},
      {"a point without match", ", match: 2", "", {"C405"}},
      {"a match of 0 is a match", "match: 2", "match: 0", {}},
      {"an outsider's point needs a match, too",
       "        - {who: zhao,",
       "        - {who: sun, point: quiet}\n        - {who: zhao,",
       {"C405"}},
  });
  const Sample none(std::string(smallest) + "c4:\n  decisions:\n    - step: award\n");
  CHECK(none.place("C404") == "c4.decisions");
  CHECK(none.place("C405") == "c4.decisions");
  CHECK(none.place("C402") == "c4");
}

TEST_CASE("the notes name the step, the person, the point") {
  auto text = edited(whole, "who: chen, by: 2026-12-01", "by: 2026-12-01");
  text = edited(text, "      by: 2026-12-18\n", "");
  text = edited(text, ", match: 4", "");
  text = edited(text, "        - {who: chen, point: easy to use, match: 5}\n", "");
  const Sample sample(text);
  using Lines = std::vector<std::string>;
  CHECK(sample.notes("C402") == Lines{"c4.process[1]: write the tender: who does it missing"});
  CHECK(sample.notes("C403") == Lines{"c4.decisions[1]: short list: date missing"});
  CHECK(sample.notes("C404") == Lines{"c3.members[who=chen]: Chen: decision point missing"});
  CHECK(sample.notes("C405") ==
        Lines{"c4.decisions[1].points[1]: Wang, \"a fast start\": match missing"});
}
