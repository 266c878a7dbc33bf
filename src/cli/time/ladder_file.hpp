// Puts a ladder of the team's own into the bytes of `.c136.yaml`, in the place of the one that is
// there or behind all else; every other byte stays. Not here: the writing of the file.
#pragma once

#include "c136/load/settings/load_config.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace c136 {

struct NewRow {
  std::string value;  // "1W1F4-5C"
  int percent = 0;
  std::size_t won = 0, lost = 0;
};

/// `rows` are not empty. The file has no errors; an empty text is a file that is not there.
std::string with_ladder(const SourceFile&, std::span<const NewRow> rows);

}  // namespace c136
