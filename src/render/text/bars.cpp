#include "render/text/bars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace c136 {
namespace {

constexpr std::size_t longest_bar = 10;

/// From the base of the bar outwards.
std::string_view signs(std::size_t series) { return series == 2 ? "#." : "#+."; }

/// The series in the order in which a bar shows them from its base outwards.
std::vector<Chart::Series> outwards(const Chart& chart) {
  std::vector<Chart::Series> series = chart.series;
  if (chart.kind == Chart::Kind::nested) std::ranges::reverse(series);
  return series;
}

/// How far each series of a row reaches.
std::vector<Wide> reaches(const DataTable& table, const std::vector<Cell>& row) {
  std::vector<Wide> ends;
  Wide end = 0;
  for (const Chart::Series& series : outwards(*table.chart)) {
    const Wide value = measure_of(row[table.column(series.column)]).value_or(0);
    end = table.chart->kind == Chart::Kind::nested ? std::max(end, value) : end + value;
    ends.push_back(end);
  }
  return ends;
}

}  // namespace

std::optional<std::int64_t> measure_of(const Cell& cell) {
  constexpr std::int64_t none = 0;  // no bar goes backwards
  if (const auto* money = std::get_if<Money>(&cell.value)) return std::max(money->cents, none);
  if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return std::max(*number, none);
  return std::nullopt;
}

DataTable with_bars(const DataTable& table) {
  const Chart& chart = *table.chart;
  std::vector<std::vector<Wide>> rows;
  Wide longest = 0;
  for (std::size_t i = 0; i < chart.rows; ++i) {
    rows.push_back(reaches(table, table.rows[i]));
    longest = std::max(longest, rows.back().back());
  }
  DataTable drawn = table;
  const auto at = static_cast<std::ptrdiff_t>(table.column(chart.series.front().column)) + 1;
  drawn.columns.insert(drawn.columns.begin() + at, Column{"bar", ""});
  for (std::size_t i = 0; i < drawn.rows.size(); ++i) {
    std::string bar;
    if (i < chart.rows && longest > 0)
      for (std::size_t s = 0; s < rows[i].size(); ++s) {
        const Wide length = (rows[i][s] * longest_bar + longest - 1) / longest;
        bar.resize(std::max(bar.size(), static_cast<std::size_t>(length)),
                   signs(rows[i].size())[s]);
      }
    drawn.rows[i].insert(drawn.rows[i].begin() + at, Cell(std::move(bar)));
  }
  return drawn;
}

std::string bars_legend(const Chart& chart, Language language) {
  const std::vector<Chart::Series> series = outwards(chart);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < series.size(); ++i)
    parts.push_back(fmt::format("{} {}", signs(series.size())[i], series[i].name));
  return say(language, "Bars: {}.", "条形：{}。",
             fmt::join(parts, language == Language::zh ? "，" : ", "));
}

}  // namespace c136
