#include "report/time/time_plots.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

namespace c136 {

namespace {

using Value64 = std::optional<std::int64_t>;

Plot::Series amounts_of(const Trend& trend, std::string name, Amounts Subtotal::*of) {
  Plot::Series series{std::move(name), {}};
  for (const TrendPoint& point : trend.points()) {
    const bool has_sum = point.is_known && (point.sums.amount.priced > 0 || point.sums.deals == 0);
    series.values.push_back(has_sum ? Value64(drawn_cents((point.sums.*of).in_base)) : Value64());
  }
  return series;
}

std::size_t known_values(const Plot::Series& series) {
  return static_cast<std::size_t>(
      std::ranges::count_if(series.values, [](const Value64& value) { return value.has_value(); }));
}

// ---- from sheets --------------------------------------------------------------------------------

std::size_t place_of(const Sheet& sheet, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::find(sheet.columns, id, &ColumnHead::id) -
                                  sheet.columns.begin());
}

std::int64_t only_sum(const Cell& cell) {
  const auto* sums = cell.sums();
  return sums && sums->of.size() == 1 ? drawn_cents(sums->of[0].second) : 0;
}

std::string only_currency(const Cell& cell) {
  const auto* sums = cell.sums();
  return sums && sums->of.size() == 1 ? sums->of[0].first : std::string();
}

/// Opening and closing always, of what is between only what moved any money.
Plot plot_of_row(const Sheet& sheet, const std::vector<Cell>& row, Language l) {
  const std::size_t first = place_of(sheet, "opening"), last = place_of(sheet, "closing");
  const std::string currency = only_currency(row[first]);
  Plot plot{.kind = Plot::Kind::waterfall,
            .unit = Plot::Unit::cents,
            .title = say(l, "Open amount, from opening to closing ({})",
                         "进行中金额：从期初到期末（{}）", currency),
            .across = say(l, "what moved", "变化"),
            .upwards = currency};
  Plot::Series series{say(l, "amount", "金额"), {}};
  for (std::size_t i = first; i <= last; ++i) {
    const std::int64_t cents = only_sum(row[i]);
    if (i != first && i != last && cents == 0) continue;
    plot.points.push_back(sheet.columns[i].in(l));
    series.values.emplace_back(cents);
  }
  plot.series.push_back(std::move(series));
  return plot;
}

bool has_money(const Plot& plot) {
  return plot.size() > 2 || std::ranges::any_of(plot.series[0].values,
                                                [](const Value64& cents) { return *cents != 0; });
}

Plot::Series percents_of(const Sheet& sheet, std::string_view id, Language l) {
  const std::size_t column = place_of(sheet, id);
  Plot::Series series{sheet.columns[column].in(l), {}};
  for (const auto& row : sheet.rows) {
    const auto* percent = std::get_if<Percent>(&row[column].value);
    series.values.push_back(percent ? Value64(percent->value) : Value64());
  }
  return series;
}

// ---- of one deal --------------------------------------------------------------------------------

Plot::Series number_of(const DealPast& past, std::string name, int Value::*number, int most) {
  Plot::Series series{std::move(name), {}, most};
  for (const Snapshot& state : past.states)
    series.values.emplace_back(state.confirmed_value.*number);
  return series;
}

/// The last number holds until the day of the report, or until the deal was closed.
Plot held_on(Plot plot, const DealPast& past, Date as_of) {
  for (const Snapshot& state : past.states) plot.days.push_back(state.day);
  const Snapshot& last = past.states.back();
  if (past.is_there && last.is_open() && plot.days.back() < as_of) {
    plot.days.push_back(as_of);
    for (Plot::Series& series : plot.series) series.values.push_back(series.values.back());
  }
  return plot;
}

Plot value_plot(const DealPast& past, Language l) {
  return {.kind = Plot::Kind::steps,
          .unit = Plot::Unit::count,
          .title = say(l, "The confirmed value, day by day", "教练已确认的 136 值走势"),
          .across = say(l, "date", "日期"),
          .upwards = say(l, "confirmed", "已确认"),
          .series = {number_of(past, "W", &Value::w, 1), number_of(past, "F", &Value::f, 3),
                     number_of(past, "C", &Value::c, 6)}};
}

bool amount_moved(const DealPast& past) {
  const Snapshot& first = past.states.front();
  const auto same = [&](const Snapshot& state) { return state.amount == first.amount; };
  const auto one_currency = [&](const Snapshot& state) { return state.currency == first.currency; };
  return !std::ranges::all_of(past.states, same) && std::ranges::all_of(past.states, one_currency);
}

Plot amount_plot(const DealPast& past, Language l) {
  const std::string& currency = past.states.front().currency;
  Plot::Series series{say(l, "amount", "金额"), {}};
  for (const Snapshot& state : past.states)
    series.values.push_back(state.amount ? Value64(state.amount->cents) : Value64());
  return {.kind = Plot::Kind::steps,
          .unit = Plot::Unit::cents,
          .title = say(l, "The amount, day by day ({})", "金额走势（{}）", currency),
          .across = say(l, "date", "日期"),
          .upwards = currency,
          .series = {std::move(series)}};
}

}  // namespace

std::vector<Plot> trend_plots(const Trend& trend, std::string_view base, Language l) {
  Plot plot{.kind = Plot::Kind::lines,
            .unit = Plot::Unit::cents,
            .title = say(l, "Open amount and weighted amounts over time ({})",
                         "进行中金额与加权金额走势（{}）", base),
            .across = say(l, "as of", "截至"),
            .upwards = std::string(base)};
  for (const TrendPoint& point : trend.points()) plot.days.push_back(point.day);
  plot.series = {
      amounts_of(trend, say(l, "amount", "金额"), &Subtotal::amount),
      amounts_of(trend, say(l, "weighted, on paper", "加权（纸面）"), &Subtotal::on_paper),
      amounts_of(trend, say(l, "weighted, confirmed", "加权（教练已确认）"), &Subtotal::confirmed)};
  if (known_values(plot.series[0]) < 2) return {};
  return {std::move(plot)};
}

std::vector<Plot> waterfall_plots(const Sheet& sheet, Language l) {
  if (sheet.rows.empty()) return {};
  Plot plot = plot_of_row(sheet, sheet.rows.back(), l);
  if (!has_money(plot) && sheet.rows.size() == 2) plot = plot_of_row(sheet, sheet.rows.front(), l);
  if (plot.size() < 3) return {};
  return {std::move(plot)};
}

std::vector<Plot> calibration_plots(const Sheet& sheet, Language l) {
  Plot plot{.kind = Plot::Kind::intervals,
            .unit = Plot::Unit::percent,
            .title = say(l, "{}: the ladder and what became of deals", "{}：赢率阶梯与实际赢率",
                         sheet.title),
            .across = say(l, "row of the ladder", "档位"),
            .upwards = say(l, "win rate", "赢率"),
            .series = {percents_of(sheet, "low", l), percents_of(sheet, "high", l),
                       percents_of(sheet, "rate", l), percents_of(sheet, "ladder", l)}};
  if (known_values(plot.series[2]) == 0) return {};
  const std::size_t names = place_of(sheet, "row");
  for (const auto& row : sheet.rows) {
    const auto* name = std::get_if<std::string>(&row[names].value);
    plot.points.push_back(name ? *name : say(l, "no row", "无档位"));
  }
  const auto knows_last = [](const Plot::Series& series) {
    return series.values.back().has_value();
  };
  if (std::ranges::none_of(plot.series, knows_last)) {
    plot.points.pop_back();  // of values without a row
    for (Plot::Series& series : plot.series) series.values.pop_back();
  }
  return {std::move(plot)};
}

std::vector<Plot> history_plots(const DealPast& past, Date as_of, Language l) {
  if (past.states.empty()) return {};
  std::vector<Plot> plots{held_on(value_plot(past, l), past, as_of)};
  if (amount_moved(past)) plots.push_back(held_on(amount_plot(past, l), past, as_of));
  if (plots[0].size() < 2) return {};
  return plots;
}

}  // namespace c136
