#include "files/repository.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view endings[] = {".yaml", ".yml"};
constexpr std::string_view private_mark = ".private";
constexpr int deepest = 64;

std::vector<Glob> globs(const std::vector<std::string_view>& patterns) {
  return {patterns.begin(), patterns.end()};
}

std::string_view ending_of(std::string_view path) {
  for (const std::string_view ending : endings)
    if (path.ends_with(ending)) return ending;
  return {};
}

bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() || path == folder ||
         (path.starts_with(folder) && path[folder.size()] == '/');
}

class Walk {
 public:
  Walk(const Files& files, const Patterns& patterns) : files_(files), patterns_(patterns) {}

  /// A folder of the configuration's own that is not there is no fault.
  void start(const std::string& folder, bool may_be_missing) {
    const FolderContent content = files_.list(folder);
    if (may_be_missing && content.error_number == ENOENT) return;
    enter(folder, content, 1);
  }

  FoundFiles finish() && {
    std::ranges::sort(found_.files, {}, &FoundFile::path);
    std::set<std::string_view> paths;
    for (const FoundFile& file : found_.files) paths.insert(file.path);
    for (auto& [link, target] : links_) {
      if (paths.contains(target))
        pass_over(link, Obstacle::same_file);
      else if (const auto kind = patterns_.kind(link))
        found_.files.push_back({link, *kind, true});
    }
    std::ranges::sort(found_.files, {}, &FoundFile::path);
    for (FoundFile& file : found_.files)
      file.has_private = private_names_.contains(private_of(file.path));
    for (const std::string& part : private_parts_)
      if (!paths.contains(public_of(part))) pass_over(part, Obstacle::lonely);
    std::ranges::sort(found_.passed_over, {}, &PassedOver::path);
    return std::move(found_);
  }

 private:
  void pass_over(const std::string& path, Obstacle obstacle, int error_number = 0) {
    found_.passed_over.push_back({path, obstacle, error_number});
  }

  void enter(const std::string& folder, const FolderContent& content, int depth) {
    if (content.obstacle != Obstacle::none)
      return pass_over(folder, content.obstacle, content.error_number);
    for (const FolderEntry& entry : content.entries)
      meet(folder.empty() ? entry.name : folder + "/" + entry.name, entry, depth);
  }

  void meet(const std::string& path, const FolderEntry& entry, int depth) {
    using Kind = FolderEntry::Kind;
    if (entry.name == config_name) return;
    if (entry.name.starts_with('.')) {
      if (entry.kind != Kind::file || !ending_of(path).empty()) pass_over(path, Obstacle::hidden);
      return;
    }
    if (is_private(path)) private_names_.insert(path);
    if (patterns_.excludes(path)) return pass_over(path, Obstacle::excluded);
    switch (entry.kind) {
      case Kind::file:
        if (is_private(path)) private_parts_.push_back(path);
        if (const auto kind = patterns_.kind(path)) found_.files.push_back({path, *kind, true});
        return;
      case Kind::folder:
        if (depth == deepest) return pass_over(path, Obstacle::too_deep);
        return enter(path, files_.list(path), depth + 1);
      case Kind::link:
        return meet_link(path);
      case Kind::fifo:
        return pass_over(path, Obstacle::fifo);
      case Kind::socket:
        return pass_over(path, Obstacle::socket);
      case Kind::device:
        return pass_over(path, Obstacle::device);
    }
  }

  void meet_link(const std::string& path) {
    const LinkTarget target = files_.target(path);
    if (target.obstacle != Obstacle::none)
      return pass_over(path, target.obstacle, target.error_number);
    if (target.is_folder) return pass_over(path, Obstacle::same_folder);
    links_.emplace_back(path, target.path);
  }

  const Files& files_;
  const Patterns& patterns_;
  FoundFiles found_;
  std::vector<std::pair<std::string, std::string>> links_;  // to files, with where they lead
  std::vector<std::string> private_parts_;
  std::set<std::string> private_names_;  // whatever has one, also a folder or a link
};

}  // namespace

bool is_private(std::string_view path) {
  const std::string_view ending = ending_of(path);
  return !ending.empty() && path.substr(0, path.size() - ending.size()).ends_with(private_mark);
}

std::string private_of(std::string_view path) {
  const std::string_view ending = ending_of(path);
  return std::string(path.substr(0, path.size() - ending.size()))
      .append(private_mark)
      .append(ending);
}

std::string public_of(std::string_view path) {
  const std::string_view ending = ending_of(path);
  return std::string(path.substr(0, path.size() - ending.size() - private_mark.size()))
      .append(ending);
}

std::optional<FileContent> private_part(const Files& files, const std::string& path) {
  FileContent content = files.read(private_of(path));
  // Where the name is too long for one there can be none.
  const bool is_absent = content.obstacle == Obstacle::system &&
                         (content.error_number == ENOENT || content.error_number == ENAMETOOLONG);
  return is_absent ? std::nullopt : std::optional(std::move(content));
}

Patterns::Patterns(const Config& config)
    : deals_(globs(config.deals)),
      accounts_(globs(config.accounts)),
      weeks_(globs(config.weeks)),
      exclude_(globs(config.exclude)) {}

Patterns Patterns::any_yaml() {
  Patterns patterns;
  patterns.deals_ = globs({"**/*.yaml", "**/*.yml"});
  return patterns;
}

std::optional<FileKind> Patterns::kind(std::string_view path) const {
  if (is_private(path) || excludes(path)) return std::nullopt;
  if (any_matches(accounts_, path)) return FileKind::account;
  if (any_matches(weeks_, path)) return FileKind::week;
  return any_matches(deals_, path) ? std::optional(FileKind::deal) : std::nullopt;
}

bool Patterns::excludes(std::string_view path) const { return any_matches(exclude_, path, true); }

std::vector<std::string> Patterns::folders() const {
  std::set<std::string> all;
  for (const auto* globs : {&deals_, &accounts_, &weeks_})
    for (const Glob& glob : *globs)
      for (std::string& folder : glob.folders()) all.insert(std::move(folder));
  std::vector<std::string> outermost;
  for (const std::string& folder : all)
    if (std::ranges::none_of(outermost,
                             [&](const std::string& known) { return is_below(folder, known); }))
      outermost.push_back(folder);
  return outermost;
}

FoundFiles find_files(const Files& files, const Patterns& patterns, const std::string& below) {
  Walk walk(files, patterns);
  if (below.empty())
    for (const std::string& folder : patterns.folders()) walk.start(folder, true);
  else
    walk.start(below, false);
  return std::move(walk).finish();
}

}  // namespace c136
