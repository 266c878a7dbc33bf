#include "cli/repository.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "cli/world/faults.hpp"
#include "files/disk.hpp"
#include "files/git_line.hpp"
#include "files/git_tree.hpp"
#include "files/repository.hpp"

#include <cerrno>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

bool stands(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

std::optional<Home> home_of(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    if (stands(folder / config_name)) return Home{folder, nullptr, true};
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

LoadedConfig settings_of(const Home& home, const std::string& shown, Language language) {
  FileContent content = home.files->read(std::string(config_name));
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
  Repository repository{{home->root, std::make_shared<Disk>(home->root), home->has_config}, {}};
  if (!home->has_config) return repository;
  const std::string shown = shown_path(home->root / config_name, working_folder);
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
  const bool has_config = !tree->id_of(std::string(config_name)).empty();
  Past past{{{folder, tree, has_config || (today && today->has_config), true}, {}},
            moment.commit,
            moment.day};
  if (has_config)
    past.repository.settings =
        settings_of(past.repository, shown_path(folder / config_name, working_folder), language);
  if (!past.repository.settings.ok()) past.repository.settings = now;
  past.repository.settings.config.timezone = now.config.timezone;
  return past;
}

std::string shown_path(const fs::path& absolute, const fs::path& working_folder) {
  std::error_code fault;
  const fs::path from = fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  const fs::path relative = fault ? fs::path() : absolute.lexically_relative(from);
  return relative.empty() ? absolute.string() : relative.string();
}

}  // namespace c136
