// A drawing of numbers in a page: what the script draws it from, and what is said beside it. Not
// here: how it is drawn (charts/plots.mjs), bars of a table (html.cpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/document/json.hpp"
#include "c136/document/plot.hpp"

#include <string>

namespace c136 {

/// All that the script has to know.
Json plan_of_plot(const Plot&);

/// Shown by the script when it has drawn; without it the table stands alone.
std::string plot_figure(const Plot&, Language);

}  // namespace c136
