#include "support/deal.hpp"

using namespace c136::test;

TEST_CASE("C201: a signal") {
  check_changes({
      {"no signal", "  signals:\n    - {on: 2026-07-01, what: new plant}\n", "", {"C201"}},
      {"one of tomorrow counts as written", "{on: 2026-07-01,", "{on: 2027-07-01,", {}},
  });
}

TEST_CASE("C202 and C203: a motive with expectation, a motive of the top seat") {
  check_changes({
      {"no expectation", ", expectation: a tenth less", "", {"C202"}},
      {"the expectation is another's",
       ", expectation: a tenth less}",
       "}\n    - {who: zhao, motive: fewer invoices, expectation: half}",
       {}},
      {"a motive of a key seat only",
       "{who: wang, motive: lower",
       "{who: chen, motive: lower",
       {"C203", "C304"}},
      {"no motive; the top seat has no company need elsewhere",
       "  motives:\n    - {who: wang, motive: lower stock, expectation: a tenth less}\n",
       "",
       {"C202", "C203", "C304"}},
      {"no top seat", "seat: top", "seat: key", {"C203", "C301", "C605", "F101", "W101"}},
  });
}

TEST_CASE("C204: an entry point") {
  check_changes({{"none", "  entry: stock figures are wrong\n", "", {"C204"}}});
}

TEST_CASE("the notes name the motive, and the top seat without one") {
  const Sample sample(edited(whole, "{who: wang, motive: lower stock, expectation: a tenth less}",
                             "{who: chen, motive: lower stock}"));
  CHECK(sample.notes("C202") ==
        std::vector<std::string>{"c2.motives[1]: Chen: expectation missing"});
  CHECK(
      sample.notes("C203") ==
      std::vector<std::string>{"c3.members[who=wang]: Wang (top decision maker): motive missing"});
  CHECK(sample.place("C203") == "c2.motives");
}
