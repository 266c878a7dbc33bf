// Files that exist in memory only: a map from paths to what stands there.
#pragma once

#include "files/files.hpp"

#include <map>
#include <string>
#include <vector>

namespace c136::test {

class MemoryFiles final : public Files {
 public:
  void add(const std::string& path, std::string text = {});
  /// Something that is no file: a pipe, a device.
  void add(const std::string& path, FolderEntry::Kind kind);
  /// A link; what it leads to is said by the test.
  void add(const std::string& path, LinkTarget target);
  /// A folder that cannot be looked into, a file that cannot be read.
  void fail(const std::string& path, int error_number);

  FolderContent list(const std::string& folder) const override;
  FileContent read(const std::string& path) const override;
  LinkTarget target(const std::string& link) const override;

  mutable std::vector<std::string> listed;  // folders, in the order in which they were asked for

 private:
  std::map<std::string, FolderEntry::Kind> kinds_;  // folders among them
  std::map<std::string, std::string> texts_;
  std::map<std::string, LinkTarget> targets_;
  std::map<std::string, int> faults_;
};

}  // namespace c136::test
