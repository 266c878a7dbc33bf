#include "examine/version_reader.hpp"

#include "c136/check/rule.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace c136 {

void Texts::take(const std::string& blob, std::optional<std::string> text) {
  if (!text) return void(absent.insert(blob));
  size += text->size();
  if (are_large())
    by_blob.clear();
  else
    by_blob[blob] = *std::move(text);
}

VersionReader::VersionReader(const Timeline& timeline, const HistoryOptions& options,
                             const TrackedFiles* today)
    : timeline_(timeline),
      options_(options),
      today_(today),
      past_accounts_(timeline, options.language, options.reader) {
  if (!today) return;
  accounts_.emplace(*today, *options.config, options.language, options.reader, options.today.shown);
  if (has_settings_of_last()) like_today_ = judged(timeline.config_at(timeline.commits().size()));
}

bool VersionReader::has_settings_of_last() const {
  return std::ranges::all_of(config_names, [&](std::string_view name) {
    const std::string path(name), blob(timeline_.blob_at(path, timeline_.commits().size()));
    const FileContent now = today_->read(path);
    const bool is_there = now.obstacle == Obstacle::none;
    return blob.empty() ? !is_there : is_there && timeline_.objects().read(blob) == now.text;
  });
}

std::shared_ptr<const Config> VersionReader::judged(std::shared_ptr<const Config> config) const {
  const Method* const method = options_.config->judged_by;
  if (!method) return config;
  const std::scoped_lock lock(judging_);
  std::shared_ptr<const Config>& judged = judged_[config];
  if (!judged) {
    auto copy = std::make_shared<Config>(*config);
    copy->judged_by = method;
    judged = std::move(copy);
  }
  return judged;
}

Texts VersionReader::texts_of(const Track& track) const {
  std::vector<std::string> blobs;
  for (auto version = track.versions.rbegin(); version != track.versions.rend(); ++version) {
    if (!version->blob.empty()) blobs.push_back(version->blob);
    const std::string part(timeline_.blob_at(private_of(version->path), version->commit));
    if (!part.empty()) blobs.push_back(part);
  }
  Texts texts;
  timeline_.objects().read(blobs, [&](std::size_t i, std::optional<std::string> text) {
    texts.take(blobs[i], std::move(text));
  });
  return texts;
}

VersionReader::Content VersionReader::load(const FileVersion& version, std::size_t commit,
                                           const std::shared_ptr<const Config>& config,
                                           const Texts& texts, const Content& like) const {
  const auto text_of = [&](const std::string& blob) {
    const auto known = texts.by_blob.find(blob);
    return known == texts.by_blob.end() ? timeline_.objects().read(blob)
                                        : std::optional(known->second);
  };
  const auto text = text_of(version.blob);
  if (!text) return nullptr;
  Companions companions{.private_file = {}, .account = {}, .warnings = codes_of_warnings()};
  const std::string private_path = private_of(version.path);
  if (const std::string part(timeline_.blob_at(private_path, commit)); !part.empty())
    if (auto read = text_of(part))
      companions.private_file = NamedText{private_path, *std::move(read)};
  std::shared_ptr<const Loaded> account;  // must live while the deal is read
  companions.account = [&](std::string_view id) {
    account = past_accounts_.find(id, commit);
    return account.get();
  };
  return content_of_text(version.path, *text, config, companions, like);
}

bool VersionReader::are_alike(const std::shared_ptr<const Config>& a,
                              const std::shared_ptr<const Config>& b) const {
  const auto is_today = [&](const std::shared_ptr<const Config>& config) {
    return config == options_.config || (config && config == like_today_);
  };
  return a == b || (is_today(a) && is_today(b));
}

bool VersionReader::is_made_of(const PastDeal& like, const std::string& path,
                               const std::string& text, const std::shared_ptr<const Config>& config,
                               const Companions& companions) const {
  std::vector<std::string_view> texts{text};
  if (companions.private_file) texts.push_back(companions.private_file->text);
  const auto& files = like.loaded.files;
  if (files.front()->name != path || files.front()->text != text || !are_alike(like.config, config))
    return false;
  if (like.loaded.deal.account) {
    const Loaded* account = companions.account(*like.loaded.deal.account);
    if (!account) return false;
    for (const auto& file : account->files) texts.push_back(file->text);
  }
  return std::ranges::equal(texts, files, {}, {},
                            [](const auto& file) -> std::string_view { return file->text; });
}

VersionReader::Content VersionReader::content_of_text(const std::string& path,
                                                      const std::string& text,
                                                      std::shared_ptr<const Config> config,
                                                      const Companions& companions,
                                                      const Content& like) const {
  if (like && is_made_of(*like, path, text, config, companions)) return like;
  auto content = std::make_shared<PastDeal>();
  content->loaded = load_deal(path, text, *config, options_.language, companions, options_.reader);
  content->config = std::move(config);
  if (!content->loaded.ok()) return nullptr;
  if (!options_.tells_private) hide_private(content->loaded.deal, options_.language, content->kept);
  return content;
}

VersionReader::Content VersionReader::load_today(const std::string& path,
                                                 const Content& like) const {
  const FileContent own = today_->read(path);
  if (own.obstacle != Obstacle::none) return nullptr;
  Companions companions{.private_file = {}, .account = {}, .warnings = codes_of_warnings()};
  if (auto part = private_part(*today_, path); part && part->obstacle == Obstacle::none)
    companions.private_file = NamedText{private_of(path), std::move(part->text)};
  std::optional<Loaded> account;
  std::optional<Unread> unread;
  companions.account = [&](std::string_view id) {
    account = accounts_->find(id, unread);
    return account ? &*account : nullptr;
  };
  return content_of_text(path, own.text, options_.config, companions, like);
}

}  // namespace c136
