#include "report/next/next_data.hpp"

#include "c136/document/sheet.hpp"
#include "c136/model/privacy.hpp"
#include "report/next/at_risk.hpp"
#include "report/next/next_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

// ---- the table ----------------------------------------------------------------------------------

/// A fact that an action asks for, a risk, or neither: that there is nothing to do.
struct NextRow {
  const Examined& deal;
  const NextActions& next;
  std::optional<std::int64_t> order;  // from 1; the facts of one action share it
  const NextAction* action;
  const NeededFact* fact;
  const Risk* risk;
};

Cell sign_of(const NextRow& row) {
  if (row.fact) return row.fact->gap.empty() ? row.fact->criterion->id : row.fact->gap;
  if (row.risk) return row.risk->code.empty() ? row.risk->criterion : row.risk->code;
  return {};
}

const SheetColumn<NextRow> next_columns[] = {
    {"file",
     {"File", "文件"},
     CellType::text,
     [](const NextRow& r) -> Cell { return r.deal.file; }},
    {"deal",
     {"Deal", "商机"},
     CellType::text,
     [](const NextRow& r) -> Cell { return Text(*r.deal.facts.deal.id); }},
    {"title",
     {"Title", "名称"},
     CellType::text,
     [](const NextRow& r) -> Cell { return *r.deal.facts.deal.title; }},
    {"owner",
     {"Owner", "负责人"},
     CellType::text,
     [](const NextRow& r) -> Cell { return *r.deal.facts.deal.owner; }},
    {"gate",
     {"Next gate", "下一个关键门槛"},
     CellType::text,
     [](const NextRow& r) -> Cell { return r.next.gate; }},
    {"order",
     {"Order", "顺序"},
     CellType::integer,
     [](const NextRow& r) { return r.order ? Cell(*r.order) : Cell(); }},
    {"action",
     {"Action", "行动"},
     CellType::text,
     [](const NextRow& r) {
       return r.action ? Cell(action_title(r.deal.facts, *r.action)) : Cell();
     }},
    {"person",
     {"Person", "人员"},
     CellType::text,
     [](const NextRow& r) { return r.action ? Cell(told(*r.action)) : Cell(); }},
    {"through",
     {"Through", "引荐人"},
     CellType::text,
     [](const NextRow& r) {
       return r.action && r.action->way ? Cell(Text(r.action->way->supporter->id())) : Cell();
     }},
    {"gap", {"Gap", "缺口"}, CellType::word, sign_of},
    {"what",
     {"What", "内容"},
     CellType::text,
     [](const NextRow& r) {
       return r.fact ? Cell(r.fact->what) : r.risk ? Cell(r.risk->what) : Cell();
     }},
    {"field",
     {"Field", "字段"},
     CellType::text,
     [](const NextRow& r) { return r.fact ? Cell(r.fact->field) : Cell(); }},
    {"closes",
     {"Closes", "可补齐"},
     CellType::text,
     [](const NextRow& r) {
       return r.action ? Cell(fmt::format("{}", fmt::join(r.action->closes, " "))) : Cell();
     }},
    {"error", {"Error", "错误"}, CellType::text, [](const NextRow&) { return Cell(); }},
};

Sheet next_sheet(const std::vector<NextRow>& rows) {
  return sheet_of("next", {}, std::span(next_columns), rows);
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

DataTable next_records() { return records_of(next_sheet({})); }

void add_next_records(const Examined& deal, const NextActions& next, DataTable& records) {
  const std::vector<Risk> all_risks = risks_of(deal, next);
  std::vector<NextRow> rows;
  std::int64_t order = 0;
  for (const NextAction& action : next.actions) {
    ++order;
    for (const NeededFact& fact : action.facts)
      rows.push_back({deal, next, order, &action, &fact, nullptr});
  }
  for (const Risk& risk : all_risks) rows.push_back({deal, next, ++order, nullptr, nullptr, &risk});
  if (order == 0) rows.push_back({deal, next, {}, nullptr, nullptr, nullptr});
  std::ranges::move(records_of(next_sheet(rows)).rows, std::back_inserter(records.rows));
}

}  // namespace c136
