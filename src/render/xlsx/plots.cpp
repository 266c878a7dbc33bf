// A drawing in a workbook: a sheet of its own, with a chart and under it the numbers that it draws.
#include "render/text/plot_text.hpp"
#include "render/xlsx/workbook.hpp"
#include "render/xlsx/xlsx_library.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace c136 {
namespace {

constexpr std::uint32_t rows_of_chart = 23;  // that it covers
constexpr double times_as_wide = 1.9, times_as_high = 1.5;
constexpr lxw_color_t dark = 0x1F3F66, medium = 0x6F93BB, light = 0xD5DDE6, brown = 0xA35200;
constexpr std::array<lxw_color_t, 3> line_colours{dark, 0x2F80B5, brown};
constexpr std::array<std::uint8_t, 3> line_dashes{
    LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT};

/// The numbers of a chart as they stand in its sheet: a point a row, its name or day first.
struct Figures {
  std::vector<std::string> titles;
  std::vector<std::vector<Cell>> rows;
};

Cell figure_of(const Plot& plot, const std::optional<std::int64_t>& value) {
  if (!value) return {};
  if (plot.unit == Plot::Unit::cents) return Money{*value};
  if (plot.unit == Plot::Unit::percent) return Percent{static_cast<int>(*value)};
  return *value;
}

std::vector<Cell> row_of(const Plot& plot, Cell name, std::size_t point) {
  std::vector<Cell> row{std::move(name)};
  for (const Plot::Series& series : plot.series)
    row.push_back(figure_of(plot, series.values[point]));
  return row;
}

Figures plain_figures(const Plot& plot) {
  Figures figures{{plot.across}, {}};
  for (const Plot::Series& series : plot.series) figures.titles.push_back(series.name);
  for (std::size_t i = 0; i < plot.size(); ++i)
    figures.rows.push_back(row_of(plot, Cell(plot.name_of(i)), i));
  return figures;
}

/// A line that goes up on the day itself: at the end of each step it has a point more.
Figures step_figures(const Plot& plot) {
  Figures figures = plain_figures(plot);
  figures.rows.clear();
  for (std::size_t i = 0; i < plot.size(); ++i) {
    if (i > 0) figures.rows.push_back(row_of(plot, Cell(plot.days[i]), i - 1));
    figures.rows.push_back(row_of(plot, Cell(plot.days[i]), i));
  }
  return figures;
}

Figures floating_figures(const Plot& plot, Language language) {
  Figures figures = plain_figures(plot);
  figures.titles.push_back(say(language, "begins at", "起点"));
  for (const Words& words : {level_words, inflow_words, outflow_words})
    figures.titles.emplace_back(words.in(language));
  const std::vector<FloatingBar> bars = floating_bars(plot);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    std::vector<Cell>& row = figures.rows[i];
    row.push_back(figure_of(plot, bars[i].low()));
    const std::size_t part = bars[i].is_level ? 0 : bars[i].goes_in() ? 1 : 2;
    row.resize(row.size() + 3);
    row[row.size() - 3 + part] = figure_of(plot, bars[i].length());
  }
  return figures;
}

Figures figures_of(const Plot& plot, Language language) {
  if (plot.kind == Plot::Kind::steps) return step_figures(plot);
  if (plot.kind == Plot::Kind::waterfall) return floating_figures(plot, language);
  return plain_figures(plot);
}

const char* axis_pattern(const Plot& plot) {
  if (plot.unit == Plot::Unit::cents) return "#,##0";
  return plot.unit == Plot::Unit::percent ? "0%" : "0";
}

/// A chart whose series are columns of its sheet.
class PlotChart {
 public:
  PlotChart(const XlsxLibrary& x, lxw_workbook* book, std::string sheet, const Figures& figures,
            std::uint32_t top, std::uint8_t type)
      : x_(x),
        sheet_(std::move(sheet)),
        figures_(figures),
        first_(top + 1),
        last_(top + static_cast<std::uint32_t>(figures.rows.size())),
        chart_(x.workbook_add_chart(book, type)) {}

  lxw_chart* chart() const { return chart_; }

  lxw_chart_series* add(std::size_t column) {
    const auto at = static_cast<std::uint16_t>(column);
    lxw_chart_series* series = x_.chart_add_series(chart_, nullptr, nullptr);
    x_.chart_series_set_name(series, cell_text(figures_.titles[column]).c_str());
    x_.chart_series_set_categories(series, sheet_.c_str(), first_, 0, last_, 0);
    x_.chart_series_set_values(series, sheet_.c_str(), first_, at, last_, at);
    return series;
  }

  void add_line(std::size_t column) {
    const std::size_t style = (column - 1) % line_colours.size();
    lxw_chart_series* series = add(column);
    lxw_chart_line line{};
    line.color = line_colours[style];
    line.dash_type = line_dashes[style];
    line.width = 2.25F;
    x_.chart_series_set_line(series, &line);
    x_.chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
  }

  void add_bar(std::size_t column, lxw_color_t colour, bool is_seen, const char* name = nullptr) {
    lxw_chart_series* series = add(column);
    if (name) x_.chart_series_set_name(series, name);
    lxw_chart_fill fill{};
    fill.color = colour;
    fill.none = is_seen ? 0 : 1;
    x_.chart_series_set_fill(series, &fill);
    lxw_chart_line line{};
    line.color = 0x9AA7B5;
    line.none = is_seen && colour == light ? 0 : 1;
    x_.chart_series_set_line(series, &line);
  }

  /// Signs that no line joins.
  void add_signs(std::size_t column, std::uint8_t sign, std::uint8_t size, lxw_color_t colour) {
    lxw_chart_series* series = add(column);
    lxw_chart_line line{};
    line.none = 1;
    x_.chart_series_set_line(series, &line);
    x_.chart_series_set_marker_type(series, sign);
    x_.chart_series_set_marker_size(series, size);
    lxw_chart_fill fill{};
    fill.color = colour;
    x_.chart_series_set_marker_fill(series, &fill);
    lxw_chart_line edge{};
    edge.color = colour;
    edge.width = 1.5F;
    x_.chart_series_set_marker_line(series, &edge);
  }

 private:
  const XlsxLibrary& x_;
  std::string sheet_;
  const Figures& figures_;
  std::uint32_t first_, last_;
  lxw_chart* chart_;
};

std::uint8_t chart_type(Plot::Kind kind) {
  if (kind == Plot::Kind::steps) return LXW_CHART_SCATTER_STRAIGHT;
  return kind == Plot::Kind::waterfall ? LXW_CHART_BAR_STACKED : LXW_CHART_LINE;
}

void add_floating_bars(const XlsxLibrary& x, PlotChart& drawing) {
  constexpr std::size_t begins_at = 2;
  drawing.add_bar(begins_at, light, false, " ");  // in no legend
  drawing.add_bar(begins_at + 1, dark, true);
  drawing.add_bar(begins_at + 2, medium, true);
  drawing.add_bar(begins_at + 3, light, true);
  x.chart_set_series_gap(drawing.chart(), 40);
  x.chart_axis_set_reverse(drawing.chart()->y_axis);  // from top to bottom, as the numbers stand
}

/// A bar from the first series to the last, and signs on it.
void add_intervals(const XlsxLibrary& x, PlotChart& drawing) {
  // No dashes: the library writes a word for them that no spreadsheet knows.
  drawing.add_signs(1, LXW_CHART_MARKER_SQUARE, 5, 0x5A5F66);
  drawing.add_signs(3, LXW_CHART_MARKER_CIRCLE, 8, dark);
  drawing.add_signs(4, LXW_CHART_MARKER_DIAMOND, 9, brown);
  drawing.add_signs(2, LXW_CHART_MARKER_SQUARE, 5, 0x5A5F66);
  lxw_chart_line edge{};
  edge.color = 0x9AA7B5;
  lxw_chart_fill fill{};
  fill.color = light;
  x.chart_set_up_down_bars_format(drawing.chart(), &edge, &fill, &edge, &fill);
  x.chart_axis_set_min(drawing.chart()->y_axis, 0);
  x.chart_axis_set_max(drawing.chart()->y_axis, 1);
}

void set_axes(const XlsxLibrary& x, const Plot& plot, lxw_chart* chart) {
  const bool is_lying = plot.kind == Plot::Kind::waterfall;
  // Of lying bars the library calls that axis y on which the names stand.
  lxw_chart_axis* const names = is_lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis* const numbers = is_lying ? chart->x_axis : chart->y_axis;
  x.chart_axis_set_name(names, plot.across.c_str());
  x.chart_axis_set_name(numbers, plot.upwards.c_str());
  x.chart_axis_set_num_format(numbers, axis_pattern(plot));
  if (plot.kind == Plot::Kind::lines && plot.size() > 16)
    x.chart_axis_set_interval_unit(names, static_cast<std::uint16_t>(plot.size() / 12 + 1));
  if (plot.kind != Plot::Kind::steps) return;
  x.chart_axis_set_num_format(names, "yyyy-mm-dd");
  x.chart_axis_set_min(names, serial_of(plot.days.front()));
  x.chart_axis_set_max(names, serial_of(plot.days.back()));
  x.chart_axis_set_min(numbers, 0);
}

}  // namespace

void Workbook::add_plot(const Plot& plot) {
  if (plot.size() == 0) return;
  const Figures figures = figures_of(plot, language_);
  lxw_worksheet* sheet = add_sheet(plot.title);
  std::uint32_t row = rows_of_chart;
  for (std::size_t i = 0; i < figures.titles.size(); ++i) {
    const auto at = static_cast<std::uint16_t>(i);
    require(x_.worksheet_set_column(sheet, at, at, i == 0 ? 20 : 18, nullptr));
    write(sheet, row, i, Cell(figures.titles[i]), title_format());
  }
  for (const auto& cells : figures.rows) {
    ++row;
    for (std::size_t i = 0; i < cells.size(); ++i)
      write(sheet, row, i, cells[i], format_of(cells[i], ""));
  }
  PlotChart drawing(x_, book_, last_name_, figures, rows_of_chart, chart_type(plot.kind));
  if (plot.kind == Plot::Kind::waterfall)
    add_floating_bars(x_, drawing);
  else if (plot.kind == Plot::Kind::intervals)
    add_intervals(x_, drawing);
  else
    for (std::size_t i = 1; i < figures.titles.size(); ++i) drawing.add_line(i);
  x_.chart_title_set_name(drawing.chart(), cell_text(plot.title).c_str());
  x_.chart_legend_set_position(drawing.chart(), LXW_CHART_LEGEND_BOTTOM);
  set_axes(x_, plot, drawing.chart());
  lxw_chart_options place{};
  place.x_scale = times_as_wide;
  place.y_scale = times_as_high;
  require(x_.worksheet_insert_chart_opt(sheet, 0, 0, drawing.chart(), &place));
}

}  // namespace c136
