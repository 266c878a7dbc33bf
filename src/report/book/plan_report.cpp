#include "report/book/plan_report.hpp"

#include "c136/base/hash.hpp"
#include "c136/base/text.hpp"
#include "c136/model/privacy.hpp"
#include "report/book/plan_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

TaskState state_of(const std::optional<Date>& due, const std::optional<Date>& done, Date as_of) {
  if (done) return TaskState::done;
  if (!due) return TaskState::undated;
  return *due < as_of ? TaskState::overdue : TaskState::due;
}

std::optional<Date> date_of(const Located<Date>& date) {
  return date ? std::optional(*date) : std::nullopt;
}

std::uint64_t fingerprint(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = fnv1a({});
  for (const std::string_view part : parts) hash = fnv1a({"\0", 1}, fnv1a(part, hash));
  return hash;
}

/// What stays of an item when its date, owner or place changes, and with --full.
std::string lasting_name(const WithoutCoaches& without_coaches, const PlanItem& item) {
  return item.id ? std::string(*item.id) : without_coaches.in(*item.item);
}

/// All of an item but what its actions have of their own.
Task task_of(const Examined& deal, const WithoutCoaches& without_coaches, const PlanItem& item,
             Date as_of) {
  const Facts& facts = deal.facts;
  const std::string_view id = *facts.deal.id;
  Task task;
  task.file = deal.file;
  task.deal = id.empty() ? std::string_view(deal.file) : id;
  task.uid =
      fmt::format("{:016x}@c136", fingerprint({task.deal, lasting_name(without_coaches, item)}));
  task.customer = *facts.deal.customer.name;
  task.stage = facts.config.stage(*item.stage).id;
  task.item = *item.item;
  task.owner = item.owner.value_or("");
  task.deliverable = item.deliverable.value_or("");
  task.kind = item.kind.value_or(ItemKind::task);
  task.due = date_of(item.due);
  task.done = date_of(item.done);
  task.state = state_of(task.due, task.done, as_of);
  return task;
}

Task task_of(Task of_item, const WithoutCoaches& without_coaches, const PlanItem& item,
             const Action& action, Date as_of) {
  Task task = std::move(of_item);
  task.uid =
      fmt::format("{:016x}@c136", fingerprint({task.deal, lasting_name(without_coaches, item),
                                               without_coaches.in(*action.what)}));
  task.is_action = true;
  task.action = *action.what;
  task.owner = action.owner.value_or("");
  task.due = date_of(action.due);
  task.done = date_of(action.done);
  task.state = state_of(task.due, task.done, as_of);
  return task;
}

/// Of no item of the plan: it stands under the entry in which it was asked for.
Task task_of(const Examined& deal, const WithoutCoaches& without_coaches, const LogEntry& entry,
             const AskedAction& action, Date as_of) {
  const Facts& facts = deal.facts;
  PlanItem none;
  none.stage = facts.deal.stage;
  Task task = task_of(deal, without_coaches, none, as_of);
  task.is_action = task.is_asked = true;
  task.item =
      fmt::format("{} {}", to_string(*entry.on), word_of(entry.kind.value_or(EntryKind::visit)).id);
  task.action = *action.what;
  task.uid = fmt::format("{:016x}@c136",
                         fingerprint({task.deal, task.item, without_coaches.in(*action.what)}));
  task.owner = action.owner.value_or("");
  task.due = date_of(action.due);
  task.done = date_of(action.done);
  task.state = state_of(task.due, task.done, as_of);
  return task;
}

bool watches(Watcher watcher, const Task& task) {
  switch (watcher) {
    case Watcher::all:
      return true;
    case Watcher::region:
      return !task.is_action && task.kind != ItemKind::task;
    case Watcher::manager:
      return !task.is_action;
    case Watcher::seller:
      return task.is_action;
  }
  return false;
}

/// What is late stays in view however long it is; what has no date cannot be near.
bool is_near(const Task& task, Date as_of, int days) {
  switch (task.state) {
    case TaskState::overdue:
      return true;
    case TaskState::due:
      return *task.due - as_of <= days;
    case TaskState::done:
      return as_of - *task.done <= days;
    case TaskState::undated:
      return false;
  }
  return false;
}

}  // namespace

PlanReport::PlanReport(Language language, PlanOptions options)
    : language_(language), options_(std::move(options)) {}

bool PlanReport::is_wanted(const Task& task) const {
  return watches(options_.watcher, task) &&
         (options_.owner.empty() || task.owner == options_.owner) &&
         (!options_.within || is_near(task, options_.as_of, *options_.within));
}

/// Tasks that say the same are told apart by their days: the last of them keeps the plain uid, so
/// that it stays when those before it are done with and deleted; on one day their order tells.
void PlanReport::tell_twins_apart() {
  std::map<std::string, int> taken;
  for (Task& task : tasks_) {
    if (task.due && task.due != last_days_.at(task.uid))
      task.uid = fmt::format("{}-{}", to_string(*task.due), task.uid);
    const int number = ++taken[task.uid];
    if (number > 1) task.uid = fmt::format("{}-{}", number, task.uid);
  }
}

void PlanReport::take(Task task) {
  auto& last_day = last_days_[task.uid];
  last_day = std::max(last_day, task.due);
  if (!task.owner.empty()) owners_.insert(task.owner);
  if (is_wanted(task)) tasks_.push_back(std::move(task));
}

void PlanReport::add(const Examined& deal) {
  const Deal& facts = deal.facts.deal;
  if (!facts.is_open()) return;
  const WithoutCoaches without_coaches(facts);
  for (const PlanItem& item : facts.plan) {
    const Task of_item = task_of(deal, without_coaches, item, options_.as_of);
    take(of_item);
    for (const Action& action : item.actions)
      take(task_of(of_item, without_coaches, item, action, options_.as_of));
  }
  for (const LogEntry& entry : facts.log)
    for (const AskedAction& action : entry.actions)
      take(task_of(deal, without_coaches, entry, action, options_.as_of));
}

void PlanReport::add(const Rejected& deal) { rejected_.push_back(deal); }

std::size_t PlanReport::undated() const {
  return static_cast<std::size_t>(std::ranges::count(tasks_, TaskState::undated, &Task::state));
}

Document PlanReport::finish() && {
  std::ranges::stable_sort(tasks_, {}, [](const Task& task) {
    return std::tuple(!task.due, task.due.value_or(Date{}));
  });
  tell_twins_apart();
  const bool stranger = !options_.owner.empty() && !owners_.contains(options_.owner);
  std::string_view meant;
  if (stranger) {
    const std::vector<std::string_view> owners(owners_.begin(), owners_.end());
    meant = nearest(options_.owner, owners);
  }
  return plan_document(language_, {options_, tasks_, rejected_, stranger, meant});
}

}  // namespace c136
