// The options that are the same for every command over deals: which deals, and how much of them.
#pragma once

#include "cli/options/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct DealOptions {
  std::vector<std::string> where;  // a deal has to pass every one
  bool full = false;
  std::optional<std::string> method;  // none: that of the repository
  bool takes_all_methods = false;     // also the word all

  /// All of them as one; empty: all deals. An empty one among them is refused.
  std::string filter(Language) const;
};

/// --where: the filter language, see `c136 help filters`.
void add_where(CLI::App& app, Language language, DealOptions& options);
/// --method: by which the deals are judged.
void add_method(CLI::App& app, Language language, DealOptions& options);
/// --full: also what is private. For reports that have something private.
void add_full(CLI::App& app, Language language, DealOptions& options);

}  // namespace c136
