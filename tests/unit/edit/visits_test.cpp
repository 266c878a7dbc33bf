#include "edit/visits.hpp"
#include "c136/base/failure.hpp"
#include "support/editing.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

const std::string deal = R"(c136: 1
title: t
customer: {name: n}
owner: me
stage: needs
c1:
  contacts:
    - {id: wang, name: 王敏}
plan:
  - id: demo
    stage: needs
    item: Show it
    actions:
      - {do: Call Wang, owner: me}
      - {do: Send the offer, done: 2026-11-01}
)";
const std::string log = "log:\n  - {on: 2026-11-01, note: one}\n  - {on: 2026-11-10, note: two}\n";

std::string logged(const std::string& text, const Visit& visit) {
  return after_edit(text, [&](EditedDeal& d) { log_visit(d, visit); });
}

Visit visit_on(std::string on) {
  Visit visit;
  visit.on = std::move(on);
  visit.note = "new";
  return visit;
}

}  // namespace

TEST_CASE("an entry has what was told, and stands where its day belongs") {
  Visit visit = visit_on("");
  visit.with = {"王敏"}, visit.outcome = "advance", visit.cost = {"travel=420"},
  visit.asks = {"Call back; me; 11-30"};
  CHECK(logged(deal, visit) == deal + R"(log:
  - on: 2026-11-22
    with: wang
    note: new
    outcome: advance
    cost:
      travel: 420
    actions:
      - do: Call back
        owner: me
        due: 2026-11-30
)");
  const std::string first = "log:\n  - {on: 2026-11-01, note: one}\n",
                    last = "  - {on: 2026-11-10, note: two}\n";
  CHECK(logged(deal + log, visit_on("2026-11-10")) ==
        deal + first + last + "  - {on: 2026-11-10, note: new}\n");
  CHECK(logged(deal + log, visit_on("11-05")) ==
        deal + first + "  - {on: 2026-11-05, note: new}\n" + last);
  const std::string newest_first = "log:\n" + last + "  - {on: 2026-11-01, note: one}\n";
  CHECK(logged(deal + newest_first, visit_on("11-10")) ==
        deal + "log:\n  - {on: 2026-11-10, note: new}\n" + last +
            "  - {on: 2026-11-01, note: one}\n");
  CHECK(logged(deal + newest_first, visit_on("10-01")) ==
        deal + newest_first + "  - {on: 2026-10-01, note: new}\n");
}

TEST_CASE("somebody met for the first time becomes a contact") {
  Visit visit = visit_on("");
  visit.with = {"chen"};
  CHECK_THROWS_AS(logged(deal, visit), Failure);
  visit.newcomers = {"陈工；总工；engineering；senior"};
  const std::string after = logged(deal, visit);
  CHECK(
      after.find("    - {id: chen, name: 陈工, title: 总工, post: engineering, level: senior}\n") !=
      std::string::npos);
  CHECK(after.find("with: chen\n") != std::string::npos);
}

TEST_CASE("whoever is there already is no newcomer") {
  for (const char* described : {"王敏；财务总监；财务；高层", "wang; CFO"}) {
    Visit visit = visit_on("");
    visit.newcomers = {described};
    CHECK_THROWS_AS(logged(deal, visit), Failure);
  }
  Visit visit = visit_on("");
  visit.newcomers = {"王敏（财务）；出纳"};
  CHECK(logged(deal, visit).find("{id: 王敏-财务, name: 王敏（财务）, title: 出纳}") !=
        std::string::npos);
}
