#include "report/book/plan_calendar.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Task offer() {
  Task task;
  task.uid = "1@c136";
  task.deal = "hengyuan";
  task.customer = "Hengyuan";
  task.item = "offer";
  task.owner = "li.wei";
  task.deliverable = "offer sent";
  task.kind = ItemKind::milestone;
  task.file = "deals/hengyuan.yaml";
  task.due = day("2026-11-30");
  task.state = TaskState::due;
  return task;
}

std::vector<Appointment> of(const Task& task, Language language = Language::en) {
  const std::vector<Task> tasks{task};
  PlanOptions options;
  options.as_of = day("2026-11-22");
  return appointments({options, tasks, {}, false, {}}, language);
}

}  // namespace

TEST_CASE("an item stands on the day it is due, with what its owner wants to know") {
  const auto all = of(offer());
  REQUIRE(all.size() == 1);
  CHECK(all[0].uid == "1@c136");
  CHECK(to_string(all[0].day) == "2026-11-30");
  CHECK(all[0].title == "hengyuan: offer (li.wei)");
  CHECK(all[0].details ==
        "Customer: Hengyuan\nKind: milestone\nOwner: li.wei\nStage deliverable: offer sent\n"
        "File: deals/hengyuan.yaml");
}

TEST_CASE("what is still to be done is reminded of, if asked") {
  const std::vector<Task> tasks{offer()};
  PlanOptions options;
  options.remind = 2;
  CHECK(appointments({options, tasks, {}, false, {}}, Language::en)[0].remind == 2);
  CHECK_FALSE(of(offer())[0].remind);
}

TEST_CASE("a key action names the item it is part of") {
  Task task = offer();
  task.is_action = true;
  task.action = "ask Wang";
  const auto all = of(task, Language::zh);
  CHECK(all[0].title == "hengyuan：ask Wang（li.wei）");
  CHECK(all[0].details.find("属性：关键行动\n所属工作项：offer\n") != std::string::npos);
}

TEST_CASE("what is done says so; without a due day it stands on the day it was done") {
  Task task = offer();
  task.done = day("2026-11-20");
  CHECK(to_string(of(task)[0].day) == "2026-11-30");
  task.due.reset();
  CHECK(to_string(of(task)[0].day) == "2026-11-20");
  CHECK(of(task)[0].title == "Done: hengyuan: offer (li.wei)");
  task.done.reset();
  CHECK(of(task).empty());
}
