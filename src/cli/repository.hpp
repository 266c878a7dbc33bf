// The deals repository that a run works in: where it is, and what it has set. Not here: which of
// its files are read (cli/inputs.hpp).
#pragma once

#include "c136/base/words.hpp"
#include "c136/load/load_config.hpp"
#include "files/files.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct Repository {
  std::filesystem::path root;  // canonical
  std::shared_ptr<const Files> files;
  bool has_config = false;
  LoadedConfig settings;

  /// The path below the root; none for one that is not below it.
  std::optional<std::string> path_of(const std::filesystem::path& absolute) const;
};

/// That of the first operand that is in one, else of the working folder where no operand is a file:
/// the nearest folder upwards with `.c136.yaml`, else with `.git`, beyond which nobody looks. The
/// settings may have errors. Throws Failure when they cannot be read.
std::optional<Repository> find_repository(const std::filesystem::path& working_folder,
                                          const std::vector<std::string>& operands, Language);

/// How a path is shown: from the working folder on.
std::string shown_path(const std::filesystem::path& absolute,
                       const std::filesystem::path& working_folder);

}  // namespace c136
