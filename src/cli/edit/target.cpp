#include "cli/edit/target.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/load/load.hpp"
#include "cli/deal_names.hpp"
#include "cli/inputs.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "examine/accounts.hpp"

#include <filesystem>
#include <system_error>

namespace c136 {

namespace {

class Finder {
 public:
  explicit Finder(Session& session) : session_(session) {}

  EditTarget find(const std::string& file, bool account) {
    if (session_.at)
      throw UsageError(say(language(), "what was cannot be changed: leave out --at",
                           "过去的版本不能修改：请去掉 --at"));
    const Input input = input_of(file);
    if (input.files == nullptr)
      throw UsageError(say(language(), "name a file: what comes from a pipe cannot be changed",
                           "请写出文件名：管道里的内容没法改"));
    const NamedText own = read(*input.files, input.path, input.name);
    const RootKeys keys(own, language());
    refuse_week(input, keys);
    const std::string account_id = keys.value("account");
    const bool is_account =
        input.kind == FileKind::account ||
        (!account_id.empty() && keys.value("title").empty() && keys.value("stage").empty());
    if (is_account) return made_of(input, own, FileKind::account);
    const auto shared = account_id.empty() ? std::nullopt : account_input(account_id);
    if (account) return of_account(shared, file);
    return of_deal(input, own, shared);
  }

  EditTarget of_deal(const Input& input) const {
    const NamedText own = read(*input.files, input.path, input.name);
    const std::string account_id = RootKeys(own, language()).value("account");
    return of_deal(input, own, account_id.empty() ? std::nullopt : account_input(account_id));
  }

 private:
  Language language() const { return session_.language; }

  void refuse_week(const Input& input, const RootKeys& keys) const {
    const bool has_keys_of_a_week = !keys.value("week").empty() && !keys.value("seller").empty() &&
                                    keys.value("title").empty() && keys.value("stage").empty();
    if (input.kind != FileKind::week && !has_keys_of_a_week) return;
    throw UsageError(
        say(language(),
            "{} is a week note, and only deals and accounts are edited so: write into the "
            "file itself",
            "{} 是周记，这些命令只修改商机和客户档案：请直接编辑文件", escaped(input.name)));
  }

  Input input_of(const std::string& file) {
    std::error_code unknown;
    if (std::filesystem::is_directory(session_.resolve(file), unknown)) refuse_folder(file);
    if (is_config(std::filesystem::path(file).filename().string()))
      throw UsageError(
          say(language(),
              "{} are the settings, and only deals and accounts are edited so: write into "
              "the file itself",
              "{} 是设置文件，这些命令只修改商机和客户档案：请直接编辑文件", escaped(file)));
    session_.operands = {file};
    std::vector<Input> found = inputs(session_).files;
    if (session_.failed) throw Failure(say(language(), "nothing was changed", "未作改动"));
    if (found.size() != 1) refuse_folder(file);
    return found.front();
  }

  [[noreturn]] void refuse_folder(const std::string& file) const {
    throw UsageError(say(language(), "{} is a folder: name one file", "{} 是文件夹：请指明一个文件",
                         escaped(file)));
  }

  NamedText read(const Files& files, const std::string& path, const std::string& shown) const {
    FileContent content = files.read(path);
    if (content.obstacle == Obstacle::none) return {shown, std::move(content.text)};
    throw Failure(cannot_read(language(), shown, content.obstacle, content.error_number));
  }

  std::optional<NamedText> private_text(const Input& input) const {
    auto content = private_part(*input.files, input.path);
    if (!content) return std::nullopt;
    if (content->obstacle == Obstacle::none)
      return NamedText{private_of(input.name), std::move(content->text)};
    throw Failure(
        cannot_read(language(), private_of(input.name), content->obstacle, content->error_number));
  }

  EditTarget of_deal(const Input& input, const NamedText& own,
                     const std::optional<Input>& account) const {
    EditTarget target = made_of(input, own, FileKind::deal);
    if (account) add_account(target, *account);
    return target;
  }

  EditTarget made_of(const Input& input, NamedText own, FileKind kind) const {
    EditTarget target{{kind, std::move(own), private_text(input), {}, {}}, {input.name}};
    if (target.sources.private_part) target.paths.push_back(target.sources.private_part->name);
    return target;
  }

  std::optional<Input> account_input(const std::string& id) const {
    if (!session_.repository) return std::nullopt;
    const Repository& repository = *session_.repository;
    std::optional<Unread> unread;
    const auto account = Accounts(*repository.files, session_.config, language(), session_.reader,
                                  [](const std::string& path) { return path; })
                             .find(id, unread);
    if (!account) return std::nullopt;
    Input input;
    input.path = account->files.front()->name;
    input.name = shown_below(repository.root, session_.directory)(input.path);
    input.kind = FileKind::account;
    input.files = repository.files;
    return input;
  }

  EditTarget of_account(const std::optional<Input>& account, const std::string& deal) const {
    if (!account)
      throw UsageError(say(language(), "{} names no account: leave out --account",
                           "{} 没有对应的客户档案：请去掉 --account", escaped(deal)));
    return made_of(*account, read(*account->files, account->path, account->name),
                   FileKind::account);
  }

  void add_account(EditTarget& target, const Input& account) const {
    target.sources.account = read(*account.files, account.path, account.name);
    target.paths.push_back(account.name);
    target.sources.private_account = private_text(account);
    if (target.sources.private_account)
      target.paths.push_back(target.sources.private_account->name);
  }

  Session& session_;
};

}  // namespace

EditTarget find_target(Session& session, const std::string& file, bool account) {
  return Finder(session).find(file, account);
}

EditTarget target_of(Session& session, const Input& input) {
  return Finder(session).of_deal(input);
}

}  // namespace c136
