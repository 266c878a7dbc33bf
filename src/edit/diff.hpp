// Two versions of a text, line by line: where they differ, and the unified diff that git and patch
// read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Lines that were taken away, and those that stand there now; with their line ends.
struct Hunk {
  std::size_t old_line = 0, new_line = 0;  // of the first, from 1; where none is, of the next one
  std::vector<std::string_view> before, after;
};

/// In order; the texts must outlive them.
std::vector<Hunk> difference(std::string_view before, std::string_view after);

/// With three lines around each change; nothing where the texts are the same.
std::string unified_diff(std::string_view file, std::string_view before, std::string_view after);

}  // namespace c136
