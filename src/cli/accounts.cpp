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

std::optional<Loaded> Accounts::find(std::string_view id) const {
  for (const std::string& path : paths()) {
    if (std::filesystem::path(path).stem() != id) continue;
    auto account = read(path);
    if (account && *account->deal.id == id) return account;
  }
  const auto found = by_id().find(id);
  return found == by_id().end() ? std::nullopt : read(found->second);
}

std::optional<Loaded> Accounts::read(const std::string& path) const {
  FileContent content = files_.read(path);
  if (content.obstacle != Obstacle::none) return std::nullopt;
  return load_account(shown_(path), std::move(content.text), config_, language_, reader_);
}

const std::vector<std::string>& Accounts::paths() const {
  std::call_once(listed_, [this] {
    Config only_accounts = config_;
    only_accounts.deals.clear();
    for (FoundFile& file : find_files(files_, Patterns(only_accounts), "").files)
      paths_.push_back(std::move(file.path));
  });
  return paths_;
}

const std::map<std::string, std::string, std::less<>>& Accounts::by_id() const {
  std::call_once(indexed_, [this] {
    for (const std::string& path : paths())
      if (const auto account = read(path); account && account->deal.id.span)
        by_id_.try_emplace(std::string(*account->deal.id), path);
  });
  return by_id_;
}

}  // namespace c136
