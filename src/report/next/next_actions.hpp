// The smallest actions that lead a deal to its next gate: one per person to be met, with all that
// this person can give, and one for the team itself. Not here: how it is told (next_report.hpp).
#pragma once

#include "report/next/needed_facts.hpp"
#include "report/next/way_in.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct NextAction {
  Source source{};     // person, or team; insider and coach where nobody is known yet
  std::string person;  // a contact's or a coach's id; empty for the team, and where nobody is known
  bool is_unnamed = false;  // the coach is asked as such, and nobody is to know who it is
  std::vector<NeededFact> facts;
  std::vector<std::string_view> closes;    // gaps that nobody else is needed for
  std::vector<std::string_view> advances;  // gaps that others have a part in
  std::optional<WayIn> way;
  const Action* planned = nullptr;  // a key action with this person that is still to come
};

/// What an unfinished item of the plan will deliver.
struct PlannedCriteria {
  const PlanItem* item;
  std::vector<const CriterionScore*> criteria;
};

struct NextActions {
  std::string gate;                             // empty when all are passed
  std::string reason;                           // why this gate, in a sentence
  int lacking = 0;                              // criteria that the gate still needs
  std::vector<const CriterionScore*> criteria;  // those chosen to pass it
  std::vector<NextAction> actions;              // the one that closes most first
  std::vector<PlannedCriteria> planned;
  std::vector<std::string_view> later;  // gaps due at a later stage, for which nobody is met now
  std::vector<const CriterionScore*> then_confirm;  // by a coach, once they are there on paper
  std::string coach;                                // the good coach to ask; empty: there is none
};

/// Of an open deal.
NextActions next_actions(const Examined&);

}  // namespace c136
