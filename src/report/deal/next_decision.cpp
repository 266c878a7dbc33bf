#include "report/deal/next_decision.hpp"

#include "report/deal/coach_word.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace c136 {
namespace {

constexpr int weak_match = 2;  // at or below it we meet a point badly

/// The earliest decision not yet taken, on or after the as-of date, or with `late` the last before
/// it.
const Decision* next_decision(const Facts& facts, bool late) {
  const Decision* next = nullptr;
  for (const Decision& decision : facts.deal.c4.decisions)
    if (!decision.done && decision.by && (*decision.by < facts.as_of) == late &&
        (!next || (*decision.by < *next->by) != late))
      next = &decision;
  return next;
}

std::optional<int> tendency_of(const Facts& facts, Id who) {
  const Person* person = facts.person(who);
  return person ? person->tendency : std::nullopt;
}

bool is_doubtful(std::optional<int> tendency) { return !tendency || *tendency <= 0; }

/// The first unfinished action with that person due before or on the day.
const Action* planned(const Facts& facts, Id who, Date by) {
  const Action* first = facts.open_action_with(who);
  return first && *first->due <= by ? first : nullptr;
}

std::string planned_text(const Facts& facts, const Action& action) {
  const bool late = *action.due < facts.as_of;
  return late ? say(facts.language, "{} {} (overdue)", "{} {}（已逾期）", to_string(*action.due),
                    *action.what)
              : fmt::format("{} {}", to_string(*action.due), *action.what);
}

Cell planned_cell(const Facts& facts, Id who, Date by, bool at_risk) {
  if (const Action* action = planned(facts, who, by))
    return {planned_text(facts, *action), *action->due < facts.as_of ? Tone::caution : Tone::plain};
  return {say(facts.language, "nothing", "没有安排"), at_risk ? Tone::bad : Tone::muted};
}

std::vector<Cell> point_row(const Facts& facts, const DecisionPoint& point, Date by) {
  const Language language = facts.language;
  const std::optional<int> tendency = tendency_of(facts, *point.who);
  const bool weak = point.match && *point.match <= weak_match;
  const bool doubtful = is_doubtful(tendency);
  return {facts.name_of(*point.who),
          *point.point,
          point.match ? Cell(fmt::format("{}/5", *point.match), weak ? Tone::bad : Tone::plain)
                      : Cell(say(language, "?", "？"), Tone::caution),
          {tendency_text(tendency, language), doubtful ? Tone::caution : Tone::plain},
          planned_cell(facts, *point.who, by, weak || doubtful)};
}

DataTable points_table(const Facts& facts, const Decision& decision) {
  const Language language = facts.language;
  DataTable table;
  table.columns = {{"person", say(language, "Person", "人员")},
                   {"point", say(language, "Weighs", "决策点")},
                   {"match", say(language, "Match", "匹配度")},
                   {"tendency", say(language, "Tendency", "倾向性")},
                   {"planned", say(language, "Planned before it", "会前安排")}};
  for (const DecisionPoint& point : decision.points)
    table.rows.push_back(point_row(facts, point, *decision.by));
  return table;
}

/// Why a person may cost us the decision: "match 2 on Price, tendency unknown".
std::string risk_text(const Facts& facts, Id who, const std::vector<const DecisionPoint*>& points) {
  const Language language = facts.language;
  std::vector<std::string> reasons;
  for (const DecisionPoint* point : points)
    if (point->match && *point->match <= weak_match)
      reasons.push_back(say(language, "match {} on {}", "“{1}”匹配度仅 {0}", *point->match,
                            shortened(*point->point, 40)));
  if (const auto tendency = tendency_of(facts, who); is_doubtful(tendency))
    reasons.push_back(say(language, "tendency {}", "倾向性 {}", tendency_text(tendency, language)));
  return listed(reasons, language);
}

void add_meetings_to_plan(const Facts& facts, const Decision& decision, BulletList& todo) {
  std::map<std::string_view, std::vector<const DecisionPoint*>> points;
  for (const DecisionPoint& point : decision.points) points[*point.who].push_back(&point);
  for (const DecisionPoint& point : decision.points) {
    const auto& own = points[*point.who];
    if (own.front() != &point) continue;
    const std::string risk = risk_text(facts, *point.who, own);
    if (risk.empty() || planned(facts, *point.who, *decision.by)) continue;
    todo.items.push_back({say(facts.language, "Plan an action with {}: {}.",
                              "安排一次与{}的行动：{}。", facts.name_of(*point.who), risk),
                          {}});
  }
}

void add_overdue(const Facts& facts, const Decision& decision, BulletList& todo) {
  std::set<const Action*> seen;
  for (const DecisionPoint& point : decision.points) {
    const Action* action = planned(facts, *point.who, *decision.by);
    if (!action || *action->due >= facts.as_of || !seen.insert(action).second) continue;
    todo.items.push_back(
        {say(facts.language, "Catch up: {}, due {}.", "补上逾期行动：{}，应于 {} 完成。",
             *action->what, to_string(*action->due)),
         {}});
  }
}

void add_denied(const Examined& deal, BulletList& todo) {
  const Language language = deal.facts.language;
  const std::vector<std::string> denied = denied_names(deal.facts, *deal.scorecard.method);
  if (!denied.empty())
    todo.items.push_back({say(language, "Settle what the coach denied: {}.",
                              "弄清教练为什么否认 {}，并加以解决。", listed(denied, language)),
                          {}});
}

/// The first day's end of the words that a confirmed criterion draws on.
Date holds_until(const Facts& facts, const CriterionScore& score) {
  Date until = facts.as_of + facts.config.limits.account;
  for (const CoachTopic word : score.criterion->words)
    until = std::min(until, facts.holds_until(word, facts.verdicts[index(word)]->on));
  return until;
}

/// Confirmations that hold today and will not on the day of the decision.
void add_lapsing(const Examined& deal, Date by, BulletList& todo) {
  const Facts& facts = deal.facts;
  std::map<Date, std::vector<std::string>> lapsing;
  for (const CriterionScore& score : deal.scorecard.criteria)
    if (score.confirmation) {
      const Date until = holds_until(facts, score);
      if (until < by) lapsing[until].emplace_back(score.id());
    }
  for (const auto& [until, criteria] : lapsing)
    todo.items.push_back(
        {say(facts.language, "Have {} confirmed again: the coach's word holds only until {}.",
             "请教练再次确认 {}：现有确认到 {} 为止。", listed(criteria, facts.language),
             to_string(until)),
         {}});
}

/// With no decision ahead: the one that has passed without being marked as done.
void add_overdue_decision(const Facts& facts, std::vector<Block>& blocks) {
  const Decision* late = next_decision(facts, true);
  if (!late) return;
  const std::string text =
      say(facts.language, "The decision \"{}\" was due on {} and has no `done`{}: what came of it?",
          "“{}”应于 {} 决策，至今未填 `done`{}：结果如何？", *late->step, to_string(*late->by),
          at_line(late->span, facts.language));
  blocks.push_back(Paragraph{{Cell(text, Tone::caution)}});
}

}  // namespace

void add_next_decision(const Examined& deal, std::vector<Block>& blocks) {
  const Facts& facts = deal.facts;
  if (!facts.deal.is_open()) return;
  const Language language = facts.language;
  const Decision* next = next_decision(facts, false);
  if (!next) return add_overdue_decision(facts, blocks);
  const Date by = *next->by;
  blocks.push_back(
      Heading{2, say(language, "Before the decision: {}, {}, in {}", "决策会前：{}，{}，还有 {}",
                     *next->step, to_string(by), days_text(by - facts.as_of, language))});
  if (next->points.empty())
    blocks.push_back(Paragraph{{Cell(
        say(language, "Nobody's decision points are written for it.", "尚未填写任何人的决策点。"),
        Tone::caution)}});
  else
    blocks.push_back(points_table(facts, *next));
  BulletList todo;
  add_denied(deal, todo);
  add_meetings_to_plan(facts, *next, todo);
  add_overdue(facts, *next, todo);
  add_lapsing(deal, by, todo);
  if (todo.items.empty()) return;
  blocks.push_back(
      Paragraph{{Cell(say(language, "To do before it:", "会前要做："), Tone::strong)}});
  blocks.push_back(std::move(todo));
}

}  // namespace c136
