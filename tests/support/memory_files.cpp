#include "support/memory_files.hpp"

#include <cerrno>
#include <utility>

namespace c136::test {

using Kind = FolderEntry::Kind;

void MemoryFiles::add(const std::string& path, std::string text) {
  add(path, Kind::file);
  texts_[path] = std::move(text);
}

void MemoryFiles::add(const std::string& path, Kind kind) {
  kinds_[path] = kind;
  for (std::size_t end = path.rfind('/'); end != std::string::npos; end = path.rfind('/', end - 1))
    kinds_[path.substr(0, end)] = Kind::folder;
}

void MemoryFiles::add(const std::string& path, LinkTarget target) {
  add(path, Kind::link);
  targets_[path] = std::move(target);
}

void MemoryFiles::fail(const std::string& path, int error_number) { faults_[path] = error_number; }

FolderContent MemoryFiles::list(const std::string& folder) const {
  listed.push_back(folder);
  if (const auto fault = faults_.find(folder); fault != faults_.end())
    return {{}, Obstacle::system, fault->second};
  if (!folder.empty()) {
    const auto kind = kinds_.find(folder);
    if (kind == kinds_.end()) return {{}, Obstacle::system, ENOENT};
    if (kind->second != Kind::folder) return {{}, Obstacle::system, ENOTDIR};
  }
  const std::string prefix = folder.empty() ? "" : folder + "/";
  FolderContent content;
  for (const auto& [path, kind] : kinds_)
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      content.entries.push_back({path.substr(prefix.size()), kind});
  return content;
}

FileContent MemoryFiles::read(const std::string& path) const {
  if (const auto fault = faults_.find(path); fault != faults_.end())
    return {{}, Obstacle::system, fault->second};
  const auto text = texts_.find(path);
  if (text == texts_.end()) return {{}, Obstacle::system, ENOENT};
  return {text->second, Obstacle::none, 0};
}

LinkTarget MemoryFiles::target(const std::string& link) const { return targets_.at(link); }

}  // namespace c136::test
