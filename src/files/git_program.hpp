// Runs the git program: an argument vector, never a shell, without its hooks and with nothing of a
// person's locale in what it says. Not here: what is asked of it.
#pragma once

#include "c136/base/words.hpp"

#include <string>
#include <vector>

namespace c136 {

struct GitOutput {
  int code = 0;
  std::string out, err;
};

/// `folder` is where git starts to look for the repository. Throws Failure when it cannot be run.
GitOutput run_git(const std::string& folder, const std::vector<std::string>& arguments,
                  Language language);

}  // namespace c136
