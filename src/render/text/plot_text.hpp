// A drawing in signs, for pages of plain text: what rises and what falls can be seen, and the ends
// of a line are told in numbers. Not here: drawings with lines (html/plot_figure.hpp,
// xlsx/plots.cpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/document/plot.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace c136 {

/// What the bars of a waterfall say.
inline constexpr Words level_words{"what there is", "存量"};
inline constexpr Words inflow_words{"what came in", "增加"};
inline constexpr Words outflow_words{"what went out", "减少"};

/// "1,234,567", "45 %", "3".
std::string plotted_value(Plot::Unit, std::int64_t);
/// The same; of what came or went with its sign.
std::string plotted_value(const Plot&, const FloatingBar&);

/// "Low–High": what the bars of intervals say.
std::string interval_name(const Plot&);

/// Its title, then a line a series or point; nothing where nothing is to be drawn.
std::string plot_as_text(const Plot&, Language, std::size_t width);

}  // namespace c136
