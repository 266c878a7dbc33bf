#include "edit/tasks.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "edit/day.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

struct Task {
  std::string path, id, text;
  bool is_plan_action = false;
  std::string done = {};  // as it is written
  bool is_done() const { return !done.empty(); }
};

/// Walks the tree, because entries that say nothing have a number there.
class Tasks {
 public:
  explicit Tasks(const Tree& tree) : tree_(tree) {}

  std::vector<Task> all() {
    each("plan", 0, deal_table(), "", [&](std::size_t item, const std::string& path) {
      take(item, path, table_of<PlanItem>(), "item", false);
      each("actions", item, table_of<PlanItem>(), path + ".",
           [&](std::size_t action, const std::string& below) {
             take(action, below, table_of<Action>(), "do", true);
           });
    });
    each("log", 0, deal_table(), "", [&](std::size_t entry, const std::string& path) {
      each("actions", entry, table_of<LogEntry>(), path + ".",
           [&](std::size_t action, const std::string& below) {
             take(action, below, table_of<Action>(), "do", false);
           });
    });
    return std::move(tasks_);
  }

 private:
  template <class Visit>
  void each(std::string_view key, std::size_t map, const Table& table, const std::string& before,
            Visit visit) {
    const std::size_t at = key_in(tree_, map, &table, key);
    if (at == no_node) return;
    const std::size_t list = tree_.nodes[at].next;
    if (tree_.nodes[list].kind != Node::Kind::list) return;
    std::size_t number = 0;
    for (const std::size_t item : children_of(tree_, list)) {
      ++number;
      if (tree_.nodes[item].kind == Node::Kind::map)
        visit(item, fmt::format("{}{}[{}]", before, key, number));
    }
  }

  std::string value(std::size_t map, const Table& table, std::string_view key) const {
    const std::size_t at = key_in(tree_, map, &table, key);
    return at == no_node ? std::string() : std::string(tree_.nodes[tree_.nodes[at].next].text);
  }

  void take(std::size_t map, const std::string& path, const Table& table, std::string_view text,
            bool is_plan_action) {
    const std::string id = table.find("id") ? value(map, table, "id") : "";
    tasks_.push_back(
        {path, id, value(map, table, text), is_plan_action, value(map, table, "done")});
    if (tasks_.back().text.empty()) tasks_.pop_back();
  }

  const Tree& tree_;
  std::vector<Task> tasks_;
};

std::vector<const Task*> matching(const std::vector<Task>& tasks, std::string_view item,
                                  bool done) {
  std::vector<const Task*> exact, near;
  for (const Task& task : tasks) {
    if (task.is_done() != done) continue;
    if (task.id == item || task.text == item) exact.push_back(&task);
    if (task.text.starts_with(item) || (!task.id.empty() && task.id.starts_with(item)))
      near.push_back(&task);
  }
  return exact.empty() ? near : exact;
}

std::string listed(const std::vector<const Task*>& tasks, Language language) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < std::min(tasks.size(), most); ++i) {
    if (i > 0) out += language == Language::zh ? "；" : "; ";
    out += tasks[i]->id.empty() ? tasks[i]->text : tasks[i]->id + ": " + tasks[i]->text;
  }
  return escaped(out);
}

const Task& task_called(const std::vector<Task>& tasks, const std::string& item,
                        Language language) {
  std::vector<const Task*> found = matching(tasks, item, false);
  if (found.empty()) found = matching(tasks, item, true);
  if (found.size() == 1 && !item.empty()) return *found.front();
  if (found.size() > 1)
    throw Failure(say(language, "`{}` may be one of these, write more of it: {}",
                      "“{}”对得上好几项，请写全一些：{}", escaped(item), listed(found, language)));
  std::vector<const Task*> undone;
  for (const Task& task : tasks)
    if (!task.is_done()) undone.push_back(&task);
  if (undone.empty())
    throw Failure(say(language, "nothing in the plan is called `{}`, and nothing is left to do",
                      "计划里没有“{}”，也没有未完成的事项", escaped(item)));
  throw Failure(say(language, "nothing in the plan is called `{}`; still to do: {}",
                    "计划里没有“{}”；未完成的有：{}", escaped(item), listed(undone, language)));
}

}  // namespace

Done tick_off(EditedDeal& deal, const Deed& deed) {
  static const Tree nothing;
  const std::vector<Task> tasks = Tasks(deal.loaded().tree ? *deal.loaded().tree : nothing).all();
  const Task task = task_called(tasks, std::string(trimmed(deed.item)), deal.language());
  if (!task.is_plan_action && (!deed.with.empty() || !deed.outcome.empty()))
    throw Failure(say(deal.language(),
                      "`{}` is no action of the plan: tell whom you met, and what it led to, with "
                      "c136 log",
                      "“{}”不是计划里的行动：见了谁、成效如何，请用 c136 log 记",
                      escaped(task.text)));
  const Date on = told_day(deed.on, deal.typing());
  const bool stays = task.is_done() && deed.on.empty();
  if (!stays) deal.set(task.path + ".done", to_string(on));
  for (const std::string& who : deed.with) deal.add(task.path + ".with", {who});
  if (!deed.outcome.empty()) deal.set(task.path + ".outcome", deed.outcome);
  const std::string day = stays ? task.done : to_string(on);
  return {task.path, task.text, day, stays, task.done == day ? std::string() : task.done};
}

std::vector<std::string> tasks_to_do(const EditedDeal& deal) {
  std::vector<std::string> out;
  if (!deal.loaded().tree) return out;
  for (const Task& task : Tasks(*deal.loaded().tree).all())
    if (!task.is_done()) out.push_back(task.id.empty() ? task.text : task.id);
  return out;
}

}  // namespace c136
