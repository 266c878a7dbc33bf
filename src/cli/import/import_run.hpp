// From the rows of a team's sheet to deal files: which deal a row belongs to, what becomes of it,
// and the table that says so. Not here: the reading of the sheet (edit/import/).
#pragma once

#include "cli/edit/edit_run.hpp"

#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct ImportOptions : EditOptions {
  std::optional<std::string> sheet, owner, stage, folder, match, refused;
  std::vector<std::string> map;
  bool update = false, drop_unknown = false;
};

/// Gives the exit code.
int run_import(Session&, ImportOptions, const std::string& file);

}  // namespace c136
