#include "examine/tracks.hpp"

#include "examine/sure_of.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {

namespace {

bool is_deal(const Timeline& timeline, const FileVersion& version) {
  return !version.blob.empty() && timeline.kind_at(version.path, version.commit) == FileKind::deal;
}

}  // namespace

SaidOfItself said_of_itself(const std::string& text, const Config& config, Reader reader) {
  SaidOfItself said;
  if (!may_name_itself(text)) return said;
  Companions companions;
  companions.account = [&](std::string_view account) {
    said.account = account;
    return nullptr;
  };
  const Loaded loaded = load_deal("x.yaml", text, config, Language::en, companions, reader);
  if (loaded.deal.id.span) said.id = *loaded.deal.id;
  return said;
}

const FileVersion* Track::at(std::size_t commit) const {
  const FileVersion* found = nullptr;
  std::set<std::size_t> seen;
  for (std::size_t i = versions.size(); i-- > 0;) {
    if (versions[i].commit > commit || !seen.insert(lives[i]).second) continue;
    if (versions[i].blob.empty()) continue;
    if (!found || versions[i].path < found->path) found = &versions[i];
  }
  return found;
}

Tracks::Tracks(const Timeline& timeline, const Chosen& chosen, Reader reader)
    : timeline_(timeline) {
  const Said said = read_texts(timeline, chosen, reader);
  for (std::size_t life = 0; life < timeline.lives().size(); ++life)
    if (chosen.has_life(life)) add_life(timeline, life, said);
}

Tracks::Said Tracks::read_texts(const Timeline& timeline, const Chosen& chosen, Reader reader) {
  std::vector<std::string> blobs;
  std::set<std::string_view> known;
  for (std::size_t i = 0; i < timeline.lives().size(); ++i) {
    if (!chosen.has_life(i)) continue;
    const FileLife& life = timeline.lives()[i];
    for (auto version = life.rbegin(); version != life.rend(); ++version)
      if (is_deal(timeline, *version) && known.insert(version->blob).second)
        blobs.push_back(version->blob);
  }
  Said said;
  const Config config;
  timeline.objects().read(blobs, [&](std::size_t i, std::optional<std::string> text) {
    if (!text) {
      ++missing_;
      return;
    }
    SaidOfItself one = said_of_itself(*text, config, reader);
    if (!one.id.empty() || !one.account.empty()) said.emplace(blobs[i], std::move(one));
  });
  return said;
}

/// A version without an id is what the next one with an id says, else what the one before said.
void Tracks::add_life(const Timeline& timeline, std::size_t life, const Said& said) {
  const FileLife& versions = timeline.lives()[life];
  std::vector<std::string> keys(versions.size());
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (const auto one = said.find(versions[i].blob); one != said.end() && !one->second.id.empty())
      keys[i] = "=" + one->second.id;
  for (std::size_t i = keys.size(); i-- > 1;)
    if (keys[i - 1].empty()) keys[i - 1] = keys[i];
  for (std::size_t i = 1; i < keys.size(); ++i)
    if (keys[i].empty()) keys[i] = keys[i - 1];
  if (keys.front().empty()) std::ranges::fill(keys, "#" + std::to_string(life));
  const std::string* before = nullptr;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    FileVersion version = versions[i];
    if (!is_deal(timeline, version)) version.blob.clear();
    if (!before && version.blob.empty()) continue;  // not a deal yet
    if (before && *before != keys[i]) {
      Track& left = track(*before);
      left.versions.push_back({version.commit, version.path, {}});
      left.lives.push_back(life);
    }
    Track& own = track(keys[i]);
    if (const auto one = said.find(version.blob); one != said.end())
      if (!one->second.account.empty()) own.accounts.insert(one->second.account);
    own.versions.push_back(std::move(version));
    own.lives.push_back(life);
    before = &keys[i];
  }
  if (before) last_key_[life] = *before;
}

Track& Tracks::track(const std::string& key) {
  const auto [found, is_new] = by_key_.try_emplace(key, all_.size());
  if (is_new) all_.push_back({key, {}, {}, {}});
  return all_[found->second];
}

std::optional<std::size_t> Tracks::find(const std::string& path, const std::string& id) const {
  if (!id.empty()) return find_id(id);
  const auto life = timeline_.life_of(path);
  const auto key = life ? last_key_.find(*life) : last_key_.end();
  return key == last_key_.end() ? std::nullopt : std::optional(by_key_.at(key->second));
}

std::optional<std::size_t> Tracks::find_id(std::string_view id) const {
  const auto found = by_key_.find("=" + std::string(id));
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace c136
