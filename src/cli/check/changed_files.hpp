// The files that --changed-since REV or --changed lets `check` look at. Not here: how git is asked
// (files/git_changes.hpp).
#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace c136 {

class ChangedFiles {
 public:
  /// Asks git about the repositories of the operands. Throws Failure.
  static ChangedFiles since(Session& session, std::string revision);
  /// The operands themselves, deals or not, also those that are gone; a folder is all that is in
  /// it. Complains of a name that is no file, unless git knows that it was one.
  static ChangedFiles named(Session& session);

  /// `shown` is how a run calls the file. What cannot be looked up (standard input) has changed,
  /// and with its settings all of a repository has.
  bool has(std::string_view shown) const;
  /// Those that are there, may be deals by their names and by what is in them, and are not among
  /// the files that were read: as they are called from the working folder.
  std::vector<std::string> not_read(const std::vector<std::string>& read) const;
  /// The settings of a repository have changed.
  bool settings_changed() const { return settings_changed_; }
  /// Empty when they were named.
  const std::string& revision() const { return revision_; }

 private:
  ChangedFiles(const Session& session, std::string revision)
      : directory_(session.directory), revision_(std::move(revision)) {}

  void add(const std::filesystem::path& file);
  void add_folder(const std::filesystem::path& folder);
  void take_deleted(Session& session, const std::filesystem::path& root,
                    std::map<std::string, std::string> names);
  bool contains(std::filesystem::path path) const;

  std::filesystem::path directory_;
  std::string revision_;
  std::set<std::filesystem::path> paths_;  // a folder stands for all that is in it
  bool settings_changed_ = false;
};

}  // namespace c136
