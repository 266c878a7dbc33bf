#include "files/git_changes.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "files/git_program.hpp"
#include "files/git_revision.hpp"

#include <algorithm>
#include <filesystem>

namespace c136 {

namespace fs = std::filesystem;

namespace {

class Git {
 public:
  Git(std::string folder, Language language) : folder_(std::move(folder)), language_(language) {}

  GitOutput run(const std::vector<std::string>& arguments) const {
    return run_git(folder_, arguments, language_);
  }

  /// What it prints; its own words are the Failure when it fails.
  std::string ask(const std::vector<std::string>& arguments) const {
    GitOutput output = run(arguments);
    if (output.code != 0) throw words_of_git(output, language_);
    return without_newline(std::move(output.out));
  }

  std::string merge_base(std::string_view revision) const {
    const std::string other = commit_of(folder_, revision, language_),  // that was typed
        head = commit_of(folder_, "HEAD", language_);
    GitOutput output = run({"merge-base", other, head});
    if (output.code == 0) return without_newline(std::move(output.out));
    throw Failure(say(language_, "'{}' and the present commit have no history in common",
                      "“{}”与当前提交没有共同的历史", escaped(revision)));
  }

  void refuse_shallow() const {
    if (ask({"rev-parse", "--is-shallow-repository"}) != "true") return;
    throw Failure(say(language_,
                      "this clone is shallow: where the branch began cannot be told; fetch the "
                      "whole history (git fetch --unshallow, or fetch-depth: 0 in the workflow)",
                      "这是浅克隆，看不出分支从哪里开始；请取回完整历史（git fetch --unshallow，"
                      "或在工作流中设置 fetch-depth: 0）"));
  }

 private:
  std::string folder_;
  Language language_;
};

void add_names(std::string_view list, std::vector<std::string>& names) {
  while (!list.empty()) {
    const std::size_t end = list.find('\0');
    names.emplace_back(list.substr(0, end));
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
  }
}

/// Where other repositories stand in this one's folder, as its index has them.
std::vector<std::string> submodules(const Git& git, const fs::path& root) {
  constexpr std::string_view mode = "160000 ";
  std::error_code unknown;
  std::vector<std::string> entries, folders;
  if (!fs::exists(root / ".gitmodules", unknown)) return folders;
  add_names(git.ask({"ls-files", "--stage", "-z"}), entries);
  for (const std::string& entry : entries) {
    if (!entry.starts_with(mode)) continue;
    const std::string folder = entry.substr(entry.find('\t') + 1);
    const bool is_there = fs::is_directory(fs::symlink_status(root / folder, unknown)) &&
                          fs::exists(root / folder / ".git", unknown);
    if (is_there) folders.push_back(folder);
  }
  return folders;
}

/// What stands in the folders otherwise than at the revision; a submodule with other commits is
/// named as a folder, whatever has changed in it since its own last commit by its files.
// NOLINTNEXTLINE(misc-no-recursion): submodules of submodules
void add_changes(const std::string& root, const std::string& base, const std::string& prefix,
                 Language language, std::vector<std::string>& paths) {
  const Git git(root, language);
  std::vector<std::string> names;
  add_names(git.ask({"diff-index", "-z", "--name-only", "--no-renames", "--ignore-submodules=dirty",
                     base, "--"}),
            names);
  add_names(git.ask({"ls-files", "-z", "--others", "--exclude-standard", "--"}), names);
  for (const std::string& name : names) paths.push_back(prefix + name);
  for (const std::string& folder : submodules(git, root)) {
    const std::string below = root + '/' + folder;
    if (Git(below, language).run({"rev-parse", "--verify", "--quiet", "HEAD"}).code == 0)
      add_changes(below, "HEAD", prefix + folder + '/', language, paths);
    else
      paths.push_back(prefix + folder);
  }
}

}  // namespace

GitChanges changes_since(const std::string& folder, std::string_view revision, Language language) {
  GitChanges changes;
  changes.root = Git(folder, language).ask({"rev-parse", "--show-toplevel"});
  const Git git(changes.root, language);
  git.refuse_shallow();
  changes.base = git.merge_base(revision);
  add_changes(changes.root, changes.base, "", language, changes.paths);
  std::ranges::sort(changes.paths);
  return changes;
}

}  // namespace c136
