#include "cli/deals.hpp"

#include "book/brief_of.hpp"
#include "book/filter.hpp"
#include "c136/base/text.hpp"
#include "c136/check/rule.hpp"
#include "c136/load/load.hpp"
#include "c136/model/privacy.hpp"
#include "cli/inputs.hpp"
#include "cli/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/progress.hpp"
#include "examine/accounts.hpp"
#include "examine/in_order.hpp"
#include "examine/judged.hpp"
#include "files/disk.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace c136 {

namespace {

constexpr std::size_t worth_a_thread = 4;  // deals

/// One input with all that can be known of it alone. Stays where it is: the facts point into it.
struct Prepared {
  std::string shown;
  std::string complaint;  // when it could not be read
  KeptTexts kept;
  Loaded loaded;
  std::vector<Finding> errors, gaps, warnings;
  std::optional<Facts> facts;
  Judged judged;
};

std::string shown_name(const Input& input) {
  return escaped(input.name.empty() ? "-" : input.name);
}

std::vector<Finding> located(const Loaded& loaded, std::vector<Diagnostic> diagnostics,
                             const std::string& shown) {
  std::vector<Finding> findings;
  findings.reserve(diagnostics.size());
  for (Diagnostic& diagnostic : diagnostics) {
    Finding& finding = findings.emplace_back(locate(loaded, std::move(diagnostic)));
    if (finding.place.file.empty()) finding.place.file = shown;
  }
  return findings;
}

/// What every thread does with its inputs.
class Preparation {
 public:
  Preparation(const Session& session, Language errors_in, const DealVisitor& visitor)
      : session_(session), language_(errors_in), visitor_(visitor) {
    if (const auto& repository = session.repository)
      accounts_.emplace(*repository->files, session.config, errors_in, session.reader,
                        shown_below(repository->root, session.directory));
  }

  std::unique_ptr<Prepared> prepare(const Input& input) const {
    auto prepared = std::make_unique<Prepared>();
    prepared->shown = shown_name(input);
    FileContent content = read(input);
    if (content.obstacle != Obstacle::none) {
      prepared->complaint = complaint(input.name, content);
      return prepared;
    }
    load(input, content.text, *prepared);
    prepared->errors = located(prepared->loaded, prepared->loaded.errors, prepared->shown);
    if (!visitor_.tells_private)
      hide_private(prepared->loaded.deal, session_.report_language(), prepared->kept);
    if (prepared->loaded.ok() && prepared->complaint.empty()) examine(*prepared);
    return prepared;
  }

 private:
  FileContent read(const Input& input) const {
    if (input.descriptor < 0) return input.files->read(input.path);
    try {
      return {input.descriptor == 0 ? session_.context.standard_input(most_bytes)
                                    : read_all(input.descriptor),
              Obstacle::none, 0};
    } catch (const std::system_error& fault) {
      return {{}, Obstacle::system, fault.code().value()};
    }
  }

  std::string complaint(std::string_view name, const FileContent& content) const {
    return cannot_read(session_.language, name, content.obstacle, content.error_number);
  }

  void load(const Input& input, const std::string& text, Prepared& prepared) const {
    Companions companions{private_file(input, prepared), {}, codes_of_warnings()};
    const auto load_as_account = [&] {
      prepared.loaded =
          load_account(input.name, text, session_.config, language_, companions, session_.reader);
    };
    if (input.kind == FileKind::account) return load_as_account();
    std::optional<Loaded> account;  // must live while the deal is read
    std::optional<Unread> unread;
    if (accounts_)
      companions.account = [&](std::string_view id) {
        account = accounts_->find(id, unread);
        return account ? &*account : nullptr;
      };
    prepared.loaded =
        load_deal(input.name, text, session_.config, language_, companions, session_.reader);
    if (unread) prepared.complaint = left_out(prepared.shown, *unread);
    const Deal& deal = prepared.loaded.deal;
    const bool looks_like_account = deal.account && !deal.title && !deal.stage && !deal.id.span;
    if (!input.kind_is_certain && !prepared.loaded.ok() && looks_like_account) load_as_account();
  }

  std::string left_out(std::string_view shown, const Unread& account) const {
    return say(
        session_.language, "{} is left out: {}", "{} 未处理：{}", shown,
        cannot_read(session_.language, account.path, account.obstacle, account.error_number));
  }

  std::optional<NamedText> private_file(const Input& input, Prepared& prepared) const {
    if (!input.files || input.path.empty() || !input.has_private) return std::nullopt;
    std::optional<FileContent> content = private_part(*input.files, input.path);
    if (!content) return std::nullopt;
    if (content->obstacle == Obstacle::none)
      return NamedText{private_of(input.name), std::move(content->text)};
    prepared.complaint = complaint(private_of(input.name), *content);
    return std::nullopt;
  }

  void examine(Prepared& p) const {
    p.facts.emplace(p.loaded.deal, session_.config, session_.report_language(), session_.as_of);
    p.judged = judge(*p.facts);
    p.gaps = located(p.loaded, std::move(p.judged.gaps), p.shown);
    p.warnings = located(p.loaded, std::move(p.judged.warnings), p.shown);
  }

  const Session& session_;
  Language language_;
  const DealVisitor& visitor_;
  std::optional<Accounts> accounts_;
};

/// Hands on one after another, and sees what only all of them together show.
class Delivery {
 public:
  Delivery(Session& session, Language errors_in, const DealVisitor& visitor)
      : session_(session),
        language_(errors_in),
        visitor_(visitor),
        filter_(parse_filter(visitor.where, session.config, session.language)) {}

  void take(Prepared& p) {
    if (!p.complaint.empty()) return session_.complain(p.complaint);
    if (session_.verbose) tell_read(p);
    if (p.loaded.deal.is_account && !visitor_.takes_accounts) return refuse_account(p.shown);
    if (p.loaded.has_private) joined_.push_back(p.shown);
    if (auto taken = taken_id(p)) p.errors.push_back(std::move(*taken));
    const Tally tally{
        .errors = p.errors.size(), .warnings = p.warnings.size(), .gaps = p.gaps.size()};
    tell_news(std::move(p.errors));
    hand_on(p, tally);
  }

  void finish() {
    if (session_.verbose) tell_declined();
    if (!filter_.empty() && passed_ == 0) tell_unmet_filter();
    if (joined_.empty() || session_.quiet) return;
    const std::string which =
        joined_.size() <= 3 ? join(session_.language, joined_)
                            : plural(session_.language, joined_.size(), "deal", "deals", "个商机");
    session_.tell(
        say(session_.language, "joined with a private file: {}", "已并入私密文件：{}", which));
  }

 private:
  /// Which files it took, and which of them the quick reader left to yaml-cpp.
  void tell_read(const Prepared& p) {
    for (const auto& file : p.loaded.files) {
      if (!read_.insert(file->name).second) continue;
      const std::string shown = file->name.empty() ? "-" : escaped(file->name);
      session_.tell(say(session_.language, "read {}", "已读取 {}", shown));
      if (file->declined_at == 0) continue;
      ++declined_;
      session_.tell(
          say(session_.language, "{}:{}: the quick reader declines this line; read by yaml-cpp",
              "{}:{}：快速读取器不读这一行，文件由 yaml-cpp 读取", shown, file->declined_at));
    }
  }

  void tell_declined() {
    if (session_.reader == Reader::automatic)
      session_.tell(say(session_.language, "the quick reader declined {} of {}",
                        "快速读取器不读的文件：{} 个，共 {}", declined_,
                        plural(session_.language, read_.size(), "file", "files", "个文件")));
  }

  void tell_unmet_filter() {
    const std::string text =
        say(session_.language, "no deal meets --where \"{}\": {} read",
            "没有商机符合 --where \"{}\"：共读取 {}", escaped(visitor_.where),
            plural(session_.language, deal_count_, "deal was", "deals were", "个商机"));
    if (visitor_.must_meet)
      session_.complain(text);
    else if (!session_.quiet)
      session_.tell(text);
  }

  void hand_on(Prepared& p, const Tally& tally) {
    if (!p.loaded.deal.is_account) ++deal_count_;
    if (!p.facts)
      return visitor_.rejected({p.shown, std::string(*p.loaded.deal.id), tally,
                                p.loaded.deal.is_account, std::string(*p.loaded.deal.account)});
    Examined deal{p.shown,
                  *p.facts,
                  p.judged.scorecard,
                  p.judged.scorecard_136,
                  std::move(p.gaps),
                  std::move(p.warnings),
                  tally,
                  p.judged.beside};
    if (!is_wanted(deal)) return;
    ++passed_;
    visitor_.examined(deal);
  }

  /// What has errors is always told; an account meets no filter for deals.
  bool is_wanted(const Examined& deal) const {
    if (filter_.empty() || deal.tally.errors > 0) return true;
    return !deal.facts.deal.is_account && passes(filter_, brief_of(deal), session_.config);
  }

  void refuse_account(const std::string& shown) {
    session_.complain(
        say(session_.language, "{} is an account, no deal", "{} 是客户档案，不是商机", shown));
  }

  /// D001 when the id is that of an earlier file.
  std::optional<Finding> taken_id(const Prepared& p) {
    const Deal& deal = p.loaded.deal;
    if (deal.id->empty()) return std::nullopt;
    auto& ids = deal.is_account ? accounts_ : deals_;
    const auto [first, is_new] = ids.try_emplace(std::string(*deal.id), p.shown);
    if (is_new) return std::nullopt;
    const Diagnostic taken{
        .severity = Severity::error,
        .code = "D001",
        .span = deal.id ? deal.id.span : file_start,
        .message = deal.is_account ? say(language_, "the account id {} is already that of {}",
                                         "客户档案编号 {} 与 {} 重复", *deal.id, first->second)
                                   : say(language_, "the deal id {} is already that of {}",
                                         "商机编号 {} 与 {} 重复", *deal.id, first->second),
        .notes = {},
        .help = deal.is_account ? say(language_, "write `account:` with an id of its own",
                                      "请用 `account:` 给它一个自己的编号")
                                : std::string(find_rule("D001")->help.in(language_))};
    return located(p.loaded, {taken}, p.shown).front();
  }

  /// The faults of an account come with each of its deals.
  void tell_news(std::vector<Finding> errors) {
    std::erase_if(errors, [this](const Finding& error) {
      const Place& place = error.place;
      return !told_.emplace(place.file, place.line, place.column, error.code, error.message).second;
    });
    if (!errors.empty()) visitor_.errors(std::move(errors));
  }

  Session& session_;
  Language language_;
  const DealVisitor& visitor_;
  Filter filter_;
  std::size_t deal_count_ = 0, passed_ = 0;
  std::map<std::string, std::string> deals_, accounts_;  // id, and the file that had it first
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>> told_;
  std::vector<std::string> joined_;
  std::set<std::string> read_;  // only with --verbose
  std::size_t declined_ = 0;
};

std::vector<Input> wanted(Session& session, bool takes_accounts) {
  std::vector<Input> all = inputs(session);
  if (takes_accounts || all.empty()) return all;
  std::erase_if(
      all, [](const Input& input) { return input.kind == FileKind::account && !input.was_named; });
  if (all.empty())
    throw UsageError(say(session.language, "there are accounts here, but no deal",
                         "这里只有客户档案，没有商机"));
  return all;
}

/// A private part is a file of its own, and so is an account, whose faults are told with a deal
/// unless it was read before.
bool come_in_order(std::span<const Input> inputs) {
  const auto is_account = [](const Input& input) { return input.kind == FileKind::account; };
  return std::ranges::is_sorted(inputs, {}, &Input::name) &&
         std::ranges::is_partitioned(inputs, is_account) &&
         std::ranges::none_of(inputs, &Input::has_private);
}

std::size_t threads_for(std::size_t inputs, std::size_t asked_for) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return asked_for > 0 ? asked_for : std::min(cores, inputs / worth_a_thread);
}

}  // namespace

void for_each_deal(Session& session, Language errors_in, const DealVisitor& visitor) {
  if (session.verbose)
    session.tell(say(session.language, "as of {}", "截至 {}", to_string(session.as_of)));
  const std::vector<Input> all = wanted(session, visitor.takes_accounts);
  visitor.begin(session.operands.empty() && come_in_order(all));
  const Preparation preparation(session, errors_in, visitor);
  Delivery delivery(session, errors_in, visitor);
  Progress progress(session.context, session.quiet ? 0 : all.size());
  session.progress = &progress;
  in_order(
      all.size(), threads_for(all.size(), session.threads),
      [&](std::size_t i) { return preparation.prepare(all[i]); },
      [&](const std::unique_ptr<Prepared>& prepared) {
        delivery.take(*prepared);
        progress.advance();
      });
  session.progress = nullptr;
  progress.clear();
  delivery.finish();
}

}  // namespace c136
