// What git knows of files by their names. Not here: what has changed in them (git_changes.hpp).
#pragma once

#include "c136/base/words.hpp"

#include <string>
#include <vector>

namespace c136 {

/// The files below the folder that git tracks, by paths from there on, ordered; none where there is
/// no git repository, or no git.
std::vector<std::string> tracked_files(const std::string& folder, Language language);

/// Those of them that a sparse checkout leaves out of the folder.
std::vector<std::string> skipped_files(const std::string& folder, Language language);

/// Of these files, named from the root of the git repository on, the ones that have ever been in
/// it. What is not there any more has then been deleted.
std::vector<std::string> ever_tracked(const std::string& root, std::vector<std::string> paths,
                                      Language language);

}  // namespace c136
