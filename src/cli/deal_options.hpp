// The options that are the same for every command over deals: which deals, and how much of them.
#pragma once

#include "cli/options.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace c136 {

struct DealOptions {
  std::optional<std::string> where;
  bool full = false;

  /// Empty: all deals.
  std::string_view filter() const { return where ? std::string_view(*where) : std::string_view(); }
};

/// --where: the filter language, see `c136 help filters`.
void add_where(CLI::App& app, Language language, DealOptions& options);
/// --full: also what is private. For reports that have something private.
void add_full(CLI::App& app, Language language, DealOptions& options);

}  // namespace c136
