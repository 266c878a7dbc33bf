// A revision as Files: what stood below a folder at a commit, read from git's objects. Nothing on
// the disk is touched, and nothing of a repository's is run.
#pragma once

#include "c136/base/words.hpp"
#include "files/files.hpp"
#include "files/git_objects.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace c136 {

class GitTree final : public Files {
 public:
  /// `tree` is a commit's id, `prefix` where the root of the files is in it: "" or "sub/".
  GitTree(const std::string& folder, const std::string& tree, const std::string& prefix,
          std::shared_ptr<const GitObjects>, Language);

  FolderContent list(const std::string& folder) const override;
  FileContent read(const std::string& path) const override;
  LinkTarget target(const std::string& link) const override;

  /// The id of a file's content; empty when it is no file.
  std::string_view id_of(const std::string& path) const;

 private:
  struct Entry {
    FolderEntry::Kind kind = FolderEntry::Kind::file;
    std::string id;
  };

  void add(std::string_view line);
  std::string behind_links(std::string path) const;
  const Entry* find(const std::string& path) const;

  std::map<std::string, Entry, std::less<>> entries_;  // by path; folders too, but the root
  std::shared_ptr<const GitObjects> objects_;
};

}  // namespace c136
