#include "files/repository.hpp"

#include "files/deal_keys.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
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

/// As far as ASCII goes.
std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() || path == folder ||
         (path.starts_with(folder) && path[folder.size()] == '/');
}

class Walk {
 public:
  Walk(const Files& files, const Patterns& patterns) : files_(files), patterns_(patterns) {}

  void start(const std::string& folder) { enter(folder, files_.list(folder), 1); }

  /// A folder of the configuration's own that is not there is no fault.
  void start_own(const std::string& folder) {
    const FolderContent content = files_.list(folder);
    if (content.error_number != ENOENT) enter(folder, content, 1);
  }

  /// What stands right at the root and was meant to be settings, or one of these folders.
  void look_around(const std::vector<std::string>& folders) {
    if (std::ranges::find(folders, "") != folders.end()) return;
    for (const FolderEntry& entry : files_.list("").entries) {
      if (is_nearly_config(entry.name)) pass_over(entry.name, Obstacle::nearly_settings);
      if (entry.kind == FolderEntry::Kind::folder &&
          std::ranges::any_of(folders, [&](const std::string& folder) {
            return folder != entry.name && small(folder) == small(entry.name);
          }))
        pass_over(entry.name, Obstacle::other_case);
    }
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
    for (const std::string& path : misnamed_)
      if (!is_copy_of_any(path, paths)) look_into(path);
    std::ranges::sort(found_.passed_over, {}, &PassedOver::path);
    return std::move(found_);
  }

 private:
  void pass_over(const std::string& path, Obstacle obstacle, int error_number = 0) {
    found_.passed_over.push_back({path, obstacle, error_number, matters(path, obstacle)});
  }

  bool matters(std::string_view path, Obstacle obstacle) const {
    switch (obstacle) {
      case Obstacle::leads_out:
      case Obstacle::leads_nowhere:  // a folder of deals, perhaps
        if (name_in(path).find('.') == path.npos) return true;
        [[fallthrough]];
      case Obstacle::fifo:
      case Obstacle::socket:
      case Obstacle::device:
        return patterns_.kind(path).has_value();
      case Obstacle::hidden:
      case Obstacle::excluded:
      case Obstacle::same_file:
      case Obstacle::same_folder:
        return false;
      default:
        return true;
    }
  }

  /// A file whose name keeps it from being read.
  void look_into(const std::string& path) {
    const bool is_hidden = name_in(path).starts_with('.');
    if (holds_deal(path))
      found_.passed_over.push_back({path,
                                    is_hidden                 ? Obstacle::hidden
                                    : ending_of(path).empty() ? Obstacle::misnamed
                                                              : Obstacle::unmatched,
                                    0, true});
    else if (is_hidden)
      pass_over(path, Obstacle::hidden);
  }

  /// Every key of a private part is one of a deal.
  bool holds_deal(const std::string& path) const {
    return path.find(".private.") != path.npos || has_deal_keys(files_.read(path).text);
  }

  /// "x.yaml~", "x.yaml.bak" beside x.yaml.
  static bool is_copy_of_any(std::string_view path, const std::set<std::string_view>& paths) {
    const auto before = paths.upper_bound(path);
    return before != paths.begin() && path.starts_with(*std::prev(before));
  }

  void enter(const std::string& folder, const FolderContent& content, int depth) {
    if (content.obstacle != Obstacle::none)
      return pass_over(folder, content.obstacle, content.error_number);
    for (const FolderEntry& entry : content.entries)
      meet(folder.empty() ? entry.name : folder + "/" + entry.name, entry, depth);
  }

  void meet(const std::string& path, const FolderEntry& entry, int depth) {
    using Kind = FolderEntry::Kind;
    if (is_config(entry.name)) {
      if (path != entry.name) pass_over(path, Obstacle::inner_settings);
      return;
    }
    if (is_nearly_config(entry.name)) return pass_over(path, Obstacle::nearly_settings);
    if (entry.name.starts_with('.')) {
      if (entry.kind == Kind::file && !ending_of(path).empty() && !patterns_.excludes(path))
        misnamed_.push_back(path);
      else if (entry.kind != Kind::file)
        pass_over(path, Obstacle::hidden);
      return;
    }
    if (is_private(path)) private_names_.insert(path);
    if (patterns_.excludes(path)) return pass_over(path, Obstacle::excluded);
    switch (entry.kind) {
      case Kind::file:
        if (is_private(path)) private_parts_.push_back(path);
        if (const auto kind = patterns_.kind(path))
          found_.files.push_back({path, *kind, true});
        else if (may_be_misnamed(path))
          misnamed_.push_back(path);
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
  std::vector<std::string> private_parts_, misnamed_;
  std::set<std::string> private_names_;  // whatever has one, also a folder or a link
};

}  // namespace

bool is_config(std::string_view name) {
  return std::ranges::find(config_names, name) != std::end(config_names);
}

bool is_nearly_config(std::string_view name) {
  if (is_config(name)) return false;
  std::string like = small(name);
  if (!like.starts_with('.')) like.insert(0, ".");
  if (like.ends_with(".txt")) like.resize(like.size() - 4);
  return is_config(like);
}

bool may_be_misnamed(std::string_view path) {
  if (is_private(path)) return false;
  const std::string name = small(name_in(path));
  const auto holds = [&](std::string_view part) { return name.find(part) != name.npos; };
  return holds(".yaml") || holds(".yml") || name.ends_with(".json") || name.ends_with(".txt") ||
         !holds(".");
}

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

Patterns Patterns::any_yaml(const Config& config) {
  Patterns patterns(config);
  patterns.deals_ = globs({"**/*.yaml", "**/*.yml"});
  return patterns;
}

Patterns Patterns::only(FileKind kind, const Config& config) {
  Patterns patterns(config);
  if (kind != FileKind::deal) patterns.deals_.clear();
  if (kind != FileKind::account) patterns.accounts_.clear();
  if (kind != FileKind::week) patterns.weeks_.clear();
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
  if (!below.empty()) {
    walk.start(below);
    return std::move(walk).finish();
  }
  const std::vector<std::string> folders = patterns.folders();
  for (const std::string& folder : folders) walk.start_own(folder);
  walk.look_around(folders);
  return std::move(walk).finish();
}

namespace {

bool is_called(std::string_view name, std::string_view stem) {
  return name.starts_with(stem) && !ending_of(name).empty() &&
         name.size() == stem.size() + ending_of(name).size();
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the folders
void add_called(const Files& files, const Patterns& patterns, std::string_view stem,
                const std::string& folder, int depth, std::vector<FoundFile>& found) {
  for (const FolderEntry& entry : files.list(folder).entries) {
    const bool is_folder = entry.kind == FolderEntry::Kind::folder;
    const bool is_wanted = entry.kind == FolderEntry::Kind::file && is_called(entry.name, stem);
    if (entry.name.starts_with('.') || (!is_folder && !is_wanted)) continue;
    const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    if (is_folder && depth < deepest && !patterns.excludes(path))
      add_called(files, patterns, stem, path, depth + 1, found);
    if (const auto kind = is_wanted ? patterns.kind(path) : std::nullopt)
      found.push_back({path, *kind, true});
  }
}

}  // namespace

std::vector<FoundFile> find_called(const Files& files, const Patterns& patterns,
                                   std::string_view stem) {
  std::vector<FoundFile> found;
  for (const std::string& folder : patterns.folders())
    add_called(files, patterns, stem, folder, 1, found);
  std::ranges::sort(found, {}, &FoundFile::path);
  return found;
}

}  // namespace c136
