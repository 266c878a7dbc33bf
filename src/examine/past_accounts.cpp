#include "examine/past_accounts.hpp"

#include "c136/check/rule.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {

namespace {

/// Memory is bounded by the accounts that are there at once, and not by their history.
constexpr std::size_t most_loaded = 512;

}  // namespace

PastAccounts::PastAccounts(const Timeline& timeline, Language language, Reader reader)
    : timeline_(timeline), language_(language), reader_(reader) {}

const PastAccounts::ById& PastAccounts::by_id() const {
  std::call_once(read_, [this] { by_id_ = read_all(); });
  return by_id_;
}

PastAccounts::ById PastAccounts::read_all() const {
  ById all;
  for (const FileLife& life : timeline_.lives()) {
    std::string before;
    for (FileVersion version : life) {
      const bool is_account = timeline_.kind_at(version.path, version.commit) == FileKind::account;
      std::string id;
      if (is_account && !version.blob.empty())
        if (const auto loaded = load(version, version.commit)) id = *loaded->deal.id;
      if (!before.empty() && id != before)
        all[before].push_back({version.commit, version.path, {}});
      if (!id.empty()) all[id].push_back(version);
      before = id;
    }
  }
  for (auto& [id, versions] : all) std::ranges::stable_sort(versions, {}, &FileVersion::commit);
  return all;
}

std::vector<std::size_t> PastAccounts::changes_of(std::string_view id) const {
  std::set<std::size_t> commits;
  if (const auto found = by_id().find(id); found != by_id().end())
    for (const FileVersion& version : found->second) {
      commits.insert(version.commit);
      for (const std::size_t commit : timeline_.changes_of(private_of(version.path)))
        commits.insert(commit);
    }
  return {commits.begin(), commits.end()};
}

std::shared_ptr<const Loaded> PastAccounts::find(std::string_view id, std::size_t commit) const {
  const auto found = by_id().find(id);
  if (found == by_id().end()) return nullptr;
  const FileVersion* version = version_at(found->second, commit);
  return version && !version->blob.empty() ? load(*version, commit) : nullptr;
}

std::shared_ptr<const Loaded> PastAccounts::load(const FileVersion& version,
                                                 std::size_t commit) const {
  const auto config = timeline_.config_at(commit);
  const std::string private_path = private_of(version.path);
  const std::string private_blob(timeline_.blob_at(private_path, commit));
  const std::string key = version.path + " " + version.blob + " " + private_blob + " " +
                          std::to_string(reinterpret_cast<std::uintptr_t>(config.get()));
  const std::lock_guard lock(mutex_);
  if (loaded_.size() > most_loaded) loaded_.clear();
  std::shared_ptr<const Loaded>& known = loaded_[key];
  if (known) return known;
  auto text = timeline_.objects().read(version.blob);
  if (!text) return nullptr;
  Companions companions{.private_file = {}, .account = {}, .warnings = codes_of_warnings()};
  if (!private_blob.empty())
    if (auto part = timeline_.objects().read(private_blob))
      companions.private_file = NamedText{private_path, *std::move(part)};
  return known = std::make_shared<const Loaded>(
             load_account(version.path, *std::move(text), *config, language_, companions, reader_));
}

}  // namespace c136
