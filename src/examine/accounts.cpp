#include "examine/accounts.hpp"

#include <utility>

namespace c136 {

namespace {

/// "accounts/x.yaml" is named x.
bool is_named(std::string_view path, std::string_view id) {
  path.remove_prefix(path.rfind('/') + 1);  // 0 when there is no slash
  return path.substr(0, path.rfind('.')) == id;
}

}  // namespace

Accounts::Accounts(const Files& files, const Config& config, Language language, Reader reader,
                   Shown shown)
    : files_(files),
      config_(config),
      language_(language),
      reader_(reader),
      shown_(std::move(shown)) {}

std::optional<Loaded> Accounts::find(std::string_view id, std::optional<Unread>& unread) const {
  std::optional<Unread> its_own;
  for (const FoundFile& file : all()) {
    if (!is_named(file.path, id)) continue;
    auto account = read(file, its_own);
    if (account && *account->deal.id == id) return account;
  }
  const auto found = by_id().find(id);
  if (found != by_id().end()) return read(*found->second, unread);
  unread = its_own ? its_own : unread_;
  return std::nullopt;
}

std::optional<Loaded> Accounts::read(const FoundFile& file, std::optional<Unread>& unread) const {
  const auto refuse = [&](const std::string& path, const FileContent& content) {
    if (!unread) unread = Unread{shown_(path), content.obstacle, content.error_number};
    return std::nullopt;
  };
  FileContent own = files_.read(file.path);
  if (own.obstacle != Obstacle::none) return refuse(file.path, own);
  Companions companions;
  const std::string private_path = private_of(file.path);
  auto part = file.has_private ? private_part(files_, file.path) : std::nullopt;
  if (part && part->obstacle != Obstacle::none) return refuse(private_path, *part);
  if (part) companions.private_file = NamedText{shown_(private_path), std::move(part->text)};
  return load_account(shown_(file.path), std::move(own.text), config_, language_, companions,
                      reader_);
}

const std::vector<FoundFile>& Accounts::all() const {
  std::call_once(listed_, [this] {
    FoundFiles found = find_files(files_, Patterns::only(FileKind::account, config_), "");
    all_ = std::move(found.files);
    for (const PassedOver& file : found.passed_over)
      if (file.obstacle == Obstacle::system && !unread_)
        unread_ = Unread{shown_(file.path), file.obstacle, file.error_number};
  });
  return all_;
}

const std::map<std::string, const FoundFile*, std::less<>>& Accounts::by_id() const {
  std::call_once(indexed_, [this] {
    for (const FoundFile& file : all())
      if (const auto account = read(file, unread_); account && account->deal.id.span)
        by_id_.try_emplace(std::string(*account->deal.id), &file);
  });
  return by_id_;
}

}  // namespace c136
