#include "cli/changed_files.hpp"

#include "history/git_changes.hpp"
#include "load/repository.hpp"

#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

ChangedFiles::ChangedFiles(const Session& session, std::string revision)
    : directory_(session.directory), revision_(std::move(revision)) {
  const auto& repository = session.repository;
  const GitChanges changes = changes_since((repository ? repository->root : directory_).string(),
                                           revision_, session.language);
  for (const std::string& path : changes.paths) paths_.insert(fs::path(changes.root) / path);
  settings_changed_ = repository && paths_.contains(repository->root / config_name);
}

bool ChangedFiles::has(std::string_view shown) const {
  std::error_code fault;
  const fs::path file = directory_ / shown;
  const fs::path folder = fs::canonical(file.has_parent_path() ? file.parent_path() : ".", fault);
  if (fault || !fs::exists(file, fault)) return true;
  return paths_.contains(folder / file.filename()) || paths_.contains(fs::canonical(file, fault));
}

}  // namespace c136
