// What became of the rows of a sheet that was imported: the table `rows`. Not here: the import.
#pragma once

#include "c136/base/words.hpp"
#include "c136/document/document.hpp"

#include <string>
#include <vector>

namespace c136 {

struct ImportedRow {
  std::size_t row = 0;
  std::string deal, action, why, cell;
};

struct ImportSummary {
  std::string file;
  bool dry_run = false;
  std::vector<ImportedRow> rows;
  std::vector<std::string> own, dropped;  // columns nobody knows
};

Document import_document(Language, const ImportSummary&);

}  // namespace c136
