#include "report/book/plan_document.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::vector<Task> two_tasks() {
  Task late;
  late.deal = "hengyuan";
  late.item = "offer";
  late.owner = "li.wei";
  late.deliverable = "offer sent";
  late.kind = ItemKind::milestone;
  late.due = day("2026-11-20");
  late.state = TaskState::overdue;
  Task undated = late;
  undated.is_action = true;
  undated.action = "ask Wang";
  undated.owner.clear();
  undated.due.reset();
  undated.state = TaskState::undated;
  return {late, undated};
}

Document document(Language language, const std::vector<Task>& tasks, PlanOptions options = {}) {
  options.as_of = day("2026-11-22");
  const std::vector<Rejected> rejected{{"deals/bad.yaml", "bad", {2, 0, 0}}};
  return plan_document(language, {options, tasks, rejected, !options.owner.empty(), "li.wei"});
}

}  // namespace

TEST_CASE("a section for each state, and the plans that could not be read") {
  CHECK(page(document(Language::en, two_tasks())) == R"(Sales plan
==========
As of 2026-11-22: 1 overdue, 1 without a date.

By owner
--------
Owner      Overdue              Due  Without a date
---------  -------  ----------  ---  --------------
li.wei           1  ##########    0               0
not given        0  ..........    0               1
Bars: # overdue, + due, . without a date.

Overdue
-------
Due         Days  Deal      What   Kind       Owner   Stage deliverable
----------  ----  --------  -----  ---------  ------  -----------------
2026-11-20     2  hengyuan  offer  milestone  li.wei  offer sent

Without a date
--------------
Deal      What      Kind        Owner  Stage deliverable
--------  --------  ----------  -----  -----------------
hengyuan  ask Wang  key action  –      offer sent

deals/bad.yaml has 2 errors: its plan was not read.
)");
}

TEST_CASE("what was asked for is said, also when there is nothing") {
  PlanOptions options;
  options.watcher = Watcher::seller;
  options.within = 14;
  options.owner = "li.wie";
  CHECK(page(document(Language::zh, {}, options)) == R"(大项目销售计划
==============
截至 2026-11-22：无。销售人员关注：关键行动。只列已逾期、14 天内到期和最近 14 天内完成的工作。只列
li.wie 负责的。

这些计划里没有 li.wie 负责的内容；是不是想写 li.wei？

deals/bad.yaml 有 2 处错误，未读取其计划。
)");
}

TEST_CASE("a plan of some deals says so") {
  PlanOptions options;
  options.where = "region=East";
  const Document plan = document(Language::en, two_tasks(), options);
  CHECK(page(plan).starts_with("Sales plan\n==========\nOnly deals with region=East.\n"));
  CHECK(plan.data["where"] == "region=East");
  CHECK(document(Language::en, {}).data["where"].is_null());
}

TEST_CASE("programs get every task with its state and its days") {
  const Document plan = document(Language::en, two_tasks());
  const auto& data = plan.data;
  CHECK(data["summary"].dump() == R"({"overdue":1,"due":0,"undated":1,"done":0})");
  CHECK(data["tasks"][0]["days"] == -2);
  CHECK(data["tasks"][0]["kind"] == "milestone");
  CHECK(data["tasks"][1]["level"] == 3);
  CHECK(data["tasks"][1]["owner"].is_null());
  CHECK(data["rejected"][0]["file"] == "deals/bad.yaml");
  CHECK(plan.records.rows.size() == 3);
  for (const auto& row : plan.records.rows) CHECK(row.size() == plan.records.columns.size());
}
