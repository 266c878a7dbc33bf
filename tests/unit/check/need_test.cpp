#include "c136/check/need.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a piece is asked of everybody of the decision structure who lacks it") {
  const Sample sample(edited(whole, "{who: zhao, seat: member", "{who: zhao, seat: outside"));
  const PersonIds nobody;
  Pieces pieces{sample.facts, criterion_136(Criterion::c3), nobody};
  pieces.of_each([](const Facts&, const Person& p) { return p.id() != "wang"; }, {"it", "它"},
                 "c3.members[who={}].x");
  REQUIRE(pieces.all.size() == 1);
  CHECK(pieces.all[0].person == "chen");
  CHECK(pieces.all[0].what == "it");
  CHECK(pieces.all[0].field == "c3.members[who=chen].x");
  CHECK(pieces.all[0].source == Source::person);
}
