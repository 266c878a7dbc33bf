#include "cli/repository.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "cli/world/faults.hpp"
#include "files/disk.hpp"
#include "files/git_line.hpp"
#include "files/git_tree.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

bool stands(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

/// The names under which a folder has settings.
std::vector<std::string_view> configs_of(const fs::path& folder) {
  std::vector<std::string_view> configs;
  std::ranges::copy_if(config_names, std::back_inserter(configs),
                       [&](std::string_view name) { return stands(folder / name); });
  return configs;
}

std::optional<Home> home_of(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    if (const auto configs = configs_of(folder); !configs.empty())
      return Home{folder, nullptr, true, false, std::string(configs[0])};
    if (stands(folder / ".git")) return Home{folder, nullptr, false};
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

/// The roots of the repositories that operands are in, which may not be there; empty: in none.
class Roots {
 public:
  explicit Roots(fs::path working_folder) : working_folder_(std::move(working_folder)) {}

  const fs::path& of(std::string_view operand) {
    std::error_code fault;
    const fs::path path = fs::absolute(working_folder_ / operand, fault);
    const fs::path folder = fs::is_directory(path, fault) ? path : path.parent_path();
    const auto [root, is_new] = known_.try_emplace(folder);
    if (is_new) root->second = find(folder);
    return root->second;
  }

 private:
  static fs::path find(fs::path folder) {
    std::error_code fault;
    while (folder.has_relative_path() && !fs::is_directory(folder, fault))
      folder = folder.parent_path();
    const fs::path real = fs::canonical(folder, fault);
    const auto home = fault ? std::nullopt : home_of(real);
    return home ? home->root : fs::path();
  }

  fs::path working_folder_;
  std::map<fs::path, fs::path> known_;
};

/// Whoever writes settings under both their names believes in those that do not count.
void refuse_two_configs(const Home& home, const fs::path& working_folder, Language language) {
  const auto configs = configs_of(home.root);
  if (configs.size() < 2) return;
  throw Failure(say(language, "{} stands beside {}: join the two, and keep one of them",
                    "{} 与 {} 同时存在：请合并成一个文件",
                    escaped(shown_path(home.root / configs[1], working_folder)), configs[0]));
}

LoadedConfig settings_of(const Home& home, const std::string& shown, Language language) {
  FileContent content = home.files->read(home.config);
  if (content.obstacle != Obstacle::none)
    throw Failure(cannot_read(language, shown, content.obstacle, content.error_number));
  return load_config(shown, std::move(content.text), {codes_of_warnings(), codes_of_gaps()},
                     language);
}

Failure nothing_before(const GitLine& line, Date day, Language language) {
  if (line.is_whole)
    return Failure(say(language, "nothing was there on {}: the first commit is of {}",
                       "{} 还没有任何内容：第一次提交在 {}", to_string(day),
                       to_string(line.commits.back().day)));
  return Failure(say(language,
                     "{}: this clone begins on {}, what lies before is not in it; fetch the "
                     "whole history (git fetch --unshallow)",
                     "{}：这个克隆只从 {} 开始，更早的历史不在其中；请取回完整历史（git fetch "
                     "--unshallow）",
                     to_string(day), to_string(line.commits.back().day)));
}

}  // namespace

std::optional<Repository> find_repository(const fs::path& working_folder,
                                          const std::vector<std::string>& operands,
                                          Language language) {
  const auto home = nearest_home(working_folder, operands);
  if (!home) return std::nullopt;
  refuse_two_configs(*home, working_folder, language);
  Repository repository{
      {home->root, std::make_shared<Disk>(home->root), home->has_config, false, home->config}, {}};
  if (!home->has_config) return repository;
  const std::string shown = shown_path(home->root / home->config, working_folder);
  repository.settings = settings_of(repository, shown, language);
  return repository;
}

Moment moment_of(const GitPlace& place, std::string_view at, std::int32_t timezone,
                 Language language) {
  const DateResult date = parse_date(at);
  const bool is_date = date.error == DateError::none;
  const std::string revision =
      is_date ? commit_of(place.folder, "HEAD", language) : commit_of(place.folder, at, language);
  const GitLine line = read_line(place, revision, timezone, Changes::none, language);
  if (!is_date) return {revision, line.commits.front().day};
  const auto commit = line.last_not_after(date.date);
  if (!commit) throw nothing_before(line, date.date, language);
  return {line.commits[*commit].id, date.date};
}

Past find_past(const fs::path& working_folder, const std::optional<Repository>& today,
               std::string_view at, Language language) {
  std::error_code fault;
  const fs::path folder =
      today ? today->root : fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  const auto place = find_git(folder.string(), language);
  if (!place || (!today && !place->is_bare))
    throw Failure(say(language, "--at {}: these files are in no git repository",
                      "--at {}：这些文件不在 git 仓库里", escaped(at)));
  const LoadedConfig now = today ? today->settings : LoadedConfig{};
  const Moment moment = moment_of(*place, at, now.config.timezone, language);
  const auto objects = std::make_shared<GitObjects>(place->folder, language);
  const auto tree =
      std::make_shared<GitTree>(place->folder, moment.commit, place->prefix, objects, language);
  const auto config = std::ranges::find_if(
      config_names, [&](std::string_view name) { return !tree->id_of(std::string(name)).empty(); });
  const bool has_config = config != std::end(config_names);
  const std::string name(has_config ? *config : config_name);
  Past past{{{folder, tree, has_config || (today && today->has_config), true, name}, {}},
            moment.commit,
            moment.day};
  if (has_config)
    past.repository.settings =
        settings_of(past.repository, shown_path(folder / name, working_folder), language);
  if (!past.repository.settings.ok()) past.repository.settings = now;
  past.repository.settings.config.timezone = now.config.timezone;
  return past;
}

std::vector<std::vector<std::string>> by_repository(const fs::path& working_folder,
                                                    const std::vector<std::string>& operands) {
  std::vector<std::vector<std::string>> groups;
  std::map<fs::path, std::size_t> known;  // by root
  Roots roots(working_folder);
  std::vector<std::string> streams;  // ahead of all files
  for (const std::string& operand : operands) {
    if (operand == "-") {
      (groups.empty() ? streams : groups.front()).push_back(operand);
      continue;
    }
    const auto [group, is_new] = known.try_emplace(roots.of(operand), groups.size());
    if (is_new) groups.push_back(std::exchange(streams, {}));
    groups[group->second].push_back(operand);
  }
  if (groups.empty()) groups.push_back(std::move(streams));
  return groups;
}

fs::path git_root(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    if (stands(folder / ".git")) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

std::string shown_path(const fs::path& absolute, const fs::path& working_folder) {
  std::error_code fault;
  const fs::path from = fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  const fs::path relative = fault ? fs::path() : absolute.lexically_relative(from);
  return relative.empty() ? absolute.string() : relative.string();
}

}  // namespace c136
