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

SheetColumn<TrendPoint> count_column(std::string_view id, Words title, std::size_t Subtotal::*of) {
  return {id, title, CellType::integer, [of](const TrendPoint& p) {
            return p.is_known ? Cell(static_cast<std::int64_t>(p.sums.*of)) : Cell();
          }};
}

SheetColumn<TrendPoint> money_column(std::string_view id, Words title, Amounts Subtotal::*of) {
  return {id, title, CellType::money,
          [of](const TrendPoint& p) { return p.is_known ? Cell(sums_of(p.sums.*of)) : Cell(); }};
}

SheetColumn<TrendPoint> gate_column(std::string_view id, Words title, std::size_t gate) {
  return {id, title, CellType::integer, [gate](const TrendPoint& p) {
            return p.is_known ? Cell(static_cast<std::int64_t>(p.sums.past[gate])) : Cell();
          }};
}

/// Other methods than C136 have no gates.
std::vector<SheetColumn<TrendPoint>> trend_columns(const Method& method, TrendUnit unit) {
  const Words title = unit == TrendUnit::month ? Words{"Month to", "月"} : Words{"Week to", "周"};
  std::vector<SheetColumn<TrendPoint>> columns{
      {"week", title, CellType::date, [](const TrendPoint& p) { return Cell(p.day); }},
      count_column("deals", {"Deals", "商机"}, &Subtotal::deals),
      money_column("amount", {"Amount", "金额"}, &Subtotal::amount),
      money_column("confirmed", {"Weighted, confirmed", "加权（教练已确认）"},
                   &Subtotal::confirmed),
      money_column("on_paper", {"Weighted, on paper", "加权（纸面）"}, &Subtotal::on_paper),
  };
  if (method.gates.empty()) return columns;
  columns.push_back(gate_column("c6", {"Past 6C", "过6C"}, 0));
  columns.push_back(gate_column("f2", {"Past 2F", "过2F"}, 1));
  columns.push_back(gate_column("w1", {"Past 1W", "过1W"}, 2));
  return columns;
}

struct FlowRow {
  const StageFlow& flow;
  const Word& stage;
  Language language;
};

SheetColumn<FlowRow> flow_column(std::string_view id, Words title, std::size_t StageFlow::*of) {
  return {id, title, CellType::integer,
          [of](const FlowRow& r) { return Cell(static_cast<std::int64_t>(r.flow.*of)); }};
}

std::vector<SheetColumn<FlowRow>> flow_columns() {
  return {
      {"stage",
       {"Stage", "阶段"},
       CellType::word,
       [](const FlowRow& r) -> Cell {
         return Named{std::string(r.stage.id), std::string(shown(r.stage, r.language))};
       }},
      flow_column("entered", {"Entered", "进入"}, &StageFlow::entered),
      flow_column("moved_on", {"Moved on", "前进"}, &StageFlow::moved_on),
      flow_column("lost", {"Lost", "流失"}, &StageFlow::lost),
      flow_column("fell_back", {"Fell back", "后退"}, &StageFlow::fell_back),
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
      flow_column("now", {"Now", "现有"}, &StageFlow::now),
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
