// The cells of a spreadsheet as texts, from the bytes of a csv file or a workbook. Files come from
// strangers: nothing in them is executed or fetched, and there are limits. Not here: what the
// columns mean (edit/import/columns.hpp).
#pragma once

#include "c136/base/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Cells {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> sheets;  // of a workbook, by name
};

inline constexpr std::size_t most_rows = 100'000;
inline constexpr std::size_t most_unpacked = std::size_t{64} << 20;

/// Of a workbook, the sheet with this name or number from 1; empty: the first. Throws Failure for
/// what cannot be read or is too large. Takes bytes that begin like a zip archive for a workbook.
Cells read_cells(std::string_view bytes, const std::string& sheet, Language);

/// UTF-8 with or without a mark, or GB18030; between the cells a comma, a semicolon or a tab.
Cells read_csv(std::string_view bytes, Language);

Cells read_xlsx(std::string_view bytes, const std::string& sheet, Language);

/// "C7" of row 6, column 2.
std::string cell_name(std::size_t row, std::size_t column);

}  // namespace c136
