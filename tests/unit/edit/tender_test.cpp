#include "edit/tender.hpp"
#include "c136/base/failure.hpp"
#include "support/editing.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("the thirteen steps of a tender, in the file's language") {
  const std::string deal = "版本: 1\n商机名称: t\n客户: {客户名称: n}\n负责人: me\n阶段: needs\n";
  const std::string after =
      after_edit(deal, [](EditedDeal& d) { CHECK(add_tender_steps(d, "c4.process") == 13); });
  CHECK(after.starts_with(
      deal +
      "采购流程:\n  采购计划:\n    - 步骤: 需求立项  # 市场部\n    - 步骤: 预算设立  # 计划部\n"));
  CHECK(after.ends_with("    - 步骤: 采购执行  # 采购部\n"));
  after_edit(after, [](EditedDeal& d) { CHECK(add_tender_steps(d, "c4.process") == 0); });
  CHECK_THROWS_AS(after_edit(deal, [](EditedDeal& d) { add_tender_steps(d, "plan"); }), Failure);
}
