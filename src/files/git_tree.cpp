#include "files/git_tree.hpp"

#include "c136/base/failure.hpp"
#include "files/git_revision.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

namespace c136 {

namespace {

constexpr int most_links = 40;  // one behind another, as on a disk

FolderEntry::Kind kind_of_mode(std::string_view mode) {
  if (mode.starts_with("12")) return FolderEntry::Kind::link;
  if (mode.starts_with("16")) return FolderEntry::Kind::folder;  // of a submodule: an empty one
  return FolderEntry::Kind::file;
}

/// Where a relative path leads from a folder; none when that is outside of the root.
std::optional<std::string> joined(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::string_view rest : {folder, path})
    while (!rest.empty()) {
      const std::string_view part = rest.substr(0, rest.find('/'));
      rest.remove_prefix(std::min(rest.size(), part.size() + 1));
      if (part.empty() || part == ".") continue;
      if (part != "..")
        parts.push_back(part);
      else if (parts.empty())
        return std::nullopt;
      else
        parts.pop_back();
    }
  std::string all;
  for (const std::string_view part : parts) all.append(all.empty() ? "" : "/").append(part);
  return all;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

GitTree::GitTree(const std::string& folder, const std::string& tree, const std::string& prefix,
                 std::shared_ptr<const GitObjects> objects, Language language)
    : objects_(std::move(objects)) {
  const std::string root = prefix.empty() ? tree : tree + ":" + prefix.substr(0, prefix.size() - 1);
  const GitOutput known = run_git(folder, {"rev-parse", "--verify", "--quiet", root}, language);
  if (known.code == 1 || known.code == 128) return;  // not yet, or not any more
  if (known.code != 0) throw words_of_git(known, language);
  const GitOutput output = run_git(folder, {"ls-tree", "-r", "-z", "--full-tree", root}, language);
  require_whole(output, language);
  for (std::string_view rest = output.out; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    add(line);
  }
}

/// "100644 blob ID<tab>deals/a.yaml"
void GitTree::add(std::string_view line) {
  const std::size_t tab = line.find('\t');
  const std::string_view head = line.substr(0, tab);
  const std::string_view path = line.substr(tab + 1);
  entries_[std::string(path)] = {kind_of_mode(head), std::string(head.substr(head.rfind(' ') + 1))};
  for (std::string_view above = folder_of(path); !above.empty(); above = folder_of(above))
    if (!entries_.try_emplace(std::string(above), Entry{FolderEntry::Kind::folder, {}}).second)
      break;
}

const GitTree::Entry* GitTree::find(const std::string& path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : &found->second;
}

/// Where a path leads whose folders may be links; as it is where it is there.
std::string GitTree::behind_links(std::string path) const {
  for (int followed = 0; followed < most_links && !find(path); ++followed) {
    std::string above(folder_of(path));
    while (!above.empty() && !find(above)) above = folder_of(above);
    if (above.empty() || find(above)->kind != FolderEntry::Kind::link) break;
    const LinkTarget target = this->target(above);
    if (target.obstacle != Obstacle::none || !target.is_folder) break;
    const std::string below = path.substr(above.size() + 1);
    path = target.path.empty() ? below : target.path + "/" + below;
  }
  return path;
}

FolderContent GitTree::list(const std::string& folder) const {
  if (const std::string real = behind_links(folder); real != folder) return list(real);
  const Entry* entry = find(folder);
  if (entry && entry->kind == FolderEntry::Kind::link) {
    const LinkTarget target = this->target(folder);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    return list(target.path);
  }
  if (!folder.empty() && !entry) return {{}, Obstacle::system, ENOENT};
  if (entry && entry->kind != FolderEntry::Kind::folder) return {{}, Obstacle::system, ENOTDIR};
  const std::string below = folder.empty() ? "" : folder + "/";
  FolderContent content;
  for (auto at = entries_.lower_bound(below); at != entries_.end() && at->first.starts_with(below);
       ++at) {
    const std::string_view name = std::string_view(at->first).substr(below.size());
    if (name.find('/') == name.npos)
      content.entries.push_back({std::string(name), at->second.kind});
  }
  return content;
}

FileContent GitTree::read(const std::string& path) const {
  if (const std::string real = behind_links(path); real != path) return read(real);
  const Entry* entry = find(path);
  if (!entry) return {{}, Obstacle::system, ENOENT};
  if (entry->kind == FolderEntry::Kind::folder) return {{}, Obstacle::folder, 0};
  if (entry->kind == FolderEntry::Kind::link) {
    const LinkTarget target = this->target(path);
    if (target.obstacle != Obstacle::none) return {{}, target.obstacle, target.error_number};
    return target.is_folder ? FileContent{{}, Obstacle::folder, 0} : read(target.path);
  }
  auto text = objects_->read(entry->id);
  if (!text) return {{}, Obstacle::system, ENODATA};
  return {*std::move(text), Obstacle::none, 0};
}

LinkTarget GitTree::target(const std::string& link) const {
  std::string at = behind_links(link);
  for (int followed = 0; followed < most_links; ++followed) {
    const Entry* entry = find(at);
    if (!entry) return {{}, false, Obstacle::leads_nowhere, 0};
    if (entry->kind != FolderEntry::Kind::link)
      return {at, entry->kind == FolderEntry::Kind::folder, Obstacle::none, 0};
    const auto text = objects_->read(entry->id);
    if (!text) return {{}, false, Obstacle::leads_nowhere, 0};
    const auto next = text->starts_with('/') ? std::nullopt : joined(folder_of(at), *text);
    if (!next) return {{}, false, Obstacle::leads_out, 0};
    if (next->empty()) return {{}, true, Obstacle::none, 0};
    at = *next;
  }
  return {{}, false, Obstacle::system, ELOOP};
}

std::string_view GitTree::id_of(const std::string& path) const {
  const Entry* entry = find(path);
  return entry && entry->kind == FolderEntry::Kind::file ? std::string_view(entry->id)
                                                         : std::string_view();
}

}  // namespace c136
