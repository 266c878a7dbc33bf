#include "report/book/plan_workload.hpp"

#include "support/reports.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

Task task(std::string owner, TaskState state) {
  Task task;
  task.owner = std::move(owner);
  task.state = state;
  return task;
}

}  // namespace

TEST_CASE("what is not done is counted by owner, those who are most behind first") {
  using enum TaskState;
  const std::vector<Task> tasks{task("chen", due),       task("chen", due), task("chen", done),
                                task("li.wei", overdue), task("", undated), task("zhao", due),
                                task("zhao", undated),   task("zhao", due)};
  CHECK(page_of([&](std::vector<Block>& blocks) {
          blocks.push_back(workload(tasks, Language::en));
        }) == R"(Owner      Overdue              Due  Without a date
---------  -------  ----------  ---  --------------
li.wei           1  ####          0               0
zhao             0  +++++++...    2               1
chen             0  +++++++       2               0
not given        0  ....          0               1
Bars: # overdue, + due, . without a date.
)");
}

TEST_CASE("nothing that is open makes no row") {
  const std::vector<Task> tasks{task("chen", TaskState::done)};
  const DataTable table = workload(tasks, Language::zh);
  CHECK(table.rows.empty());
  CHECK(table.chart->rows == 0);
}
