// Which files of a git repository differ from what they were where a branch left another one. Not
// here: what is in them.
#pragma once

#include "c136/base/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct GitChanges {
  std::string root;                // of the work tree; absolute
  std::string base;                // the commit compared with: the merge base
  std::vector<std::string> paths;  // below the root, ordered; also those that are gone
};

/// Files changed since the merge base of `revision` and HEAD: committed, staged or not, deleted,
/// and new ones that are not ignored. Throws Failure for an unknown revision, and for a shallow
/// clone, whose merge base may be a wrong one.
GitChanges changes_since(const std::string& folder, std::string_view revision, Language language);

}  // namespace c136
