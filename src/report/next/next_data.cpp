#include "report/next/next_data.hpp"

#include "c136/model/privacy.hpp"
#include "report/next/at_risk.hpp"
#include "report/next/next_page.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

template <class T, class Name>
Json array_of(const std::vector<T>& all, Name name) {
  Json array = Json::array();
  for (const T& one : all) array.push_back(name(one));
  return array;
}

Json gaps_json(const std::vector<std::string_view>& gaps) {
  return array_of(gaps, [](std::string_view gap) { return Json(gap); });
}

Json criteria_json(const std::vector<const CriterionScore*>& criteria) {
  return array_of(criteria, [](const CriterionScore* score) { return Json(score->id()); });
}

Json fact_json(const NeededFact& fact) {
  return {{"criterion", fact.criterion->id},
          {"gap", or_null(fact.gap)},
          {"what", fact.what},
          {"field", fact.field},
          {"due", fact.due}};
}

Json way_json(const std::optional<WayIn>& way) {
  if (!way) return {};
  return {{"id", std::string_view(way->supporter->id())},
          {"name", way->supporter->name()},
          {"tendency", *way->supporter->tendency},
          {"links", way->links}};
}

Json planned_json(const Action* action) {
  if (!action) return {};
  return {{"do", *action->what}, {"due", to_string(*action->due)}};
}

std::string_view kind_of(const NextAction& action) {
  if (action.is_unnamed) return "coach";
  if (!action.person.empty()) return "person";
  switch (action.source) {
    case Source::team:
      return "team";
    case Source::coach:
      return "find-coach";
    default:
      return "find-guide";
  }
}

/// The id of whom to meet, unless nobody is to know.
std::string_view told(const NextAction& action) {
  return action.is_unnamed ? std::string_view() : std::string_view(action.person);
}

Json action_json(const Facts& facts, const NextAction& action) {
  return {{"kind", kind_of(action)},
          {"person", or_null(told(action))},
          {"name", told(action).empty() ? Json() : Json(facts.name_of(action.person))},
          {"what", action_title(facts, action)},
          {"through", way_json(action.way)},
          {"planned", planned_json(action.planned)},
          {"facts", array_of(action.facts, fact_json)},
          {"closes", gaps_json(action.closes)},
          {"advances", gaps_json(action.advances)}};
}

Json item_json(const PlannedCriteria& planned) {
  return {{"criteria", criteria_json(planned.criteria)},
          {"item", *planned.item->item},
          {"due", to_string(*planned.item->due)},
          {"owner", or_null(planned.item->owner.value_or(""))}};
}

std::vector<Cell> deal_cells(const Examined& deal, const NextActions& next) {
  const Deal& facts = deal.facts.deal;
  return {deal.file, Text(*facts.id), *facts.title, *facts.owner, next.gate};
}

std::string listed_codes(const std::vector<std::string_view>& gaps) {
  return fmt::format("{}", fmt::join(gaps, " "));
}

Json risk_json(const Risk& risk) {
  return {{"code", or_null(risk.code)},
          {"criterion", or_null(risk.criterion)},
          {"what", risk.what},
          {"details", array_of(risk.details, [](const std::string& text) { return Json(text); })}};
}

/// What could still lose a deal that has passed every gate.
std::vector<Risk> risks_of(const Examined& deal, const NextActions& next) {
  return next.gate.empty() ? risks(deal) : std::vector<Risk>();
}

}  // namespace

Json next_json(const Examined& deal, const NextActions& next) {
  const Facts& facts = deal.facts;
  return {{"file", deal.file},
          {"deal", or_null(*facts.deal.id)},
          {"title", *facts.deal.title},
          {"owner", std::string_view(*facts.deal.owner)},
          {"gate", or_null(next.gate)},
          {"reason", or_null(next.reason)},
          {"lacking", next.lacking},
          {"criteria", criteria_json(next.criteria)},
          {"actions",
           array_of(next.actions, [&](const auto& action) { return action_json(facts, action); })},
          {"planned", array_of(next.planned, item_json)},
          {"later", gaps_json(next.later)},
          {"then_confirm", criteria_json(next.then_confirm)},
          {"coach", is_unnamed_coach(facts, next.coach) ? Json() : or_null(next.coach)},
          {"risks", array_of(risks_of(deal, next), risk_json)}};
}

std::vector<Column> next_columns() {
  std::vector<Column> columns;
  for (const char* id : {"file", "deal", "title", "owner", "gate", "order", "action", "person",
                         "through", "gap", "what", "field", "closes", "error"})
    columns.push_back({id, id});
  return columns;
}

void add_next_records(const Examined& deal, const NextActions& next, DataTable& records) {
  const std::size_t width = records.columns.size();
  std::int64_t order = 0;
  for (const NextAction& action : next.actions) {
    ++order;
    for (const NeededFact& fact : action.facts) {
      std::vector<Cell> row = deal_cells(deal, next);
      row.insert(row.end(), {order, action_title(deal.facts, action), told(action),
                             action.way ? Cell(Text(action.way->supporter->id())) : Cell(),
                             fact.gap.empty() ? fact.criterion->id : fact.gap, fact.what,
                             fact.field, listed_codes(action.closes), Cell()});
      records.rows.push_back(std::move(row));
    }
  }
  for (const Risk& risk : risks_of(deal, next)) {
    std::vector<Cell> row = deal_cells(deal, next);
    row.resize(width);
    row[5] = ++order;
    row[9] = risk.code.empty() ? risk.criterion : risk.code;
    row[10] = risk.what;
    records.rows.push_back(std::move(row));
  }
  if (order > 0) return;
  records.rows.push_back(deal_cells(deal, next));
  records.rows.back().resize(width);
}

}  // namespace c136
