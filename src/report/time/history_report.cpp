#include "report/time/time_plots.hpp"
#include "report/time/time_report.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <span>
#include <utility>

namespace c136 {

namespace {

struct DayRow {
  const Snapshot& state;
  const GitCommit* commit;  // null: the files as they are
  std::string tendencies;
  Language language;
};

const SheetColumn<DayRow> day_columns[] = {
    {"date", {"Date", "日期"}, CellType::date, [](const DayRow& r) { return Cell(r.state.day); }},
    {"by",
     {"By", "提交人"},
     CellType::text,
     [](const DayRow& r) { return r.commit ? text_cell(r.commit->author) : Cell(); }},
    {"commit",
     {"Commit", "提交"},
     CellType::text,
     [](const DayRow& r) -> Cell {
       if (!r.commit) return {};
       return Named{r.commit->id, r.commit->id.substr(0, 10)};
     }},
    {"confirmed",
     {"Confirmed", "136值"},
     CellType::value,
     [](const DayRow& r) { return Cell(r.state.confirmed); }},
    {"on_paper",
     {"On paper", "纸面"},
     CellType::value,
     [](const DayRow& r) { return Cell(r.state.on_paper); }},
    {"stage",
     {"Stage", "阶段"},
     CellType::word,
     [](const DayRow& r) -> Cell {
       const int rank = rank_of(r.state.stage, *r.state.config);
       const Word& word = r.state.config->stages[static_cast<std::size_t>(rank)];
       return Named{r.state.stage, std::string(shown(word, r.language))};
     }},
    {"amount",
     {"Amount", "金额"},
     CellType::money,
     [](const DayRow& r) { return money_cell(r.state.amount, r.state.currency); }},
    {"close",
     {"Expected signing", "预计签约"},
     CellType::date,
     [](const DayRow& r) { return text_cell(r.state.close); }},
    {"tendency",
     {"Tendency", "倾向性变化"},
     CellType::text,
     [](const DayRow& r) { return text_cell(r.tendencies); }},
};

struct StayRow {
  const Stay& stay;
  const Config& config;
  Language language;
};

const SheetColumn<StayRow> stay_columns[] = {
    {"stage",
     {"Stage", "阶段"},
     CellType::word,
     [](const StayRow& r) -> Cell {
       const int rank = rank_of(r.stay.stage, r.config);
       if (rank < 0) return Named{r.stay.stage, r.stay.stage};
       const Word& word = r.config.stages[static_cast<std::size_t>(rank)];
       return Named{r.stay.stage, std::string(shown(word, r.language))};
     }},
    {"from",
     {"From", "起始"},
     CellType::date,
     [](const StayRow& r) { return r.stay.from_is_known ? Cell(r.stay.from) : Cell(); }},
    {"days",
     {"Days", "天数"},
     CellType::integer,
     [](const StayRow& r) { return r.stay.from_is_known ? Cell(r.stay.days()) : Cell(); }},
};

std::string known(const std::map<std::string, int>& side, const std::string& person) {
  const auto found = side.find(person);
  return found == side.end() ? "?" : std::to_string(found->second);
}

/// "wang 0 -> 2", joined.
std::string tendency_changes(const Snapshot& before, const Snapshot& after) {
  std::set<std::string> people;
  for (const Snapshot* side : {&before, &after})
    for (const auto& [person, tendency] : side->tendencies) people.insert(person);
  std::string all;
  for (const std::string& person : people) {
    const std::string from = known(before.tendencies, person), to = known(after.tendencies, person);
    if (from != to) all += fmt::format("{}{} {} -> {}", all.empty() ? "" : "; ", person, from, to);
  }
  return all;
}

std::vector<DayRow> rows_of(const DealPast& past, const std::vector<GitCommit>& commits,
                            Language language) {
  std::vector<DayRow> rows;
  const Snapshot* before = nullptr;
  for (const Snapshot& state : past.states) {
    std::string tendencies = before ? tendency_changes(*before, state) : std::string();
    if (!before || differ(*before, state) || !tendencies.empty())
      rows.push_back({state, state.commit ? &commits[*state.commit] : nullptr,
                      std::move(tendencies), language});
    before = &state;
  }
  return rows;
}

Cell maybe_days(std::optional<std::int32_t> days) { return days ? Cell(*days) : Cell(); }

}  // namespace

SheetReport history_report(const TimeScope& scope, const DealPast& past,
                           const std::vector<GitCommit>& commits) {
  const Language l = scope.language;
  SheetReport report{.id = "history",
                     .title = say(l, "History of {}", "{} 的历程", past.id),
                     .language = l,
                     .as_of = scope.as_of};
  report.at = scope.at;
  const auto count = [](std::optional<std::size_t> times) {
    return times ? Cell(static_cast<std::int64_t>(*times)) : Cell();
  };
  report.head = {
      {"deal", {"Deal", "商机"}, CellType::text, Cell(past.id)},
      {"pushes", {"Put off, times", "推迟次数"}, CellType::integer, count(past.push_count())},
      {"pulls",
       {"Brought forward, times", "提前次数"},
       CellType::integer,
       count(past.pull_count())},
      {"days_open", {"Days open", "跟进天数"}, CellType::integer, maybe_days(past.days_open())}};
  Sheet changes = sheet_of("changes", say(l, "What changed, day by day", "逐日变化"),
                           std::span(day_columns), rows_of(past, commits, l));
  changes.plots = history_plots(past, scope.as_of, l);
  std::vector<StayRow> stays;
  for (const Stay& stay : past.stays) stays.push_back({stay, scope.config, l});
  report.sheets = {std::move(changes), sheet_of("stages", say(l, "Stages", "各阶段停留"),
                                                std::span(stay_columns), stays)};
  report.notes = scope.notes;
  report.currency = scope.config.currency;
  return report;
}

}  // namespace c136
