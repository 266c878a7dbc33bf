// The files that --changed-since REV or --changed lets `check` look at. Not here: how git is asked
// (files/git_changes.hpp).
#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace c136 {

class ChangedFiles {
 public:
  /// Asks git about the repository of the operands. Throws Failure.
  static ChangedFiles since(const Session& session, std::string revision);
  /// The operands themselves, deals or not, also those that are gone; a folder is all that is in
  /// it.
  static ChangedFiles named(const Session& session);

  /// `shown` is how a run calls the file. What cannot be looked up (standard input) has changed.
  bool has(std::string_view shown) const;
  /// The settings have changed, so that a file may need another look that has not.
  bool settings_changed() const { return settings_changed_; }
  /// Empty when they were named.
  const std::string& revision() const { return revision_; }

 private:
  ChangedFiles(const Session& session, std::string revision, std::set<std::filesystem::path> paths);
  bool contains(std::filesystem::path path) const;

  std::filesystem::path directory_;
  std::string revision_;
  std::set<std::filesystem::path> paths_;
  bool settings_changed_ = false;
};

}  // namespace c136
