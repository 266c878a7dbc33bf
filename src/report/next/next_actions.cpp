#include "report/next/next_actions.hpp"

#include "c136/model/privacy.hpp"
#include "report/deal/next_gate.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace c136 {
namespace {

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::ranges::find(all, one) != all.end();
}

// ---- whom to ask --------------------------------------------------------------------------------

/// Tendency first, then who was met last. An outside coach has none; being a good one counts as +2.
auto closeness(const Facts& facts, std::string_view id) {
  const Person* person = facts.person(id);
  const auto met = facts.last_met(id);
  return std::tuple(person            ? person->tendency.value_or(0)
                    : facts.coach(id) ? 2
                                      : 0,
                    met ? met->days : 0);
}

void take_closer(const Facts& facts, std::string& best, std::string_view id) {
  if (best.empty() || closeness(facts, best) < closeness(facts, id)) best = id;
}

std::string good_coach(const Facts& facts) {
  std::string best;
  for (const Coach& coach : facts.deal.coaches)
    if (facts.is_good_coach(*coach.who) && !facts.has_left(*coach.who))
      take_closer(facts, best, *coach.who);
  return best;
}

/// Whoever of the customer is well disposed to us; else whom we have met, unless against us.
std::string friendly(const Facts& facts) {
  std::string best, met;
  for (const Contact& contact : facts.deal.c1.contacts) {
    if (facts.has_left(*contact.id)) continue;
    const Person* person = facts.person(*contact.id);
    const int tendency = person ? person->tendency.value_or(0) : 0;
    if (tendency > 0) take_closer(facts, best, *contact.id);
    if (tendency == 0 && facts.last_met(*contact.id)) take_closer(facts, met, *contact.id);
  }
  return best.empty() ? met : best;
}

// ---- what is planned ----------------------------------------------------------------------------

bool is_ahead(const Located<Date>& due, const Located<Date>& done, Date as_of) {
  return !done && due && *due >= as_of;
}

/// Something that a coach can then confirm of the criterion.
bool delivers(const PlanItem& item, const MethodCriterion& criterion) {
  return std::ranges::any_of(criterion.words, [&](CoachTopic word) {
    const auto promised = criterion_of(word);
    return promised && item.promises(*promised);
  });
}

/// The first item still to come that delivers it.
const PlanItem* item_for(const Facts& facts, const MethodCriterion& criterion) {
  const PlanItem* first = nullptr;
  for (const PlanItem& item : facts.deal.plan)
    if (is_ahead(item.due, item.done, facts.as_of) && delivers(item, criterion) &&
        (!first || *item.due < *first->due))
      first = &item;
  return first;
}

/// Criteria with gaps that the plan does not deliver, and those that only need a coach; the others
/// are put down as planned.
std::vector<const CriterionScore*> unplanned(const Facts& facts, NextActions& next) {
  std::vector<const CriterionScore*> left;
  for (const CriterionScore* score : next.criteria) {
    const PlanItem* item =
        score->state == State::open ? item_for(facts, *score->criterion) : nullptr;
    if (!item) {
      left.push_back(score);
      continue;
    }
    auto known = std::ranges::find(next.planned, item, &PlannedCriteria::item);
    if (known == next.planned.end()) known = next.planned.insert(known, PlannedCriteria{item, {}});
    known->criteria.push_back(score);
  }
  return left;
}

// ---- from facts to actions ----------------------------------------------------------------------

void assign(const Facts& facts, const std::string& coach, NeededFact& fact) {
  if (!fact.person.empty()) return;
  if (fact.source == Source::insider) fact.person = coach.empty() ? friendly(facts) : coach;
  if (fact.source == Source::coach) fact.person = coach;
}

/// Asked as a coach, of a deal that does not tell who is one.
bool is_unnamed(const Facts& facts, const NeededFact& fact) {
  return fact.source != Source::person && is_unnamed_coach(facts, fact.person);
}

/// The actions so far, found by whom they are with; what nobody can be asked, by its source.
struct ActionsByPerson {
  std::vector<NextAction>& actions;
  std::map<std::tuple<std::string, bool, Source>, std::size_t> numbers{};

  NextAction& of(const Facts& facts, const NeededFact& fact) {
    const bool unnamed = is_unnamed(facts, fact);
    const Source source = fact.person.empty() ? fact.source : Source::person;
    const auto [known, is_new] =
        numbers.try_emplace({fact.person, unnamed, source}, actions.size());
    if (!is_new) return actions[known->second];
    NextAction& action = actions.emplace_back();
    action.source = source;
    action.person = fact.person;
    action.is_unnamed = unnamed;
    return action;
  }
};

bool has_due_fact(const NextAction& action) {
  return std::ranges::any_of(action.facts, &NeededFact::due);
}

/// What is due later is left for later, except what a person who is met anyway can say himself.
void postpone(NextActions& next) {
  if (std::ranges::none_of(next.actions, has_due_fact)) return;
  std::set<std::string_view> later;
  for (NextAction& action : next.actions) {
    const bool met_anyway = has_due_fact(action);
    std::erase_if(action.facts, [&](const NeededFact& fact) {
      const bool says_it_himself = fact.source == Source::person || fact.source == Source::coach;
      const bool waits = !fact.due && !(met_anyway && says_it_himself);
      if (waits && !fact.gap.empty()) later.insert(fact.gap);
      return waits;
    });
  }
  std::erase_if(next.actions, [](const NextAction& action) { return action.facts.empty(); });
  next.later.assign(later.begin(), later.end());
}

bool is_asked_about(const NextActions& next, const MethodCriterion& criterion) {
  return std::ranges::any_of(next.actions, [&](const NextAction& action) {
    return std::ranges::any_of(action.facts, [&](const NeededFact& fact) {
      return fact.gap.empty() && fact.criterion == &criterion;
    });
  });
}

/// A gap is closed by one action when no other has a part in it.
void count_gaps(NextActions& next) {
  std::map<std::string_view, int> parts;
  for (const std::string_view gap : next.later) ++parts[gap];
  std::vector<std::set<std::string_view>> gaps;
  for (const NextAction& action : next.actions) {
    auto& mine = gaps.emplace_back();
    for (const NeededFact& fact : action.facts)
      if (!fact.gap.empty()) mine.insert(fact.gap);
    for (const std::string_view gap : mine) ++parts[gap];
  }
  for (std::size_t i = 0; i < gaps.size(); ++i)
    for (const std::string_view gap : gaps[i])
      (parts[gap] == 1 ? next.actions[i].closes : next.actions[i].advances).push_back(gap);
  std::erase_if(next.later, [&](std::string_view gap) { return parts[gap] > 1; });
}

/// The person who closes the most first; our own thinking after what it is to rest on.
void order(std::vector<NextAction>& actions) {
  std::ranges::stable_sort(actions, {}, [](const NextAction& action) {
    const auto confirms = std::ranges::count(action.facts, Source::coach, &NeededFact::source);
    return std::tuple(-static_cast<std::ptrdiff_t>(action.closes.size()) - confirms,
                      -static_cast<std::ptrdiff_t>(action.facts.size()),
                      action.source == Source::team);
  });
}

// ---- the shortest way ---------------------------------------------------------------------------

/// Every choice of as many criteria as the gate lacks; those nearest to being confirmed first.
std::vector<std::vector<const CriterionScore*>> ways_through(const GateAhead& gate) {
  std::vector<bool> taken(gate.left.size());
  std::fill_n(taken.begin(), gate.lacking, true);
  std::vector<std::vector<const CriterionScore*>> ways;
  do {
    auto& way = ways.emplace_back();
    for (std::size_t i = 0; i < taken.size(); ++i)
      if (taken[i]) way.push_back(gate.left[i]);
    std::ranges::sort(way);  // as the method has them
  } while (std::prev_permutation(taken.begin(), taken.end()));
  return ways;
}

/// Whom to meet and what for, so that these criteria can be confirmed.
NextActions actions_for(const Examined& deal, std::vector<const CriterionScore*> criteria) {
  NextActions next;
  next.criteria = std::move(criteria);
  next.coach = good_coach(deal.facts);
  ActionsByPerson actions{next.actions};
  for (NeededFact& fact : needed_facts(deal, unplanned(deal.facts, next))) {
    assign(deal.facts, next.coach, fact);
    actions.of(deal.facts, fact).facts.push_back(std::move(fact));
  }
  return next;
}

/// The people to be met, then what they have to give, then how far the farthest is from us. That a
/// coach has the last word is the same on every way.
auto effort(const Facts& facts, const NextActions& next) {
  std::size_t people = 0, pieces = 0;
  int farthest = 0;
  for (const NextAction& action : next.actions) {
    const auto gaps = static_cast<std::size_t>(std::ranges::count_if(
        action.facts, [](const NeededFact& fact) { return !fact.gap.empty(); }));
    if (gaps == 0) continue;
    ++people;
    pieces += gaps;
    farthest = std::max(farthest, -std::get<0>(closeness(facts, action.person)));
  }
  return std::tuple(people, pieces, farthest);
}

/// Of ways that cost the same, the first.
NextActions shortest_way(const Examined& deal, const GateAhead& gate) {
  std::vector<NextActions> all;
  for (auto& criteria : ways_through(gate)) all.push_back(actions_for(deal, std::move(criteria)));
  return std::move(*std::ranges::min_element(
      all, {}, [&](const NextActions& next) { return effort(deal.facts, next); }));
}

}  // namespace

NextActions next_actions(const Examined& deal) {
  const Facts& facts = deal.facts;
  const std::vector<GateAhead> ahead = gates_ahead(deal);
  if (ahead.empty()) return {};
  const GateAhead& gate = ahead.front();
  NextActions next = shortest_way(deal, gate);
  next.gate = gate.name;
  next.lacking = gate.lacking;
  next.reason = why_this_gate(ahead, facts.language);
  postpone(next);
  count_gaps(next);
  order(next.actions);
  const WaysIn ways(facts);
  for (NextAction& action : next.actions) {
    if (action.is_unnamed) continue;
    if (action.person != next.coach) action.way = ways.to(action.person);
    action.planned = facts.open_action_with(action.person, facts.as_of);
  }
  for (const CriterionScore* score : next.criteria)
    if (!score->criterion->words.empty() && !is_asked_about(next, *score->criterion))
      next.then_confirm.push_back(score);
  return next;
}

}  // namespace c136
