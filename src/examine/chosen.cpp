#include "examine/chosen.hpp"

#include "examine/sure_of.hpp"
#include "examine/tracks.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace c136 {

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

Chosen::Chosen(const Timeline& timeline, const std::vector<std::string>& names, const Files* today,
               Reader reader)
    : timeline_(timeline), names_(names.begin(), names.end()) {
  if (is_all()) return;
  choose_by_place(today, reader);
  choose_by_id();
}

bool Chosen::is_named(std::string_view path) const {
  return names_.contains(path) || names_.contains(stem_of(path));
}

bool Chosen::has_place(const std::string& path) const {
  if (is_all() || is_named(path)) return true;
  const auto life = timeline_.life_of(path);
  return life && lives_.contains(*life);
}

bool Chosen::has_text(std::string_view text) const { return is_all() || may_have_id(text, ids_); }

/// A name that is no path of now may be an id.
void Chosen::choose_by_place(const Files* today, Reader reader) {
  const Config config;
  const auto take_id = [&](const std::string& text) {
    if (const std::string id = said_of_itself(text, config, reader).id; !id.empty())
      ids_.insert(id);
  };
  for (const std::string& name : names_) {
    const FileContent now = today ? today->read(name) : FileContent{{}, Obstacle::system, 0};
    if (now.obstacle == Obstacle::none)
      take_id(now.text);
    else if (today || !timeline_.life_of(name))
      ids_.insert(name);
  }
  for (std::size_t i = 0; i < timeline_.lives().size(); ++i) {
    const FileLife& life = timeline_.lives()[i];
    if (std::ranges::none_of(life, [&](const FileVersion& one) { return is_named(one.path); }))
      continue;
    lives_.insert(i);
    for (const FileVersion& version : life)
      if (!version.blob.empty())
        if (const auto text = timeline_.objects().read(version.blob)) take_id(*text);
    if (today)
      if (const FileContent now = today->read(life.back().path); now.obstacle == Obstacle::none)
        take_id(now.text);
  }
}

void Chosen::choose_by_id() {
  if (ids_.empty()) return;
  std::map<std::string_view, std::vector<std::size_t>> lives;
  for (std::size_t i = 0; i < timeline_.lives().size(); ++i)
    if (!lives_.contains(i))
      for (const FileVersion& version : timeline_.lives()[i])
        if (!version.blob.empty() &&
            timeline_.kind_at(version.path, version.commit) == FileKind::deal)
          lives[version.blob].push_back(i);
  std::vector<std::string> blobs;
  for (const auto& [blob, of] : lives) blobs.emplace_back(blob);
  timeline_.objects().read(blobs, [&](std::size_t i, const std::optional<std::string>& text) {
    if (text && !may_have_id(*text, ids_)) return;
    const auto& of = lives.find(blobs[i])->second;
    lives_.insert(of.begin(), of.end());
  });
}

}  // namespace c136
