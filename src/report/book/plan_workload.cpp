#include "report/book/plan_workload.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace c136 {
namespace {

using Counts = std::array<std::int64_t, 3>;  // overdue, due, undated

std::int64_t sum(const Counts& counts) { return counts[0] + counts[1] + counts[2]; }

}  // namespace

DataTable workload(std::span<const Task> tasks, Language language) {
  std::map<std::string_view, Counts> by_owner;
  for (const Task& task : tasks)
    if (task.state != TaskState::done) ++by_owner[task.owner][static_cast<std::size_t>(task.state)];
  std::vector<std::pair<std::string_view, Counts>> rows(by_owner.begin(), by_owner.end());
  std::ranges::stable_sort(rows, [](const auto& a, const auto& b) {
    return std::pair(a.second[0], sum(a.second)) > std::pair(b.second[0], sum(b.second));
  });

  DataTable table;
  table.columns = {{"owner", say(language, "Owner", "责任人")},
                   {"overdue", say(language, "Overdue", "已逾期"), Align::right},
                   {"due", say(language, "Due", "待完成"), Align::right},
                   {"undated", say(language, "Without a date", "未定日期"), Align::right}};
  for (const auto& [owner, counts] : rows)
    table.rows.push_back(
        {owner.empty() ? Cell(say(language, "not given", "未填写"), Tone::muted) : Cell(owner),
         {counts[0], counts[0] > 0 ? Tone::bad : Tone::plain},
         counts[1],
         counts[2]});
  table.chart =
      Chart{.title = say(language, "What is open, by owner", "各责任人未完成的工作（项）"),
            .kind = Chart::Kind::stacked,
            .names = {"owner"},
            .series = {{"overdue", say(language, "overdue", "已逾期")},
                       {"due", say(language, "due", "待完成")},
                       {"undated", say(language, "without a date", "未定日期")}},
            .rows = rows.size()};
  return table;
}

}  // namespace c136
