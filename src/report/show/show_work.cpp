#include "report/show/show_work.hpp"

#include "c136/model/field.hpp"
#include "c136/model/privacy.hpp"
#include "report/show/section_blocks.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <map>

namespace c136 {
namespace {

// ---- success factors ----------------------------------------------------------------------------

template <class T>
Cell cell(const Located<T>& value) {
  return value ? Cell(*value) : Cell();
}

Cell id_cell(const Located<Id>& id) { return id ? Cell(Text(*id)) : Cell(); }

constexpr std::size_t most_columns = 12;  // of competitors

void add_competitor_columns(const Facts& facts, DataTable& table) {
  const List<Competitor>& competitors = facts.deal.c5.competitors;
  if (competitors.size() > most_columns) {
    table.columns.push_back({"competitors", say(facts.language, "Competitors", "竞争对手")});
    return;
  }
  for (const Competitor& competitor : competitors)
    table.columns.push_back(
        {std::string(*competitor.id), std::string(competitor.display_name()), Align::right});
}

/// A cell for each competitor; of so many that no table could hold them, those that are written in
/// one: "SAP 3, local 2".
void add_competitor_cells(const Facts& facts, const Factor& factor, std::vector<Cell>& row) {
  const List<Competitor>& competitors = facts.deal.c5.competitors;
  if (competitors.size() > most_columns) {
    std::vector<std::string> written;
    for (const RivalMatch& rival : factor.rivals)
      if (rival.match)
        written.push_back(fmt::format("{} {}", facts.name_of(*rival.who), *rival.match));
    row.emplace_back(listed(written, facts.language));
    return;
  }
  std::map<std::string_view, const RivalMatch*> matches;
  for (const RivalMatch& rival : factor.rivals) matches.emplace(*rival.who, &rival);
  for (const Competitor& competitor : competitors) {
    const auto known = matches.find(*competitor.id);
    row.push_back(known == matches.end() ? Cell() : cell(known->second->match));
  }
}

std::vector<const Factor*> ranked(const C6& c6) {
  std::vector<const Factor*> factors;
  for (const Factor& factor : c6.factors) factors.push_back(&factor);
  std::ranges::stable_sort(factors, {},
                           [](const Factor* factor) { return factor->rank.value_or(INT32_MAX); });
  return factors;
}

// ---- plan ---------------------------------------------------------------------------------------

/// Done with its day, overdue in red, or the day it is due.
Cell due_cell(const Facts& facts, const Located<Date>& due, const Located<Date>& done) {
  const Language language = facts.language;
  if (done) return {say(language, "done {}", "{} 完成", to_string(*done)), Tone::good};
  if (!due) return {};
  if (facts.deal.is_open() && *due < facts.as_of)
    return {say(language, "{} (overdue)", "{}（已逾期）", to_string(*due)), Tone::bad};
  return *due;
}

Cell delivers_cell(const PlanItem& item, Language language) {
  std::vector<std::string> parts;
  if (item.deliverable) parts.emplace_back(*item.deliverable);
  for (const auto& criterion : item.delivers) parts.emplace_back(label(*criterion));
  return parts.empty() ? Cell() : Cell(listed(parts, language));
}

std::vector<Cell> item_row(const Facts& facts, const PlanItem& item) {
  const Language language = facts.language;
  const Word& stage = facts.config.stage(*item.stage);
  return {{*item.item, Tone::strong},
          name_of(item.kind.value_or(ItemKind::task), language),
          language == Language::zh ? stage.zh : stage.id,
          id_cell(item.owner),
          due_cell(facts, item.due, item.done),
          delivers_cell(item, language)};
}

std::vector<Cell> action_row(const Facts& facts, const Action& action) {
  const Language language = facts.language;
  std::vector<std::string> people;
  for (const auto& who : action.with) people.emplace_back(facts.name_of(*who));
  std::string text = "- " + std::string(*action.what);
  if (!people.empty())
    text = say(language, "{} (with {})", "{}（{}）", text, listed(people, language));
  return {std::move(text),
          Cell(),
          Cell(),
          id_cell(action.owner),
          due_cell(facts, action.due, action.done),
          action.outcome ? Cell(name_of(*action.outcome, language)) : Cell()};
}

// ---- log ----------------------------------------------------------------------------------------

std::vector<const LogEntry*> newest_first(const Deal& deal) {
  std::vector<const LogEntry*> entries;
  for (const LogEntry& entry : deal.log) entries.push_back(&entry);
  std::ranges::stable_sort(entries, std::ranges::greater{},
                           [](const LogEntry* entry) { return *entry->on; });
  return entries;
}

/// "2026-11-12 visit: Lu Ming, He Xiaojun"
std::string entry_head(const Facts& facts, const LogEntry& entry) {
  const Language language = facts.language;
  std::vector<std::string> people;
  const bool has_verdict = !entry.confirms.empty() || !entry.denies.empty();
  for (const auto& who : entry.with)
    people.emplace_back(has_verdict ? coach_name(facts, *who) : facts.name_of(*who));
  for (const auto& other : entry.also) people.emplace_back(*other);
  const std::string head = fmt::format("{} {}", to_string(*entry.on),
                                       name_of(entry.kind.value_or(EntryKind::visit), language));
  if (people.empty()) return head;
  return say(language, "{}: {}", "{}：{}", head, listed(people, language));
}

BulletList::Item entry_item(const Facts& facts, const LogEntry& entry) {
  BulletList::Item item{{entry_head(facts, entry), Tone::strong}, {}};
  if (entry.note) item.details.emplace_back(*entry.note);
  const std::vector<Cell> rest =
      details_of(table_of<LogEntry>(), &entry, facts, {"on", "kind", "with", "also", "note"});
  item.details.insert(item.details.end(), rest.begin(), rest.end());
  return item;
}

}  // namespace

void add_factors(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  const Deal& deal = facts.deal;
  if (deal.c6.factors.empty()) return;
  DataTable table;
  table.columns = {{"rank", say(language, "Rank", "排名"), Align::right},
                   {"factor", say(language, "Key success factor", "关键成功因素")},
                   {"us", say(language, "Us", "我方"), Align::right}};
  add_competitor_columns(facts, table);
  for (const Factor* factor : ranked(deal.c6)) {
    std::vector<Cell> row{cell(factor->rank), *factor->factor, cell(factor->us)};
    add_competitor_cells(facts, *factor, row);
    table.rows.push_back(std::move(row));
  }
  blocks.push_back(std::move(table));
}

void add_plan(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  if (facts.deal.plan.empty()) return;
  DataTable table;
  table.columns = {{"item", say(language, "Item and actions", "工作项与关键行动")},
                   {"kind", say(language, "Kind", "属性")},
                   {"stage", say(language, "Stage", "阶段")},
                   {"owner", say(language, "Owner", "责任人")},
                   {"due", say(language, "Due", "完成时间")},
                   {"outcome", say(language, "Deliverable, outcome", "阶段性成果、成效")}};
  for (const PlanItem& item : facts.deal.plan) {
    table.rows.push_back(item_row(facts, item));
    for (const Action& action : item.actions) table.rows.push_back(action_row(facts, action));
  }
  blocks.push_back(Heading{2, say(language, "Plan", "销售计划")});
  blocks.push_back(std::move(table));
}

void add_log(const Facts& facts, std::vector<Block>& blocks) {
  if (facts.deal.log.empty()) return;
  BulletList list;
  for (const LogEntry* entry : newest_first(facts.deal))
    list.items.push_back(entry_item(facts, *entry));
  blocks.push_back(Heading{2, say(facts.language, "Log", "日志")});
  blocks.push_back(std::move(list));
}

}  // namespace c136
