#include "edit/closing.hpp"

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

TEST_CASE("a deal is closed with its result") {
  const std::string lost = after_edit(deal, [](EditedDeal& d) {
    close_deal(d, {Status::lost, "11-20", "none", "", "too dear", {"price", "服务"}});
  });
  CHECK(lost.find("stage: needs\nstatus: lost\n") != std::string::npos);
  CHECK(
      lost.ends_with("result:\n  on: 2026-11-20\n  winner: none\n  reasons: [price, service]\n  "
                     "analysis: too dear\n"));
  const std::string won = after_edit(deal, [](EditedDeal& d) {
    close_deal(d, {Status::won, "", "", "", "", {}});
  });
  CHECK(won.find("close: 2026-11-22\n") != std::string::npos);
  CHECK(won.find("winner: us\n") != std::string::npos);
  CHECK_THROWS_AS(after_edit(deal,
                             [](EditedDeal& d) {
                               close_deal(d, {Status::won, "", "", "5", "", {}});
                             }),
                  Failure);
}

TEST_CASE("a lost deal's report says what it still wants") {
  after_edit(deal, [](EditedDeal& d) {
    CHECK(wanted_of_lost(d, false).front() == "result.winner");
    CHECK(wanted_of_lost(d, true).back() == "采购流程.采购方式");
  });
}
