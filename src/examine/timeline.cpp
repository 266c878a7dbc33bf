#include "examine/timeline.hpp"

#include "c136/check/rule.hpp"
#include "files/repository.hpp"

#include <algorithm>
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
  const auto with_timezone = [&](Config config) {
    config.timezone = today->timezone;
    return std::make_shared<const Config>(std::move(config));
  };
  const auto own = by_path_.find(std::string(config_name));
  if (own == by_path_.end()) return set(0, today);
  set(0, with_timezone({}));
  for (const FileVersion& version : own->second) {
    if (version.blob.empty()) {
      set(version.commit, with_timezone({}));
      continue;
    }
    auto text = objects_->read(version.blob);
    LoadedConfig loaded = load_config(std::string(config_name), text.value_or("?"),
                                      {codes_of_warnings(), codes_of_gaps()}, language);
    set(version.commit, loaded.ok() ? with_timezone(std::move(loaded.config)) : today);
  }
}

const SettingsVersion& Timeline::settings_at(std::size_t commit) const {
  return *(std::ranges::upper_bound(settings_, commit, {}, &SettingsVersion::commit) - 1);
}

std::shared_ptr<const Config> Timeline::config_at(std::size_t commit) const {
  return settings_at(commit).config;
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
