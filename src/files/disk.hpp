// The files of the real world. With src/cli/world/files.hpp, which writes, the only code that opens
// any.
#pragma once

#include "files/files.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace c136 {

/// Goes down from its folder one part at a time and follows no link on the way: whatever somebody
/// puts in the place of a file or folder meanwhile, the way does not lead out.
class Disk final : public Files {
 public:
  /// `root` exists and is canonical. Throws filesystem_error when it cannot be entered.
  explicit Disk(std::filesystem::path root);
  ~Disk() override;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  FolderContent list(const std::string& folder) const override;
  FileContent read(const std::string& path) const override;
  LinkTarget target(const std::string& link) const override;

 private:
  class Folders;

  std::filesystem::path root_;
  std::unique_ptr<Folders> folders_;
};

/// What can be read from a descriptor, up to so many bytes. Throws std::system_error.
std::string read_all(int descriptor, std::size_t most = most_bytes);

}  // namespace c136
