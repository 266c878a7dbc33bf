// The rows of a sheet as values for deals, in the forms that a deal file takes. Not here: which
// deal a row belongs to, and the writing (cli/edit/import_run.hpp).
#pragma once

#include "c136/model/config.hpp"
#include "edit/import/cells.hpp"
#include "edit/import/columns.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct FilledCell {
  std::string path, text;               // in the form that the key takes
  std::string typed;                    // as it stands in the sheet
  std::string cell;                     // "C7"
  std::vector<std::string> parts = {};  // of a list of texts
};

struct SheetRow {
  std::size_t number = 0;  // in the sheet, from 1
  std::string deal;        // the id, where the sheet has one
  std::string rate;        // as typed
  std::vector<FilledCell> filled;
  std::string problem, problem_cell;  // why nothing can be made of it

  /// Empty when it is not filled in.
  std::string_view value(std::string_view path) const;
};

/// Why a row is refused, and where; thrown.
struct RowRefusal {
  std::string why, cell;
};

/// Without empty rows and totals, and without the footnotes below them.
std::vector<SheetRow> rows_of(const Cells&, const SheetHead&, const Config&, Language);

}  // namespace c136
