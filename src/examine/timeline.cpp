#include "examine/timeline.hpp"

#include "c136/check/rule.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace c136 {

const FileVersion* version_at(const FileLife& life, std::size_t commit) {
  const auto after = std::ranges::upper_bound(life, commit, {}, &FileVersion::commit);
  return after == life.begin() ? nullptr : &*(after - 1);
}

Timeline::Timeline(GitLine line, std::shared_ptr<const GitObjects> objects,
                   const std::shared_ptr<const Config>& today, Date until, Language language)
    : line_(std::move(line)), objects_(std::move(objects)) {
  keep_until(until);
  follow_files();
  read_settings(today, language);
  mark_new_kinds();
  std::vector<std::size_t> all(line_.commits.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  ends_ = ends_of_days(all, line_.commits);
}

/// And turns it round: what came first has the number 0.
void Timeline::keep_until(Date until) {
  std::vector<std::size_t> number(line_.commits.size());
  std::vector<GitCommit> kept;
  for (std::size_t i = line_.commits.size(); i-- > 0;) {
    number[i] = kept.size();
    if (line_.commits[i].day <= until)
      kept.push_back(std::move(line_.commits[i]));
    else
      number[i] = number.size();
  }
  line_.commits = std::move(kept);
  std::erase_if(line_.changes,
                [&](const GitChange& change) { return number[change.commit] == number.size(); });
  for (GitChange& change : line_.changes) change.commit = number[change.commit];
  std::ranges::stable_sort(line_.changes, {}, &GitChange::commit);
}

/// Renames of one commit happen at once: two files may swap their names.
void Timeline::follow_files() {
  for (auto at = line_.changes.begin(); at != line_.changes.end();) {
    const auto end = std::find_if(at, line_.changes.end(),
                                  [&](const GitChange& c) { return c.commit != at->commit; });
    std::map<std::string, std::size_t> moved;  // new path, and the life that goes on there
    for (auto change = at; change != end; ++change)
      if (const auto from = current_.find(change->from); from != current_.end())
        moved.emplace(change->path, from->second);
    for (auto change = at; change != end; ++change) current_.erase(change->from);
    for (const auto& [path, life] : moved) current_[path] = life;
    for (; at != end; ++at) {
      const auto [life, is_new] = current_.try_emplace(at->path, lives_.size());
      if (is_new) lives_.emplace_back();
      lives_[life->second].push_back({at->commit, at->path, at->id});
      by_path_[at->path].push_back({at->commit, at->path, at->id});
      if (!at->from.empty()) by_path_[at->from].push_back({at->commit, at->from, {}});
    }
  }
}

void Timeline::set(std::size_t commit, std::shared_ptr<const Config> config) {
  auto patterns = std::make_shared<const Patterns>(*config);
  settings_.push_back({commit, std::move(config), std::move(patterns)});
}

void Timeline::read_settings(const std::shared_ptr<const Config>& today, Language language) {
  const auto of_this_run = [&](Config config) {
    config.timezone = today->timezone;
    config.judged_by = today->judged_by;
    config.beside = today->beside;
    return std::make_shared<const Config>(std::move(config));
  };
  const std::vector<std::size_t> commits = changes_of_settings();
  if (commits.empty()) return set(0, today);
  set(0, of_this_run({}));
  for (const std::size_t commit : commits) {
    const auto name = std::ranges::find_if(config_names, [&](std::string_view one) {
      return !blob_at(std::string(one), commit).empty();
    });
    if (name == std::end(config_names)) {
      set(commit, of_this_run({}));
      continue;
    }
    auto text = objects_->read(std::string(blob_at(std::string(*name), commit)));
    LoadedConfig loaded = load_config(std::string(*name), text.value_or("?"),
                                      {codes_of_warnings(), codes_of_gaps()}, language);
    set(commit, loaded.ok() ? of_this_run(std::move(loaded.config)) : today);
  }
}

/// A file that becomes a deal, or stops being one, because the settings change has a version then.
void Timeline::mark_new_kinds() {
  for (std::size_t i = 1; i < settings_.size(); ++i) {
    const SettingsVersion &before = settings_[i - 1], &now = settings_[i];
    if (before.config->deals == now.config->deals &&
        before.config->accounts == now.config->accounts &&
        before.config->exclude == now.config->exclude)
      continue;
    for (FileLife& life : lives_) {
      const FileVersion* version = version_at(life, now.commit);
      if (!version || version->blob.empty() || version->commit == now.commit ||
          before.patterns->kind(version->path) == now.patterns->kind(version->path))
        continue;
      FileVersion same{now.commit, version->path, version->blob};
      life.insert(life.begin() + (version - life.data()) + 1, std::move(same));
    }
  }
}

std::vector<std::size_t> Timeline::changes_of_settings() const {
  std::vector<std::size_t> commits;
  for (const std::string_view name : config_names)
    std::ranges::move(changes_of(std::string(name)), std::back_inserter(commits));
  std::ranges::sort(commits);
  commits.erase(std::unique(commits.begin(), commits.end()), commits.end());
  return commits;
}

const SettingsVersion& Timeline::settings_at(std::size_t commit) const {
  return *(std::ranges::upper_bound(settings_, commit, {}, &SettingsVersion::commit) - 1);
}

std::shared_ptr<const Config> Timeline::config_at(std::size_t commit) const {
  return settings_at(commit).config;
}

std::shared_ptr<const Config> Timeline::config_on(Date day) const {
  const auto after = std::ranges::upper_bound(ends_, day, {}, &std::pair<Date, std::size_t>::first);
  return config_at(after == ends_.begin() ? 0 : (after - 1)->second);
}

std::optional<FileKind> Timeline::kind_at(std::string_view path, std::size_t commit) const {
  return settings_at(commit).patterns->kind(path);
}

std::string_view Timeline::blob_at(const std::string& path, std::size_t commit) const {
  const auto found = by_path_.find(path);
  const FileVersion* version =
      found == by_path_.end() ? nullptr : version_at(found->second, commit);
  return version ? std::string_view(version->blob) : std::string_view();
}

std::vector<std::size_t> Timeline::changes_of(const std::string& path) const {
  std::vector<std::size_t> commits;
  if (const auto found = by_path_.find(path); found != by_path_.end())
    for (const FileVersion& version : found->second) commits.push_back(version.commit);
  return commits;
}

std::optional<std::size_t> Timeline::life_of(const std::string& path) const {
  const auto found = current_.find(path);
  if (found == current_.end() || lives_[found->second].back().blob.empty()) return std::nullopt;
  return found->second;
}

std::vector<std::pair<Date, std::size_t>> ends_of_days(std::span<const std::size_t> commits,
                                                       const std::vector<GitCommit>& line) {
  std::vector<std::pair<Date, std::size_t>> by_day;
  for (const std::size_t commit : commits) by_day.emplace_back(line[commit].day, commit);
  std::ranges::sort(by_day);
  std::vector<std::pair<Date, std::size_t>> ends;
  std::size_t last = 0;  // of all days so far
  for (const auto& [day, commit] : by_day) {
    last = std::max(last, commit);
    if (ends.empty() || ends.back().first != day) ends.emplace_back(day, last);
    ends.back().second = last;
  }
  return ends;
}

}  // namespace c136
