#include "c136/document/plot.hpp"

#include <algorithm>
#include <limits>

namespace c136 {

std::vector<FloatingBar> floating_bars(const Plot& plot) {
  std::vector<FloatingBar> bars;
  std::int64_t level = 0;
  const auto& values = plot.series.front().values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::int64_t value = values[i].value_or(0);
    const bool is_level = i == 0 || i + 1 == values.size();
    const std::int64_t from = is_level ? 0 : level;
    level = from + value;
    bars.push_back({from, level, is_level});
  }
  return bars;
}

std::int64_t drawn_cents(Sum sum) {
  constexpr Wide most = std::numeric_limits<std::int64_t>::max() / 16;  // a dozen still add up
  return static_cast<std::int64_t>(std::clamp(sum.cents, -most, most));
}

}  // namespace c136
