#include "render/text/plot_text.hpp"

#include "c136/base/text.hpp"
#include "render/text/layout.hpp"
#include "render/text/plain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace c136 {
namespace {

constexpr std::size_t longest_floating = 40, shortest_floating = 10;
constexpr std::size_t shortest_line = 8;
constexpr std::size_t wide_scale = 51, narrow_scale = 21;  // signs from 0 to 100 percent

/// A name and what stands behind it, all of them below one another.
struct PlotLine {
  std::string name, drawing, numbers;
};

std::string lined_up(const std::vector<PlotLine>& lines, bool numbers_to_the_right) {
  std::size_t names = 0, drawings = 0, numbers = 0;
  for (const PlotLine& line : lines) {
    names = std::max(names, display_width(line.name));
    drawings = std::max(drawings, display_width(line.drawing));
    numbers = std::max(numbers, display_width(line.numbers));
  }
  std::string out;
  for (const PlotLine& line : lines) {
    std::string text = line.name + padding(line.name, names) + "  " + line.drawing;
    if (!line.numbers.empty()) {
      text += padding(line.drawing, drawings) + "  ";
      if (numbers_to_the_right) text += padding(line.numbers, numbers);
      text += line.numbers;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + "\n";
  }
  return out;
}

std::size_t widest_name(const Plot& plot) {
  std::size_t widest = 0;
  if (plot.days.empty())
    for (const std::string& point : plot.points)
      widest = std::max(widest, display_width(readable(point)));
  else
    for (const Plot::Series& series : plot.series)
      widest = std::max(widest, display_width(readable(series.name)));
  return widest;
}

std::size_t room_beside(std::size_t taken, std::size_t width, std::size_t least) {
  return width > taken + least ? width - taken : least;
}

// ---- lines --------------------------------------------------------------------------------------

std::string from_to(const Plot& plot, const Plot::Series& series) {
  const auto known = [](const std::optional<std::int64_t>& value) { return value.has_value(); };
  const auto first = std::ranges::find_if(series.values, known);
  if (first == series.values.end()) return {};
  const auto last = std::find_if(series.values.rbegin(), series.values.rend(), known);
  return fmt::format("{} -> {}", plotted_value(plot.unit, **first),
                     plotted_value(plot.unit, **last));
}

/// A sign a point, as high as its number; where there is no room for all, every so manyth to the
/// last.
std::string rising_line(const Plot::Series& series, std::size_t room) {
  static constexpr std::string_view heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::int64_t most = std::max<std::int64_t>(series.most, 1);
  for (const auto& value : series.values) most = std::max(most, value.value_or(0));
  const std::size_t count = series.values.size();
  const std::size_t step = (count + room - 1) / room;
  std::string line;
  for (std::size_t i = count == 0 ? 0 : (count - 1) % step; i < count; i += step) {
    const auto& value = series.values[i];
    const Wide height = Wide{std::max<std::int64_t>(value.value_or(0), 0)} * 7 / most;
    line += value ? heights[static_cast<std::size_t>(height)] : std::string_view(" ");
  }
  return line;
}

std::string lines_text(const Plot& plot, std::size_t width) {
  std::vector<PlotLine> lines;
  std::size_t taken = 0;
  for (const Plot::Series& series : plot.series) {
    lines.push_back({readable(series.name), {}, from_to(plot, series)});
    taken = std::max(taken, display_width(lines.back().numbers));
  }
  const std::size_t room = room_beside(widest_name(plot) + taken + 4, width, shortest_line);
  for (std::size_t i = 0; i < lines.size(); ++i)
    lines[i].drawing = rising_line(plot.series[i], room);
  return lined_up(lines, false);
}

// ---- floating bars ------------------------------------------------------------------------------

std::string floating_text(const FloatingBar& bar, std::int64_t most, std::size_t room) {
  const auto place = [&](std::int64_t value, std::int64_t up) {
    const Wide at = (Wide{value} * static_cast<Wide>(room) + up) / most;
    return static_cast<std::size_t>(std::max<Wide>(at, 0));
  };
  const std::size_t from = std::min(place(bar.low(), 0), room - 1);
  const std::size_t to = bar.length() == 0 ? from : place(bar.low() + bar.length(), most - 1);
  const char sign = bar.is_level ? '#' : bar.goes_in() ? '+' : '-';
  return std::string(from, ' ') + std::string(to - from, sign);
}

std::string waterfall_text(const Plot& plot, std::size_t width) {
  const std::vector<FloatingBar> bars = floating_bars(plot);
  std::vector<PlotLine> lines;
  std::size_t taken = 0;
  std::int64_t most = 1;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    lines.push_back({readable(plot.points[i]), {}, plotted_value(plot, bars[i])});
    taken = std::max(taken, display_width(lines.back().numbers));
    most = std::max(most, bars[i].low() + bars[i].length());
  }
  const std::size_t beside = room_beside(widest_name(plot) + taken + 4, width, shortest_floating);
  for (std::size_t i = 0; i < bars.size(); ++i)
    lines[i].drawing = floating_text(bars[i], most, std::min(beside, longest_floating));
  return lined_up(lines, true);
}

// ---- intervals ----------------------------------------------------------------------------------

std::string interval_text(const Plot& plot, std::size_t point, std::size_t scale) {
  std::string line(scale, ' ');
  const auto place = [&](std::size_t series) -> std::optional<std::size_t> {
    const auto& value = plot.series[series].values[point];
    if (!value) return std::nullopt;
    const std::int64_t percent = std::clamp<std::int64_t>(*value, 0, 100);
    return (static_cast<std::size_t>(percent) * (scale - 1) + 50) / 100;
  };
  const auto low = place(0), high = place(1), seen = place(2), expected = place(3);
  if (low && high)
    std::fill_n(line.begin() + static_cast<std::ptrdiff_t>(*low), *high - *low + 1, '=');
  if (seen) line[*seen] = 'o';
  if (expected) line[*expected] = seen == expected ? '*' : 'x';
  return line;
}

std::string intervals_text(const Plot& plot, Language language, std::size_t width) {
  const std::size_t room = room_beside(widest_name(plot) + 2, width, narrow_scale);
  const std::size_t scale = room >= wide_scale ? wide_scale : narrow_scale;
  std::vector<PlotLine> lines;
  for (std::size_t i = 0; i < plot.points.size(); ++i)
    lines.push_back({readable(plot.points[i]), interval_text(plot, i, scale), {}});
  const std::string legend =
      say(language, "Signs: = {}, o {}, x {}, * both; the scale goes from 0 % to 100 %.",
          "符号：= {}，o {}，x {}，* 两者重合；标尺为 0 % 至 100 %。", interval_name(plot),
          plot.series[2].name, plot.series[3].name);
  std::string out = lined_up(lines, false);
  for (const auto line : wrap(legend, width)) out.append(line).append("\n");
  return out;
}

}  // namespace

std::string plotted_value(Plot::Unit unit, std::int64_t value) {
  switch (unit) {
    case Plot::Unit::count:
      return std::to_string(value);
    case Plot::Unit::percent:
      return fmt::format("{} %", value);
    case Plot::Unit::cents:
      return grouped(Sum{value});
  }
  return {};
}

std::string plotted_value(const Plot& plot, const FloatingBar& bar) {
  const std::string text = plotted_value(plot.unit, bar.to - bar.from);
  return !bar.is_level && bar.to > bar.from ? "+" + text : text;
}

std::string interval_name(const Plot& plot) {
  return fmt::format("{}–{}", plot.series[0].name, plot.series[1].name);
}

std::string plot_as_text(const Plot& plot, Language language, std::size_t width) {
  if (plot.size() == 0 || plot.series.empty()) return {};
  std::string out;
  const std::string title = readable(plot.title);
  for (const auto line : wrap(title, width)) out.append(line).append("\n");
  switch (plot.kind) {
    case Plot::Kind::lines:
    case Plot::Kind::steps:
      return out + lines_text(plot, width);
    case Plot::Kind::waterfall:
      return out + waterfall_text(plot, width);
    case Plot::Kind::intervals:
      return out + intervals_text(plot, language, width);
  }
  return out;
}

}  // namespace c136
