// Folders and files for tests.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

/// The root of the project's sources.
std::filesystem::path source_folder();
/// The program that was built with the tests.
std::string program();

std::string content(const std::filesystem::path& file);
void put(const std::filesystem::path& file, std::string_view bytes);

/// The files in a folder whose names end so, sorted.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view ending);
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               std::string_view ending);

/// An empty folder that is gone with this object.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace c136::test
