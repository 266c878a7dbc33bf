#include "edit/tasks.hpp"

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

}  // namespace

TEST_CASE("what is done is ticked off, undone things first") {
  const auto done = [](const Deed& deed) {
    return after_edit(deal, [&](EditedDeal& d) { tick_off(d, deed); });
  };
  const auto with = [](std::string_view from, std::string_view to) {
    std::string text = deal;
    return text.replace(text.find(from), from.size(), to);
  };
  CHECK(done({"demo", "", "", {}}) ==
        with("item: Show it\n", "item: Show it\n    done: 2026-11-22\n"));
  CHECK(done({"Call", "11-20", "advance", {"wang"}}) ==
        with("owner: me}", "owner: me, done: 2026-11-20, with: wang, outcome: advance}"));
  CHECK(done({"Send", "", "", {}}) == deal);
  after_edit(deal, [](EditedDeal& d) {
    const Done again = tick_off(d, {"Send", "", "", {}});
    CHECK(again.was_done);
    CHECK(again.on == "2026-11-01");
  });
  CHECK(done({"Send", "11-02", "", {}}) == with("2026-11-01", "2026-11-02"));
  CHECK_THROWS_AS(done({"demo", "", "", {"wang"}}), Failure);
  CHECK_THROWS_WITH_AS(
      done({"nothing", "", "", {}}),
      "nothing in the plan is called `nothing`; still to do: demo: Show it; Call Wang", Failure);
}
