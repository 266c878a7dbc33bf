#include "cli/repository.hpp"

#include "c136/base/failure.hpp"
#include "c136/check/rule.hpp"
#include "cli/world/faults.hpp"
#include "files/disk.hpp"
#include "files/repository.hpp"

#include <cerrno>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

struct Home {
  fs::path root;
  bool has_config;
};

bool stands(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

std::optional<Home> home_of(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    if (stands(folder / config_name)) return Home{folder, true};
    if (stands(folder / ".git")) return Home{folder, false};
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

/// The folder that an operand is in; none when there is no such file.
std::optional<fs::path> folder_of(const fs::path& operand) {
  std::error_code fault;
  const bool is_folder = fs::is_directory(operand, fault);
  if (!is_folder && !stands(operand)) return std::nullopt;
  const fs::path parent = operand.has_parent_path() ? operand.parent_path() : ".";
  const fs::path folder = fs::canonical(is_folder ? operand : parent, fault);
  return fault ? std::nullopt : std::optional(folder);
}

std::optional<Home> nearest_home(const fs::path& working_folder,
                                 const std::vector<std::string>& operands) {
  bool any_is_file = false;
  for (const std::string& operand : operands) {
    const auto folder = operand == "-" ? std::nullopt : folder_of(working_folder / operand);
    if (!folder) continue;
    any_is_file = true;
    if (auto home = home_of(*folder)) return home;
  }
  if (any_is_file) return std::nullopt;
  const auto folder = folder_of(working_folder.empty() ? "." : working_folder);
  return folder ? home_of(*folder) : std::nullopt;
}

}  // namespace

std::optional<std::string> Repository::path_of(const fs::path& absolute) const {
  const fs::path below = absolute.lexically_relative(root);
  if (below.empty() || *below.begin() == "..") return std::nullopt;
  return below == "." ? std::string() : below.string();
}

std::optional<Repository> find_repository(const fs::path& working_folder,
                                          const std::vector<std::string>& operands,
                                          Language language) {
  const auto home = nearest_home(working_folder, operands);
  if (!home) return std::nullopt;
  Repository repository{home->root, std::make_shared<Disk>(home->root), home->has_config, {}};
  if (!home->has_config) return repository;
  const std::string shown = shown_path(home->root / config_name, working_folder);
  FileContent content = repository.files->read(std::string(config_name));
  if (content.obstacle != Obstacle::none)
    throw Failure(cannot_read(language, shown, content.obstacle, content.error_number));
  repository.settings =
      load_config(shown, std::move(content.text), {codes_of_warnings(), codes_of_gaps()}, language);
  return repository;
}

std::string shown_path(const fs::path& absolute, const fs::path& working_folder) {
  std::error_code fault;
  const fs::path from = fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  const fs::path relative = fault ? fs::path() : absolute.lexically_relative(from);
  return relative.empty() ? absolute.string() : relative.string();
}

}  // namespace c136
