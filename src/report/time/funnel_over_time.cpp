#include "report/time/time_plots.hpp"
#include "report/time/time_report.hpp"

#include "c136/score/method.hpp"
#include "report/wording.hpp"

#include <span>

namespace c136 {

namespace {

MoneySums sums_of(const Amounts& amounts) {
  MoneySums sums;
  for (const auto& [currency, sum] : amounts.by_currency)
    sums.of.emplace_back(std::string(currency), sum);
  return sums;
}

template <std::size_t Subtotal::*of>
SheetColumn<TrendPoint> count_column(std::string_view id, Words title) {
  return {id, title, CellType::integer, [](const TrendPoint& p) {
            return p.is_known ? Cell(static_cast<std::int64_t>(p.sums.*of)) : Cell();
          }};
}

template <Amounts Subtotal::*of>
SheetColumn<TrendPoint> money_column(std::string_view id, Words title) {
  return {id, title, CellType::money,
          [](const TrendPoint& p) { return p.is_known ? Cell(sums_of(p.sums.*of)) : Cell(); }};
}

template <std::size_t gate>
SheetColumn<TrendPoint> gate_column(std::string_view id, Words title) {
  return {id, title, CellType::integer, [](const TrendPoint& p) {
            return p.is_known ? Cell(static_cast<std::int64_t>(p.sums.past[gate])) : Cell();
          }};
}

/// Other methods than C136 have no gates.
std::vector<SheetColumn<TrendPoint>> trend_columns(const Method& method, TrendUnit unit) {
  const Words title = unit == TrendUnit::month ? Words{"Month to", "月"} : Words{"Week to", "周"};
  std::vector<SheetColumn<TrendPoint>> columns{
      {"week", title, CellType::date, [](const TrendPoint& p) { return Cell(p.day); }},
      count_column<&Subtotal::deals>("deals", {"Deals", "商机"}),
      money_column<&Subtotal::amount>("amount", {"Amount", "金额"}),
      money_column<&Subtotal::confirmed>("confirmed",
                                         {"Weighted, confirmed", "加权（教练已确认）"}),
      money_column<&Subtotal::on_paper>("on_paper", {"Weighted, on paper", "加权（纸面）"}),
  };
  if (method.gates.empty()) return columns;
  columns.push_back(gate_column<0>("c6", {"Past 6C", "过6C"}));
  columns.push_back(gate_column<1>("f2", {"Past 2F", "过2F"}));
  columns.push_back(gate_column<2>("w1", {"Past 1W", "过1W"}));
  return columns;
}

struct FlowRow {
  const StageFlow& flow;
  const Word& stage;
  Language language;
};

template <std::size_t StageFlow::*of>
SheetColumn<FlowRow> flow_column(std::string_view id, Words title) {
  return {id, title, CellType::integer,
          [](const FlowRow& r) { return Cell(static_cast<std::int64_t>(r.flow.*of)); }};
}

std::vector<SheetColumn<FlowRow>> flow_columns() {
  return {
      {"stage",
       {"Stage", "阶段"},
       CellType::word,
       [](const FlowRow& r) -> Cell {
         return Named{std::string(r.stage.id), std::string(shown(r.stage, r.language))};
       }},
      flow_column<&StageFlow::entered>("entered", {"Entered", "进入"}),
      flow_column<&StageFlow::moved_on>("moved_on", {"Moved on", "前进"}),
      flow_column<&StageFlow::lost>("lost", {"Lost", "流失"}),
      flow_column<&StageFlow::fell_back>("fell_back", {"Fell back", "后退"}),
      {"conversion",
       {"Conversion", "转化率"},
       CellType::percent,
       [](const FlowRow& r) -> Cell {
         const auto percent = r.flow.conversion();
         return percent ? Cell(Percent{*percent}) : Cell();
       }},
      {"days",
       {"Days, median", "停留中位天数"},
       CellType::integer,
       [](const FlowRow& r) -> Cell {
         const auto days = r.flow.median_days();
         return days ? Cell(*days) : Cell();
       }},
      flow_column<&StageFlow::now>("now", {"Now", "现有"}),
  };
}

SheetReport funnel_report(const TimeScope& scope, std::string id, std::string title) {
  SheetReport report{.id = std::move(id),
                     .title = std::move(title),
                     .language = scope.language,
                     .as_of = scope.as_of};
  report.at = scope.at;
  report.notes = scope.notes;
  report.currency = scope.config.currency;
  return report;
}

}  // namespace

SheetReport trend_report(const TimeScope& scope, const Trend& trend, TrendUnit unit) {
  const Language l = scope.language;
  SheetReport report = funnel_report(scope, "trend", say(l, "The funnel over time", "漏斗走势"));
  const Method& method = method_of(scope.config);
  const auto columns = trend_columns(method, unit);
  if (std::string judged = method_line(method, l); !judged.empty())
    report.notes.push_back(std::move(judged));
  report.sheets.push_back(sheet_of("trend", report.title, std::span(columns), trend.points()));
  report.sheets.back().plots = trend_plots(trend, scope.config.currency, l);
  return report;
}

SheetReport flow_report(const TimeScope& scope, const Flow& flow, const ReportPeriod& period) {
  const Language l = scope.language;
  SheetReport report =
      funnel_report(scope, "flow", say(l, "Flow through the stages", "各阶段流转"));
  report.period = period;
  std::vector<FlowRow> rows;
  for (std::size_t i = 0; i < flow.stages().size(); ++i)
    rows.push_back({flow.stages()[i], scope.config.stages[i], l});
  const auto columns = flow_columns();
  report.sheets.push_back(sheet_of("flow", report.title, std::span(columns), rows));
  return report;
}

}  // namespace c136
