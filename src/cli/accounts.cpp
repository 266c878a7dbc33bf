#include "cli/accounts.hpp"

#include "load/repository.hpp"

#include <utility>

namespace c136 {

Accounts::Accounts(const Files& files, const Config& config, Language language, Reader reader,
                   Shown shown)
    : files_(files),
      config_(config),
      language_(language),
      reader_(reader),
      shown_(std::move(shown)) {}

std::optional<Loaded> Accounts::find(std::string_view id, std::optional<Unread>& unread) const {
  std::optional<Unread> its_own;
  for (const std::string& path : paths()) {
    if (std::filesystem::path(path).stem() != id) continue;
    auto account = read(path, its_own);
    if (account && *account->deal.id == id) return account;
  }
  const auto found = by_id().find(id);
  if (found != by_id().end()) return read(found->second, unread);
  unread = its_own ? its_own : unread_;
  return std::nullopt;
}

std::optional<Loaded> Accounts::read(const std::string& path, std::optional<Unread>& unread) const {
  FileContent content = files_.read(path);
  if (content.obstacle == Obstacle::none)
    return load_account(shown_(path), std::move(content.text), config_, language_, reader_);
  if (!unread) unread = {shown_(path), content.obstacle, content.error_number};
  return std::nullopt;
}

const std::vector<std::string>& Accounts::paths() const {
  std::call_once(listed_, [this] {
    Config only_accounts = config_;
    only_accounts.deals.clear();
    FoundFiles found = find_files(files_, Patterns(only_accounts), "");
    for (FoundFile& file : found.files) paths_.push_back(std::move(file.path));
    for (const PassedOver& file : found.passed_over)
      if (file.obstacle == Obstacle::system && !unread_)
        unread_ = {shown_(file.path), file.obstacle, file.error_number};
  });
  return paths_;
}

const std::map<std::string, std::string, std::less<>>& Accounts::by_id() const {
  std::call_once(indexed_, [this] {
    for (const std::string& path : paths())
      if (const auto account = read(path, unread_); account && account->deal.id.span)
        by_id_.try_emplace(std::string(*account->deal.id), path);
  });
  return by_id_;
}

}  // namespace c136
