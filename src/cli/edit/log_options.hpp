// The options of a log entry, which `log` and `review` share.
#pragma once

#include "cli/edit/edit_run.hpp"
#include "edit/visits.hpp"

#include <optional>
#include <string>

namespace c136 {

struct LogOptions : EditOptions {
  Visit visit;
  std::optional<std::string> on, kind, next, outcome;
  bool order = false, advance = false, continuation = false, no_sale = false;
};

/// All of them, or those of a review.
void add_log_options(CLI::App&, Language, LogOptions&, bool of_review);

/// Writes the entry. Gives the exit code.
int run_log(Session&, LogOptions, const std::string& file);

}  // namespace c136
