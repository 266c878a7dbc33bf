#include "examine/tracked_files.hpp"

#include "files/repository.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace c136 {

TrackedFiles::TrackedFiles(std::shared_ptr<const Files> files, const Timeline& timeline)
    : files_(std::move(files)), timeline_(timeline) {}

FolderContent TrackedFiles::list(const std::string& folder) const {
  FolderContent content = files_->list(folder);
  std::erase_if(content.entries, [&](const FolderEntry& entry) {
    const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    return passes_over(path, entry.kind) || hides(path);
  });
  return content;
}

bool TrackedFiles::passes_over(const std::string& path, FolderEntry::Kind kind) const {
  if (kind != FolderEntry::Kind::link) return false;
  const std::size_t commits = timeline_.commits().size();
  if (timeline_.kind_at(path, std::max<std::size_t>(commits, 1) - 1)) has_links_ = true;
  return true;
}

FileContent TrackedFiles::read(const std::string& path) const {
  return hides(path) ? FileContent{{}, Obstacle::system, ENOENT} : files_->read(path);
}

LinkTarget TrackedFiles::target(const std::string& link) const { return files_->target(link); }

bool TrackedFiles::hides(const std::string& path) const {
  if (!is_private(path)) return false;
  const auto& commits = timeline_.commits();
  if (!commits.empty() && !timeline_.blob_at(path, commits.size() - 1).empty()) return false;
  if (!has_hidden_ && files_->read(path).obstacle == Obstacle::none) has_hidden_ = true;
  return true;
}

}  // namespace c136
