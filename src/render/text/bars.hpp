// The chart of a table as bars of signs, for pages of plain text: a column more. Not here: charts
// that are drawn.
#pragma once

#include "c136/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// Of a drawn chart: more cannot be read. Pages of plain text have one in every row.
inline constexpr std::size_t most_bars = 20;

/// What a cell is long in a chart; none where it has no number.
std::optional<std::int64_t> measure_of(const Cell&);

/// The table with its bars behind the first column that is drawn; it must have a chart.
DataTable with_bars(const DataTable&);

/// "Bars: # confirmed, + on paper, . amount": which sign is what.
std::string bars_legend(const Chart&, Language);

}  // namespace c136
