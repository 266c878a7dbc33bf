#include "report/sellers/planned.hpp"

#include <utility>

namespace c136 {
namespace {

constexpr Word kind_words[] = {{"node", "关键节点"},
                               {"milestone", "里程碑"},
                               {"task", "一般工作项"},
                               {"action", "关键行动"},
                               {"asked", "要求"}};
constexpr Word state_words[] = {
    {"done", "已完成"}, {"overdue", "逾期"}, {"due", "待完成"}, {"undated", "未定日期"}};

PlannedKind kind_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::node:
      return PlannedKind::node;
    case ItemKind::milestone:
      return PlannedKind::milestone;
    case ItemKind::task:
      break;
  }
  return PlannedKind::task;
}

const LogEntry* last_review(const Deal& deal, Date day) {
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : deal.log)
    if (entry.kind.is(EntryKind::review) && *entry.on <= day && (!last || *last->on <= *entry.on))
      last = &entry;
  return last;
}

}  // namespace

const Word& word_of(PlannedKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }
const Word& word_of(PlannedState state) { return state_words[static_cast<std::size_t>(state)]; }

PlannedState Planned::state(Date table_day) const {
  if (done) return PlannedState::done;
  if (!due) return PlannedState::undated;
  return *due < table_day ? PlannedState::overdue : PlannedState::due;
}

std::string answer_of(const Planned& one, Date table_day, Language language) {
  if (one.done) return to_string(*one.done);
  return one.state(table_day) == PlannedState::overdue ? say(language, "overdue", "逾期")
                                                       : say(language, "open", "未完成");
}

template <class Step>
Planned PlannedWork::planned(const Located<Text>& what, const Step& step, PlannedKind kind) {
  Planned one;
  one.what = *what;
  one.owner = *step.owner;
  one.kind = kind;
  if (step.due) one.due = *step.due;
  if (step.done && *step.done <= table_day_) one.done = *step.done;
  one.place = ++count_;
  return one;
}

void PlannedWork::keep(Planned one) {
  if (is_wanted_(one)) all_.push_back(std::move(one));
}

void PlannedWork::add(const Facts& facts) {
  const Deal& deal = facts.deal;
  if (!deal.is_account && !deal.is_open()) return;
  add_plan(deal);
  add_asked(deal);
  if (!deal.is_account) add_last_review(deal);
}

void PlannedWork::add_plan(const Deal& deal) {
  const auto take = [&](Planned one, const PlanItem& item) {
    one.deal = *deal.id;
    if (one.kind != PlannedKind::action) one.deliverable = *item.deliverable;
    keep(std::move(one));
  };
  for (const PlanItem& item : deal.plan) {
    take(planned(item.item, item, kind_of(item.kind.value_or(ItemKind::task))), item);
    for (const Action& action : item.actions)
      take(planned(action.what, action, PlannedKind::action), item);
  }
}

/// What an account's log asks for stands once, whichever of its deals comes first.
void PlannedWork::add_asked(const Deal& deal) {
  for (const LogEntry& entry : deal.log) {
    if (*entry.on > table_day_) continue;
    for (const AskedAction& action : entry.actions) {
      if (!places_.is_new(deal, action.span)) continue;
      Planned one = planned(action.what, action, PlannedKind::asked);
      if (!AccountPlaces::is_of_account(deal, entry.span)) one.deal = *deal.id;
      keep(std::move(one));
    }
  }
}

void PlannedWork::add_last_review(const Deal& deal) {
  const LogEntry* review = last_review(deal, table_day_);
  if (!review) return;
  for (const AskedAction& action : review->actions) {
    asked_last_.push_back(planned(action.what, action, PlannedKind::asked));
    asked_last_.back().deal = *deal.id;
  }
}

}  // namespace c136
