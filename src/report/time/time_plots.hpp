// What is drawn of the reports over time, read from their tables where these have the numbers. Not
// here: how anything is drawn.
#pragma once

#include "book/deal_past.hpp"
#include "book/trend.hpp"
#include "c136/document/plot.hpp"
#include "c136/document/sheet.hpp"

#include <string_view>
#include <vector>

namespace c136 {

/// Amount and weights in the base currency; none where fewer than two days are known.
std::vector<Plot> trend_plots(const Trend&, std::string_view base, Language);
/// Of the sheet `waterfall`, what has a rate, else its only currency; none where nothing moved.
std::vector<Plot> waterfall_plots(const Sheet&, Language);
/// Of a sheet of a horizon; none where no row has a rate.
std::vector<Plot> calibration_plots(const Sheet&, Language);
/// W, F and C as the coaches confirm them, and the amount where it moved; none of a single day.
std::vector<Plot> history_plots(const DealPast&, Date as_of, Language);

}  // namespace c136
