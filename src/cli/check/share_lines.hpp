// The lines that `check --shard K/N --format jsonl` has beside its findings, and `check --across`
// reads: what each file may have in common with those of other shares; and, last, that the share is
// whole. Not here: what follows from them (across.hpp).
#pragma once

#include "c136/document/json.hpp"
#include "cli/options/choices.hpp"
#include "examine/examine.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace c136 {

/// One file of a share.
struct ShareLine {
  std::size_t group = 0;  // of the repositories of the run
  Traits traits;
  TraitPlaces places;
};

/// "2/8"
std::string name_of(const Shard&);

Json json_of(const Shard&, const ShareLine&);
/// None where it is no such line.
std::optional<ShareLine> share_line(const Json&);

/// The last line: so many files were there, in all shares together.
Json end_of_share(const Shard&, std::size_t files);

}  // namespace c136
