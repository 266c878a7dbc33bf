// The tables of what moved: a row a change, and the waterfall of the money. `diff` and the reports
// of a week print the same ones.
#pragma once

#include "book/change.hpp"
#include "c136/document/sheet.hpp"

#include <string_view>
#include <vector>

namespace c136 {

/// The settings are those of the later side.
Sheet changes_sheet(std::string_view id, const std::vector<Movement>&, const Config&, Language);
/// `base` is the base currency.
Sheet waterfall_sheet(std::string_view id, const Waterfall&, std::string_view base, Language);

/// "2 won, 1 lost, 3 pushed": what moved, for the first line of a page.
std::string in_short(const std::vector<Movement>&, Language);

}  // namespace c136
