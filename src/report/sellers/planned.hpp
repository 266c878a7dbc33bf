// What is to be done in the open deals: plan items, their actions, and what was asked for in the
// logs, apart from their files. Not here: what was done (report/sellers/entries.hpp).
#pragma once

#include "c136/model/facts.hpp"
#include "report/sellers/account_places.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace c136 {

enum class PlannedKind : std::uint8_t { node, milestone, task, action, asked };
enum class PlannedState : std::uint8_t { done, overdue, due, undated };

struct Planned {
  std::string deal;  // empty: asked for in the log of an account
  std::string what, owner, deliverable;
  PlannedKind kind = PlannedKind::task;
  std::optional<Date> due, done;  // what was done later is undone
  std::size_t place = 0;          // later in a file is larger

  PlannedState state(Date table_day) const;
};

/// What came of it: the day it was done, overdue, or open.
std::string answer_of(const Planned&, Date table_day, Language);

const Word& word_of(PlannedKind);
const Word& word_of(PlannedState);

class PlannedWork {
 public:
  using Wanted = std::function<bool(const Planned&)>;

  /// Keeps what is wanted, and what the last reviews asked for.
  PlannedWork(Date table_day, Wanted is_wanted)
      : table_day_(table_day), is_wanted_(std::move(is_wanted)) {}

  void add(const Facts&);
  const std::vector<Planned>& all() const { return all_; }
  /// What each open deal's last review asked for.
  const std::vector<Planned>& asked_last() const { return asked_last_; }

 private:
  template <class Step>
  Planned planned(const Located<Text>& what, const Step& step, PlannedKind kind);
  void add_plan(const Deal&);
  void add_asked(const Deal&);
  void add_last_review(const Deal&);

  void keep(Planned);

  Date table_day_;
  Wanted is_wanted_;
  std::vector<Planned> all_, asked_last_;
  AccountPlaces places_;
  std::size_t count_ = 0;
};

}  // namespace c136
