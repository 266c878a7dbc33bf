#include "render/html/plot_figure.hpp"

#include "render/html/html_text.hpp"
#include "render/text/plot_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {
namespace {

constexpr std::string_view kind_names[] = {"lines", "steps", "waterfall", "intervals"};
constexpr std::string_view unit_names[] = {"count", "percent", "money"};
constexpr std::array<std::string_view, 3> line_classes{"first", "second", "third"};

std::string_view kind_name(const Plot& plot) {
  return kind_names[static_cast<std::size_t>(plot.kind)];
}

Json drawn_number(Plot::Unit unit, std::int64_t value) {
  if (unit == Plot::Unit::cents) return Json::Number{to_string(Sum{value})};
  return value;
}

Json drawn_values(const Plot& plot, const Plot::Series& series) {
  Json values = Json::array();
  for (const auto& value : series.values)
    values.push_back(value ? drawn_number(plot.unit, *value) : Json());
  return values;
}

std::string_view part_of(const FloatingBar& bar) {
  return bar.is_level ? "level" : bar.goes_in() ? "in" : "out";
}

Json bars_json(const Plot& plot) {
  Json bars = Json::array();
  for (const FloatingBar& bar : floating_bars(plot))
    bars.push_back({{"low", drawn_number(plot.unit, bar.low())},
                    {"length", drawn_number(plot.unit, bar.length())},
                    {"part", part_of(bar)},
                    {"text", plotted_value(plot, bar)}});
  return bars;
}

/// Class of the sign, and what it stands for.
using LegendItems = std::vector<std::pair<std::string_view, std::string>>;

LegendItems legend_items(const Plot& plot, Language language) {
  if (plot.kind == Plot::Kind::waterfall)
    return {{"level", std::string(level_words.in(language))},
            {"in", std::string(inflow_words.in(language))},
            {"out", std::string(outflow_words.in(language))}};
  if (plot.kind == Plot::Kind::intervals)
    return {{"interval", interval_name(plot)},
            {"seen", plot.series[2].name},
            {"expected", plot.series[3].name}};
  LegendItems items;
  for (std::size_t i = 0; i < plot.series.size(); ++i)
    items.emplace_back(line_classes[i % line_classes.size()], plot.series[i].name);
  return items;
}

}  // namespace

Json plan_of_plot(const Plot& plot) {
  Json points = Json::array(), series = Json::array();
  for (std::size_t i = 0; i < plot.size(); ++i) points.push_back(plot.name_of(i));
  Json plan{{"kind", kind_name(plot)},
            {"unit", unit_names[static_cast<std::size_t>(plot.unit)]},
            {"across", plot.across},
            {"upwards", plot.upwards},
            {"points", std::move(points)}};
  if (plot.kind == Plot::Kind::waterfall) {
    plan["bars"] = bars_json(plot);
    return plan;
  }
  std::int64_t most = 0;
  for (const Plot::Series& one : plot.series) {
    series.push_back(drawn_values(plot, one));
    most = std::max(most, one.most);
  }
  if (most > 0) plan["most"] = most;
  plan["series"] = std::move(series);
  return plan;
}

std::string plot_figure(const Plot& plot, Language language) {
  const std::string caption = html_text(plot.title);
  std::string out = fmt::format(
      "<figure class=\"{}\" data-plot=\"{}\" hidden>\n<figcaption>{}</figcaption>\n"
      "<ul class=\"legend\" aria-hidden=\"true\">\n",
      kind_name(plot), html_text(plan_of_plot(plot).dump()), caption);
  for (const auto& [sign, name] : legend_items(plot, language))
    out += fmt::format("<li><i class=\"{}\"></i>{}</li>\n", sign, html_text(name));
  out +=
      fmt::format("</ul>\n<div class=\"plot\" role=\"img\" aria-label=\"{}{}\"></div>\n", caption,
                  language == Language::zh ? "；数字见下表" : "; the table below has the figures");
  return out + "</figure>\n";
}

}  // namespace c136
