// What stood in which file when, along a line of commits: the lives of files, through renames, and
// the settings of each day. Contents are ids of git's; nothing of a deal is read here but its id.
#pragma once

#include "c136/base/date.hpp"
#include "c136/load/settings/load_config.hpp"
#include "examine/accounts.hpp"
#include "files/git_line.hpp"
#include "files/git_objects.hpp"
#include "files/repository.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A file from one commit of the line on. Commits count from the oldest, which is 0.
struct FileVersion {
  std::size_t commit = 0;
  std::string path;
  std::string blob;  // empty: it is gone
};

/// One file through its renames, oldest first.
using FileLife = std::vector<FileVersion>;

/// What is in force behind a commit; null before the first.
const FileVersion* version_at(const FileLife&, std::size_t commit);

/// The settings in force from a commit on.
struct SettingsVersion {
  std::size_t commit = 0;
  std::shared_ptr<const Config> config;
  std::shared_ptr<const Patterns> patterns;
};

class Timeline {
 public:
  /// Commits later than `until` are left out. `today` are the settings of today, which stand in
  /// where those of a day have errors, and whose time zone and methods of the run hold for all.
  Timeline(GitLine, std::shared_ptr<const GitObjects>, const std::shared_ptr<const Config>& today,
           Date until, Language);

  const std::vector<GitCommit>& commits() const { return line_.commits; }  // oldest first
  bool is_whole() const { return line_.is_whole; }
  /// The day of the first commit that is known, where what lies before it is not.
  std::optional<Date> edge() const { return line_.edge; }
  bool is_beside() const { return line_.is_beside; }
  const std::string& fault() const { return line_.fault; }
  const std::vector<FileLife>& lives() const { return lives_; }
  const GitObjects& objects() const { return *objects_; }

  std::shared_ptr<const Config> config_at(std::size_t commit) const;
  /// Of the end of a day; that of the first commit before it.
  std::shared_ptr<const Config> config_on(Date) const;
  /// The commits that changed the settings, oldest first.
  std::vector<std::size_t> changes_of_settings() const;
  /// What a file is by the globs of that day; none when it is nothing.
  std::optional<FileKind> kind_at(std::string_view path, std::size_t commit) const;
  /// What stood at a path behind a commit; empty when nothing did.
  std::string_view blob_at(const std::string& path, std::size_t commit) const;
  /// The commits that changed a path, oldest first.
  std::vector<std::size_t> changes_of(const std::string& path) const;
  /// The life that a path is in at the end of the line; none when nothing stands there.
  std::optional<std::size_t> life_of(const std::string& path) const;

 private:
  void keep_until(Date);
  void follow_files();
  void read_settings(const std::shared_ptr<const Config>& today, Language);
  void set(std::size_t commit, std::shared_ptr<const Config>);
  void mark_new_kinds();
  const SettingsVersion& settings_at(std::size_t commit) const;

  GitLine line_;
  std::shared_ptr<const GitObjects> objects_;
  std::vector<FileLife> lives_;
  std::map<std::string, std::size_t> current_;  // path, and the life it is in at the end
  std::map<std::string, FileLife> by_path_;     // without renames
  std::vector<SettingsVersion> settings_;
  std::vector<std::pair<Date, std::size_t>> ends_;  // of days, of all commits
};

/// The states of something that changed with these commits, which are in order: for the end of each
/// day on which one was made, the last of them whose day is not later.
std::vector<std::pair<Date, std::size_t>> ends_of_days(std::span<const std::size_t> commits,
                                                       const std::vector<GitCommit>&);

}  // namespace c136
