#include "examine/tracks.hpp"

#include "files/repository.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {

namespace {

bool is_deal(const Timeline& timeline, const FileVersion& version) {
  return !version.blob.empty() && timeline.kind_at(version.path, version.commit) == FileKind::deal;
}

/// One that stands alone from beginning to end of the line can be no other's.
bool may_be_anothers(const FileLife& life) { return life.size() > 1 || life.front().commit > 0; }

}  // namespace

std::string explicit_id(const std::string& text, const Config& config, Reader reader) {
  if (text.find("deal") == text.npos) return {};
  const Loaded loaded = load_deal("x.yaml", text, config, Language::en, {}, reader);
  return loaded.deal.id.span ? std::string(*loaded.deal.id) : std::string();
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

Tracks::Tracks(const Timeline& timeline, Reader reader) : timeline_(timeline) {
  read_ids(timeline, reader);
  for (std::size_t life = 0; life < timeline.lives().size(); ++life) add_life(timeline, life);
}

void Tracks::read_ids(const Timeline& timeline, Reader reader) {
  std::vector<std::string> blobs;
  std::set<std::string_view> known;
  for (const FileLife& life : timeline.lives())
    if (may_be_anothers(life))
      for (auto version = life.rbegin(); version != life.rend(); ++version)
        if (is_deal(timeline, *version) && known.insert(version->blob).second)
          blobs.push_back(version->blob);
  const Config config;
  timeline.objects().read(blobs, [&](std::size_t i, std::optional<std::string> text) {
    if (!text) return;
    if (std::string id = explicit_id(*text, config, reader); !id.empty())
      ids_.emplace(blobs[i], std::move(id));
  });
}

/// A version without an id is what the next one with an id says, else what the one before said.
void Tracks::add_life(const Timeline& timeline, std::size_t life) {
  const FileLife& versions = timeline.lives()[life];
  std::vector<std::string> keys(versions.size());
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (const auto id = ids_.find(versions[i].blob); id != ids_.end()) keys[i] = "=" + id->second;
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
    own.versions.push_back(std::move(version));
    own.lives.push_back(life);
    before = &keys[i];
  }
  if (before) last_key_[life] = *before;
}

Track& Tracks::track(const std::string& key) {
  const auto [found, is_new] = by_key_.try_emplace(key, all_.size());
  if (is_new) all_.push_back({key, {}, {}});
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
