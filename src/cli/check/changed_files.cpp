#include "cli/check/changed_files.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "files/deal_keys.hpp"
#include "files/disk.hpp"
#include "files/git_changes.hpp"
#include "files/git_tracked.hpp"
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

bool stands(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

std::string not_there(const Session& session, const std::string& name) {
  return say(
      session.language,
      "there is no {}, and git knows of no file that was deleted there; names count from the "
      "working folder on (git gives them so with --relative)",
      "没有 {}，git 里也没有被删除的这个文件；文件名应从当前文件夹写起（git 加 --relative 即可）",
      escaped(name));
}

}  // namespace

/// With a private part its deal has changed; settings change all that they are for.
void ChangedFiles::add(const fs::path& file) {
  paths_.insert(file);
  if (is_private(file.string())) paths_.insert(public_of(file.string()));
  if (!is_config(file.filename().string())) return;
  paths_.insert(file.parent_path());
  settings_changed_ = true;
}

void ChangedFiles::add_folder(const fs::path& folder) {
  paths_.insert(folder);
  for (const std::string_view name : config_names)
    if (stands(folder / name)) settings_changed_ = true;
}

ChangedFiles ChangedFiles::since(Session& session, std::string revision) {
  ChangedFiles changed(session, revision);
  const auto ask = [&](const std::optional<Repository>& repository) {
    const fs::path& folder = repository ? repository->root : session.directory;
    const GitChanges changes = changes_since(folder.string(), revision, session.language);
    for (const std::string& path : changes.paths) changed.add(fs::path(changes.root) / path);
  };
  ask(session.repository);
  for (const auto& operands : session.further_operands)
    ask(find_repository(session.directory, operands, session.language));
  return changed;
}

ChangedFiles ChangedFiles::named(Session& session) {
  ChangedFiles changed(session, "");
  std::map<fs::path, std::map<std::string, std::string>> missing;  // by git root: path and name
  const auto take = [&](const std::string& operand) {
    std::error_code unknown;
    const fs::path path = session.resolve(operand);
    if (fs::is_directory(path, unknown)) return changed.add_folder(fs::canonical(path, unknown));
    const fs::path file = in_real_folder(path);
    if (stands(path)) return changed.add(file);
    const fs::path root = git_root(file.parent_path());
    missing[root].emplace(file.lexically_relative(root).string(), operand);
  };
  for (const std::string& operand : session.operands) take(operand);
  for (const auto& operands : session.further_operands)
    for (const std::string& operand : operands) take(operand);
  for (auto& [root, names] : missing) changed.take_deleted(session, root, std::move(names));
  return changed;
}

/// Whoever deletes a file of a repository has changed it.
void ChangedFiles::take_deleted(Session& session, const fs::path& root,
                                std::map<std::string, std::string> names) {
  std::vector<std::string> paths;
  for (const auto& [path, name] : names) paths.push_back(path);
  if (!root.empty())
    for (const std::string& path : ever_tracked(root.string(), paths, session.language)) {
      add(root / path);
      names.erase(path);
    }
  for (const auto& [path, name] : names) session.complain(escaped(name), not_there(session, name));
}

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

std::vector<std::string> ChangedFiles::not_read(const std::vector<std::string>& read) const {
  std::set<fs::path> known;
  std::set<std::string_view> printed;  // the names of files may hold what is not printed as it is
  for (const std::string& name : read) {
    known.insert(in_real_folder(directory_ / name));
    printed.insert(name);
  }
  std::vector<std::string> left;
  for (const fs::path& file : paths_) {
    const std::string name = file.filename().string();
    std::error_code unknown;
    const std::string shown = shown_path(file, directory_);
    if (known.contains(file) || printed.contains(escaped(shown)) || is_config(name) ||
        is_private(name) || !may_be_misnamed(name) ||
        !fs::is_regular_file(fs::symlink_status(file, unknown)))
      continue;
    const Disk folder(file.parent_path());
    if (has_deal_keys(folder.read(name).text)) left.push_back(shown);
  }
  return left;
}

}  // namespace c136
