#include "c136/base/text.hpp"
#include "c136/model/week_note.hpp"
#include "cli/commands/commands.hpp"
#include "cli/edit/git_user.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "files/repository.hpp"
#include "load/scalars.hpp"
#include "report/reference/scaffold.hpp"
#include "report/week/report_period.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

namespace c136 {

namespace {

struct NewOptions {
  std::optional<std::string> title, customer, owner, stage, week, seller;
  bool full = false;

  bool is_of_deal() const { return title || customer || owner || stage || full; }
};

/// Whether every character may stand in a deal file, and on one line.
bool is_writable(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0 || is_forbidden(decode(text)) || text[0] == '\n' || text[0] == '\t')
      return false;
    text.remove_prefix(length);
  }
  return true;
}

/// The option's text, made sure to be one that the field takes; empty when it was not given.
template <class T>
std::string_view text_for(const std::optional<std::string>& option, std::string_view name,
                          const Field& field, const Session& session) {
  if (!option) return {};
  const Language language = session.language;
  if (trimmed(*option).empty() || !is_writable(*option))
    throw UsageError(say(language, "{} is a text on one line, not '{}'",
                         "{} 要写一行文字，不能是“{}”", name, escaped(*option)));
  Located<T> value;
  const auto refusal = read_scalar(*option, file_start, field, session.config,
                                   language == Language::zh ? KeyNames::chinese : KeyNames::english,
                                   language, &value);
  if (!refusal) return *option;
  throw UsageError(
      say(language, "{}: {}; {}", "{}：{}；{}", name, refusal->message, refusal->help));
}

/// Who is meant where nobody was named: git's user, else the first of our own people.
std::string usual_owner(const Session& session) {
  const auto& people = session.config.people;
  if (people.empty()) return {};
  const std::vector<std::string> user = git_user(session);
  return user.empty() ? std::string(people.front().id) : user.front();
}

std::string scaffold_text(const NewOptions& options, const Session& session) {
  const Table& deal = deal_table();
  const Field& customer = *deal.find("customer");
  std::string owner(text_for<Id>(options.owner, "--owner", *deal.find("owner"), session));
  owner = owner.empty() ? usual_owner(session)
                        : chosen_own_person("--owner", owner, session.config, session.language);
  return scaffold({.title = text_for<Text>(options.title, "--title", *deal.find("title"), session),
                   .customer = text_for<Text>(options.customer, "--customer",
                                              *customer.table().find("name"), session),
                   .owner = owner,
                   .stage = options.stage ? chosen_stage("--stage", *options.stage, session.config,
                                                         session.language)
                                          : Stage{},
                   .full = options.full},
                  session.config, session.language);
}

/// Of a week note; refuses what cannot be meant.
void require_week(const NewOptions& options, Language language) {
  if (options.week.has_value() != options.seller.has_value())
    throw UsageError(say(language, "--week and --seller go together: whose week, and which",
                         "--week 和 --seller 要一起写：谁的、哪一周"));
  if (!options.week) return;
  if (options.is_of_deal())
    throw UsageError(say(language, "--week makes a week note: leave out the options of a deal",
                         "--week 新建的是周记，请去掉商机的选项"));
}

/// By the id, also of whoever was called by name.
std::string seller_of(const NewOptions& options, const Session& session) {
  const Field& seller = *table_of<WeekNote>().find("seller");
  const std::string typed(text_for<Id>(options.seller, "--seller", seller, session));
  return chosen_own_person("--seller", typed, session.config, session.language);
}

/// "2026-W48", also of `this` and `last`.
std::string week_of(const NewOptions& options, const Session& session) {
  return parse_report_period(PeriodKind::week, *options.week, session.as_of, "--week",
                             session.language)
      .label;
}

std::string text_of(const NewOptions& options, const Session& session) {
  require_week(options, session.language);
  if (!options.week) return scaffold_text(options, session);
  return week_scaffold(week_of(options, session), seller_of(options, session), session.config,
                       session.language);
}

/// `weeks`, or where the settings look for notes.
std::string folder_of_notes(const Config& config, const std::string& file) {
  if (Patterns(config).kind("weeks/" + file) == FileKind::week) return "weeks";
  const std::vector<std::string> folders = Patterns::only(FileKind::week, config).folders();
  return folders.empty() ? "weeks" : folders.front();
}

/// Where a week note is made when no file is named.
std::string place_of_week(const NewOptions& options, const Session& session) {
  const std::filesystem::path root =
      session.repository ? session.repository->root : session.resolve("");
  const std::string file = week_of(options, session) + "-" + seller_of(options, session) + ".yaml";
  return shown_path(root / folder_of_notes(session.config, file) / file, session.directory);
}

/// The one file to be made; none for standard output.
std::optional<std::string> target_of(const Session& session, const NewOptions& options) {
  if (session.operands.size() + (session.output ? 1 : 0) > 1)
    throw UsageError(
        say(session.language, "new makes one file at a time", "new 一次只新建一个文件"));
  if (session.output) return session.output;
  if (session.operands.empty() && options.week) return place_of_week(options, session);
  if (session.operands.empty() || session.operands[0] == "-") return std::nullopt;
  return session.operands[0];
}

/// The nearest name that is read: "x.yaml" for x, x.YAML, x.json and x.txt.
std::string read_name(const std::string& name) {
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return name;
  const std::filesystem::path file(name);
  const std::string ending = file.extension().string();
  for (const char* one : {".YAML", ".Yaml", ".YML", ".Yml", ".json", ".txt"})
    if (ending == one) return file.stem().string() + ".yaml";
  return name + ".yaml";
}

/// What the name would make of the file; nothing outside of a repository.
void refuse_what_is_no_deal(const Session& session, const std::string& below, bool is_week) {
  const Language language = session.language;
  const std::string name = std::filesystem::path(below).filename().string();
  const auto kind = Patterns(session.config).kind(below);
  if (is_private(below) || is_config(name))
    throw UsageError(say(language,
                         "{}: a file of this name is no deal; write one like deals/x.yaml",
                         "{}：这个文件名不是商机的；请写成 deals/x.yaml 的样子", escaped(below)));
  if (!is_week && (kind == FileKind::account || kind == FileKind::week))
    throw UsageError(
        kind == FileKind::account
            ? say(language,
                  "{} would be read as an account; a deal stands in a place like deals/{}",
                  "{} 会被当作客户档案读取；商机应放在 deals/{} 这样的位置", escaped(below),
                  escaped(name))
            : say(language,
                  "{} would be read as a week note: name it with --week and --seller, or write "
                  "deals/{}",
                  "{} 会被当作周记读取：请用 --week 和 --seller，或写成 deals/{}", escaped(below),
                  escaped(name)));
}

/// Written where its owner wants it, and not to be missed later.
void tell_unread(Session& session, const std::string& below, bool is_week) {
  const auto wanted = is_week ? FileKind::week : FileKind::deal;
  if (Patterns(session.config).kind(below) == wanted || session.quiet) return;
  const std::string name = std::filesystem::path(below).filename().string();
  session.tell(say(session.language,
                   "{} is not read with the others of this repository; a file like {} is",
                   "{} 不会随本库其他文件一起读取；{} 这样的文件才会", escaped(below),
                   escaped((is_week ? "weeks/" : "deals/") + read_name(name))));
}

/// The target below the root of the repository; none outside.
std::optional<std::string> place_in_repository(const Session& session, const std::string& file) {
  std::error_code unknown;
  if (!session.repository) return std::nullopt;
  return session.repository->path_of(
      std::filesystem::weakly_canonical(std::filesystem::absolute(session.resolve(file)), unknown));
}

/// A week note may be the first of its folder.
int create(Session& session, const std::string& file, std::string_view text, bool is_week) {
  const Language language = session.language;
  const std::string shown = escaped(file);
  try {
    const auto write = is_week ? create_file_and_folders : create_file;
    write(session.resolve(file), text);
  } catch (const std::system_error& fault) {
    const int error_number = fault.code().value();
    session.complain(error_number == EEXIST
                         ? say(language, "{} is there already and was left as it is",
                               "{} 已存在，未作改动", shown)
                         : say(language, "cannot write {}: {}", "无法写入 {}：{}", shown,
                               cause(language, error_number)));
    return 2;
  }
  if (!session.quiet)
    session.tell(say(language, "{0} is written; fill it in, then: c136 check {0}",
                     "已新建 {0}；填好后请运行：c136 check {0}", shown));
  return session.failed ? 2 : 0;
}

int run_new(Session& session, const NewOptions& options) {
  const std::string text = text_of(options, session);
  const auto target = target_of(session, options);
  if (!target) return session.finish(text);
  const bool is_week = options.week.has_value();
  const auto below = place_in_repository(session, *target);
  if (below) refuse_what_is_no_deal(session, *below, is_week);
  const int code = create(session, *target, text, is_week);
  if (below && code == 0) tell_unread(session, *below, is_week);
  return code;
}

Run set_up_new(CLI::App& app, Language language) {
  const auto options = std::make_shared<NewOptions>();
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_value(app, "--title", "TEXT", text("what the deal is about", "商机名称"), options->title);
  add_value(app, "--customer", "NAME", text("who buys", "客户名称"), options->customer);
  add_value(app, "--owner", "ID", text("our salesperson, like li.wei", "我方负责人，如 李伟"),
            options->owner);
  add_value(app, "--stage", "WORD",
            text("where the customer is in its purchase (default: the first stage)",
                 "客户的采购走到了哪一步（默认第一个阶段）"),
            options->stage);
  add_value(app, "--week", "WEEK",
            text("a week note instead of a deal, of this week: 2026-W48",
                 "新建周记而不是商机，写明哪一周：2026-W48"),
            options->week);
  add_value(app, "--seller", "ID", text("with --week: whose week", "与 --week 同用：谁的周记"),
            options->seller);
  add_flag(app, "--full", text("every section and key", "列出全部部分和全部键"), options->full);
  return [options](Session& session) { return run_new(session, *options); };
}

}  // namespace

const Command new_command{
    .name = "new",
    .operands = "[FILE]",
    .group = deals_group,
    .summary = {"the beginning of a deal file, or with --week of a week note, to be filled in",
                "新建商机文件（加 --week 则为周记）的骨架，填写即可；--lang zh 用中文键和中文词"},
    .formats = {},
    .setup = set_up_new,
    .takes_at = false,
};

}  // namespace c136
