#include "cli/check/changed_files.hpp"

#include "files/git_changes.hpp"
#include "files/repository.hpp"

#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

/// Its own name in its real folder, whether it is there or not.
fs::path in_real_folder(const fs::path& file) {
  std::error_code fault;
  const fs::path parent = file.has_parent_path() ? file.parent_path() : ".";
  const fs::path folder = fs::weakly_canonical(fs::absolute(parent), fault);
  return (fault ? parent : folder) / file.filename();
}

/// With a private part its deal has changed.
void add(std::set<fs::path>& paths, const fs::path& file) {
  paths.insert(file);
  if (is_private(file.string())) paths.insert(public_of(file.string()));
}

}  // namespace

ChangedFiles ChangedFiles::since(const Session& session, std::string revision) {
  const auto& repository = session.repository;
  const GitChanges changes = changes_since(
      (repository ? repository->root : session.directory).string(), revision, session.language);
  std::set<fs::path> paths;
  for (const std::string& path : changes.paths) add(paths, fs::path(changes.root) / path);
  return {session, std::move(revision), std::move(paths)};
}

ChangedFiles ChangedFiles::named(const Session& session) {
  std::set<fs::path> paths;
  for (const std::string& operand : session.operands) {
    std::error_code unknown;
    const fs::path path = session.resolve(operand);
    add(paths,
        fs::is_directory(path, unknown) ? fs::canonical(path, unknown) : in_real_folder(path));
  }
  return {session, "", std::move(paths)};
}

ChangedFiles::ChangedFiles(const Session& session, std::string revision, std::set<fs::path> paths)
    : directory_(session.directory),
      revision_(std::move(revision)),
      paths_(std::move(paths)),
      settings_changed_(session.repository && contains(session.repository->root / config_name)) {}

bool ChangedFiles::contains(fs::path path) const {
  for (; path != path.parent_path(); path = path.parent_path())
    if (paths_.contains(path)) return true;
  return false;
}

bool ChangedFiles::has(std::string_view shown) const {
  std::error_code fault;
  const fs::path file = directory_ / shown;
  if (!fs::exists(file, fault)) return true;
  return contains(in_real_folder(file)) || contains(fs::canonical(file, fault));
}

}  // namespace c136
