#include "report/next/next_line.hpp"

#include "c136/model/privacy.hpp"
#include "report/next/at_risk.hpp"
#include "report/next/next_page.hpp"

namespace c136 {
namespace {

/// What stands in the plan for a day to come.
struct Arranged {
  std::string_view what;
  Date due;
  std::string_view owner;  // empty: nobody is named
};

/// The item's first key action, unless it is overdue; else the item itself.
Arranged arranged_by(const PlanItem& item, Date as_of) {
  if (const Action* step = first_step(item); step && *step->due >= as_of)
    return {*step->what, *step->due, step->owner ? *step->owner : item.owner.value_or("")};
  return {*item.item, *item.due, item.owner.value_or("")};
}

class Earliest {
 public:
  explicit Earliest(Date as_of) : as_of_(as_of) {}

  void take(const PlanItem& item) {
    if (item.done) return;
    if (item.due) take({*item.item, *item.due, item.owner.value_or("")});
    if (const Action* step = first_step(item)) take_action(*step);
  }
  template <class AnyAction>
  void take_action(const AnyAction& action) {
    if (!action.done && action.due) take({*action.what, *action.due, action.owner.value_or("")});
  }
  void take(const Arranged& one) {
    if (one.due >= as_of_ && (!found || one.due < found->due)) found = one;
  }

  std::optional<Arranged> found;

 private:
  Date as_of_;
};

/// "arranged for 2026-12-02, li.wei: count the votes"
std::string told(const Facts& facts, const Arranged& one) {
  const Language language = facts.language;
  const std::string owner =
      one.owner.empty() ? std::string() : say(language, ", {}", "，{}", one.owner);
  return say(language, "arranged for {}{}: {}", "已安排 {}{}：{}", to_string(one.due), owner,
             WithoutCoaches(facts.deal).in(Text(one.what)));
}

/// With all gates passed: what is still to come, else what could lose the deal.
std::string line_behind_the_gates(const Examined& deal) {
  Earliest next(deal.facts.as_of);
  for (const PlanItem& item : deal.facts.deal.plan) next.take(item);
  for (const LogEntry& entry : deal.facts.deal.log)
    for (const auto& action : entry.actions) next.take_action(action);
  if (next.found) return told(deal.facts, *next.found);
  const std::vector<Risk> left = risks(deal);
  return left.empty() ? std::string() : left.front().what;
}

/// The next gate needs nothing but what the plan delivers.
std::string line_of_the_plan(const Facts& facts, const NextActions& next) {
  const PlannedCriteria* first = nullptr;
  for (const PlannedCriteria& one : next.planned)
    if (!first ||
        arranged_by(*one.item, facts.as_of).due < arranged_by(*first->item, facts.as_of).due)
      first = &one;
  if (!first) return {};
  return say(facts.language, "{} ({})", "{}（{}）",
             told(facts, arranged_by(*first->item, facts.as_of)), next.gate);
}

}  // namespace

std::string next_line(const Examined& deal) {
  const Language language = deal.facts.language;
  const NextActions next = next_actions(deal);
  if (next.gate.empty()) return line_behind_the_gates(deal);
  if (next.actions.empty()) return line_of_the_plan(deal.facts, next);
  NextAction first = next.actions.front();
  // Who the coaches are is told by no report; those who are contacts too are met as such.
  first.is_unnamed = first.is_unnamed || !deal.facts.contact(first.person);
  std::string line = action_title(deal.facts, first);
  if (!first.facts.empty())
    line = say(language, "{}: {}", "{}：{}", line, first.facts.front().what);
  line = say(language, "{} ({})", "{}（{}）", line, next.gate);
  if (!first.planned || !first.planned->due) return line;
  return say(language, "{}; {}", "{}；{}", line,
             told(deal.facts,
                  {*first.planned->what, *first.planned->due, first.planned->owner.value_or("")}));
}

}  // namespace c136
