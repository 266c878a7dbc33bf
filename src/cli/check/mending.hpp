// `check --fix`: what has one right answer is mended before the files are checked. Not here: what
// that is (edit/fix.hpp).
#pragma once

#include "cli/session.hpp"

#include <string>

namespace c136 {

struct MendOptions {
  bool fix = false, unsafe = false, diff = false;

  bool any() const { return fix || diff; }
};

void add_mending(CLI::App&, Language, MendOptions&);

/// Mends all files that the run reads. With --diff nothing is written, and what would change is
/// given as a diff.
std::string mend_files(Session&, const MendOptions&);

}  // namespace c136
