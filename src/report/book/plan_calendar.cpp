#include "report/book/plan_calendar.hpp"

#include "report/wording.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

/// "lanting-erp: Count the votes (li.wei)"; what is done says so first.
std::string title_of(const Task& task, Language language) {
  std::string title = say(language, "{}: {}", "{}：{}", task.deal, task.what());
  if (!task.owner.empty()) title = say(language, "{} ({})", "{}（{}）", title, task.owner);
  return task.done ? say(language, "Done: {}", "已完成：{}", title) : title;
}

std::string details_of(const Task& task, Language language) {
  std::vector<std::string> lines;
  const auto add = [&](Words label, std::string_view value) {
    if (!value.empty())
      lines.push_back(say(language, "{}: {}", "{}：{}", label.in(language), value));
  };
  add({"Customer", "客户"}, task.customer);
  add({"Kind", "属性"}, kind_text(task, language));
  if (task.is_action && !task.is_asked) add({"Part of", "所属工作项"}, task.item);
  add({"Owner", "责任人"}, task.owner);
  add({"Stage deliverable", "阶段性成果"}, task.deliverable);
  if (task.done) add({"Done", "实际完成"}, to_string(*task.done));
  add({"File", "文件"}, task.file);
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace

std::vector<Appointment> appointments(const Plan& plan, Language language) {
  std::vector<Appointment> all;
  for (const Task& task : plan.tasks)
    if (const auto day = task.due ? task.due : task.done)
      all.push_back({task.uid, *day, title_of(task, language), details_of(task, language),
                     task.done ? std::nullopt : plan.options.remind});
  return all;
}

}  // namespace c136
