// Mends what has one right answer in a file that people wrote: full-width signs behind a key, a
// missing blank, tabs, mixed line ends, amounts and days in a known wrong form. No fact is lost,
// and a second time nothing is left to mend. Not here: which files, and their writing (cli/check/).
#pragma once

#include "c136/base/words.hpp"
#include "c136/model/config.hpp"
#include "c136/model/field.hpp"

#include <cstddef>
#include <string>

namespace c136 {

struct Mended {
  std::string bytes;
  std::size_t places = 0;  // how many were mended
};

/// `unsafe`: unknown keys and words that have one near neighbour, too.
Mended mend(std::string bytes, const Table& root, const Config&, Language, bool unsafe);

}  // namespace c136
