// `c136 plan`: the items and key actions of all open deals in one list by due date, each level of
// it for those who watch it. Not here: what ought to be planned (next_report.hpp).
#pragma once

#include "c136/report/report.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace c136 {

/// Who watches what, method.md section 3: the regional head key nodes and milestones, the manager
/// level-2 items, the seller key actions.
enum class Watcher : std::uint8_t { all, region, manager, seller };
inline constexpr std::array<std::string_view, 4> watcher_names{"all", "region", "manager",
                                                               "seller"};

struct PlanOptions {
  Date as_of;
  Watcher watcher = Watcher::all;
  std::optional<int> within;       // days
  std::string owner;               // empty: everybody
  std::string where = {};          // the filter that the deals passed; empty: all of them
  std::optional<int> remind = {};  // days before an appointment; none: no reminder
};

/// Where a task stands; those without a date are neither late nor coming.
enum class TaskState : std::uint8_t { overdue, due, undated, done };

/// An item or a key action of the plan.
struct Task {
  std::string uid;  // stays when the task is moved to another date or place in the file
  std::string file, deal, customer, stage, item, action, owner, deliverable;
  ItemKind kind = ItemKind::task;  // of the item
  bool is_action = false;          // a key action, or one that was asked for
  bool is_asked = false;           // in the log, mostly in a review
  std::optional<Date> due, done;
  TaskState state = TaskState::undated;

  const std::string& what() const { return is_action ? action : item; }
};

class PlanReport {
 public:
  static constexpr bool tells_places = false;  // of findings

  PlanReport(Language, PlanOptions);
  void add(const Examined&);
  void add(const Rejected&);
  /// How many tasks have no day at all.
  std::size_t undated() const;
  Document finish() &&;

 private:
  void take(Task);
  bool is_wanted(const Task&) const;
  void tell_twins_apart();

  Language language_;
  PlanOptions options_;
  std::vector<Task> tasks_;
  std::vector<Rejected> rejected_;
  std::map<std::string, std::optional<Date>> last_days_;  // of all tasks with one uid
  std::set<std::string, std::less<>> owners_;
};

}  // namespace c136
