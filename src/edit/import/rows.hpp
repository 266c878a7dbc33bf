// The rows of a sheet as values for deals, in the forms that a deal file takes. Not here: which
// deal a row belongs to, and the writing (cli/edit/import_run.hpp).
#pragma once

#include "c136/base/date.hpp"
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
  std::string remark = {};              // how it was understood, where that may be wrong
  bool is_yearless = false;             // a day that was typed without its year
};

struct SheetRow {
  std::size_t number = 0;  // in the sheet, from 1
  std::string deal;        // the id, where the sheet has one
  std::string rate;        // as typed
  std::vector<FilledCell> filled;
  std::string problem,
      problem_cell;  // why nothing can be made of it: all reasons, the first's cell

  /// Empty when it is not filled in.
  std::string_view value(std::string_view path) const;
};

/// Why a row is refused, and where; thrown.
struct RowRefusal {
  std::string why, cell;
};

/// "customer.name" as people read it.
std::string name_of_key(std::string_view path, Language);

/// Without empty rows and totals, and without the footnotes below them. Days without a year are
/// those nearest to as-of; without that they are none.
std::vector<SheetRow> rows_of(const Cells&, const SheetHead&, const Config&, Language,
                              std::optional<Date> as_of = std::nullopt);

}  // namespace c136
