// The files that --changed-since REV lets `check` look at. Not here: how git is asked
// (history/git_changes.hpp).
#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace c136 {

class ChangedFiles {
 public:
  /// Asks git about the repository of the operands. Throws Failure.
  ChangedFiles(const Session& session, std::string revision);

  /// `shown` is how a run calls the file. What cannot be looked up (standard input) has changed.
  bool has(std::string_view shown) const;
  /// The settings have changed, so that a file may need another look that has not.
  bool settings_changed() const { return settings_changed_; }
  const std::string& revision() const { return revision_; }

 private:
  std::filesystem::path directory_;
  std::string revision_;
  std::set<std::filesystem::path> paths_;
  bool settings_changed_ = false;
};

}  // namespace c136
