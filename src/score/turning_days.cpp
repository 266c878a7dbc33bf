#include "score/turning_days.hpp"

#include <algorithm>

namespace c136 {

TurningDays::TurningDays(const Deal& deal, const Config& config) {
  for (const LogEntry& entry : deal.log) {
    add(entry.on);
    if (entry.confirms.empty()) continue;
    for (const std::int32_t limit : {config.limits.account, config.limits.confirmation})
      days_.push_back(*entry.on + limit + 1);
  }
  for (const PlanItem& item : deal.plan) {
    add(item.due);
    for (const Action& action : item.actions) {
      add(action.due);
      add(action.done);
    }
  }
  for (const Contact& contact : deal.c1.contacts) add(contact.left);
  for (const Decision& decision : deal.c4.decisions) add(decision.by);
  for (const Member& member : deal.c3.members) add(member.goal.by);
  std::ranges::sort(days_);
}

/// It may count from that day on, or until that day.
void TurningDays::add(const Located<Date>& day) {
  if (!day) return;
  days_.push_back(*day);
  days_.push_back(*day + 1);
}

bool TurningDays::are_between(Date day, Date other) const {
  const auto [first, last] = std::minmax(day, other);
  const auto next = std::ranges::upper_bound(days_, first);
  return next != days_.end() && *next <= last;
}

}  // namespace c136
