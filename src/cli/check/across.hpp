// `check --across`: what concerns files of several shares, from the lines that each share printed.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "cli/session.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace c136 {

struct Across {
  std::vector<Finding> findings;   // D001, R002 and R003, as a run over everything has them
  std::vector<std::string> files;  // of all shares
  std::size_t deals = 0;           // in them
};

/// Shares that are missing, given twice, cut off or of other files are complained of. Throws
/// UsageError where a file holds no share, or one of another division.
Across across(Session& session, const std::vector<std::string>& files);

}  // namespace c136
