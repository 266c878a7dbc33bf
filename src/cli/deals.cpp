#include "cli/deals.hpp"

#include "book/brief_of.hpp"
#include "book/filter.hpp"
#include "c136/base/text.hpp"
#include "cli/inputs.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/progress.hpp"
#include "examine/examine.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace c136 {

Filter filter_of_today(const Session& session, const std::string& where) {
  Filter filter = parse_filter(where, session.config, session.language);
  if (filter.asks_for([](const DealField& field) { return field.from_history; }))
    throw UsageError(say(session.language,
                         "--where \"{}\": what only history tells (stage_days, pushes, changed, "
                         "value_before) can be asked of c136 list",
                         "--where \"{}\"：只有历史才知道的字段（stage_days、pushes、changed、"
                         "value_before）只能用于 c136 list",
                         escaped(where)));
  return filter;
}

std::string unmet_filter(const Session& session, std::string_view where, std::size_t read) {
  return say(session.language, "no deal meets --where \"{}\": {} read",
             "没有商机符合 --where \"{}\"：共读取 {}", escaped(where),
             plural(session.language, read, "deal was", "deals were", "个商机"));
}

namespace {

/// What the person is told of the deals on their way to a report.
class Delivery {
 public:
  Delivery(Session& session, const DealVisitor& visitor)
      : session_(session),
        visitor_(visitor),
        filter_(visitor.recall ? parse_filter(visitor.where, session.config, session.language)
                               : filter_of_today(session, visitor.where)) {}

  Visitor visitor(Progress& progress) {
    return {.unread = [this](const std::string& shown,
                             const Unread& unread) { tell_unread(shown, unread); },
            .read = [this](const std::string& shown,
                           const Loaded& loaded) { return take(shown, loaded); },
            .errors = visitor_.errors,
            .examined = [this](Examined& deal) { hand_on(deal); },
            .rejected = [this](const Rejected& deal) { hand_on(deal); },
            .read_week = [this](const std::string& shown,
                                const LoadedWeek& week) { return take_week(shown, week); },
            .week = [this](const ReadWeek& week) { hand_on(week); },
            .traits = visitor_.traits,
            .done = [&progress] { progress.advance(); }};
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
  bool take(const std::string& shown, const Loaded& loaded) {
    if (!session_.shard.has(*loaded.deal.id)) return false;
    if (session_.verbose) tell_read(loaded.files);
    if (loaded.deal.is_account && !visitor_.takes_accounts) return refuse_account(shown);
    if (loaded.has_private) joined_.push_back(shown);
    return true;
  }

  void tell_unread(const std::string& shown, const Unread& file) {
    const std::string why =
        cannot_read(session_.language, file.path, file.obstacle, file.error_number);
    session_.complain(shown, file.is_own ? why
                                         : say(session_.language, "{} is left out: {}",
                                               "{} 未处理：{}", shown, why));
  }

  /// Which files it took, and which of them the quick reader left to yaml-cpp.
  void tell_read(std::span<const std::shared_ptr<const SourceFile>> files) {
    for (const auto& file : files) {
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
    const std::string text = unmet_filter(session_, visitor_.where, deal_count_);
    if (visitor_.must_meet)
      session_.complain(text);
    else if (!session_.quiet)
      session_.tell(text);
  }

  /// All notes of one seller are in one share.
  bool take_week(const std::string& shown, const LoadedWeek& week) {
    if (!session_.shard.has(*week.note.seller)) return false;
    if (session_.verbose) tell_read({&week.file, 1});
    if (visitor_.week) return true;
    session_.complain(
        say(session_.language, "{} is a week note, no deal", "{} 是周记，不是商机", shown));
    return false;
  }

  /// A filter for deals passes no note.
  void hand_on(const ReadWeek& week) {
    if (filter_.empty() || !week.note) visitor_.week(week);
  }

  void hand_on(const Rejected& deal) {
    if (!deal.is_account) ++deal_count_;
    visitor_.rejected(deal);
  }

  void hand_on(Examined& deal) {
    if (!deal.facts.deal.is_account) ++deal_count_;
    if (!is_wanted(deal)) return;
    ++passed_;
    visitor_.examined(deal);
  }

  /// What has errors is always told; an account meets no filter for deals.
  bool is_wanted(const Examined& deal) const {
    if (filter_.empty() || deal.tally.errors > 0) return true;
    return !deal.facts.deal.is_account && passes(filter_, recalled(deal), session_.config);
  }

  Brief recalled(const Examined& deal) const {
    Brief brief = brief_of(deal);
    if (visitor_.recall) visitor_.recall(brief);
    return brief;
  }

  bool refuse_account(const std::string& shown) {
    session_.complain(
        say(session_.language, "{} is an account, no deal", "{} 是客户档案，不是商机", shown));
    return false;
  }

  Session& session_;
  const DealVisitor& visitor_;
  Filter filter_;
  std::size_t deal_count_ = 0, passed_ = 0;
  std::vector<std::string> joined_;
  std::set<std::string> read_;  // only with --verbose
  std::size_t declined_ = 0;
};

bool is_deal(const Input& input) { return input.kind == FileKind::deal; }

/// Week notes come last: they are compared with the logs of the deals. Whoever asks for a whole
/// repository asks for its deals: accounts alone are most likely a slip in `deals:`.
Inputs wanted(Session& session, const DealVisitor& visitor) {
  Inputs found = inputs(session, {.may_be_none = visitor.may_be_none,
                                  .may_be_settings = visitor.takes_settings,
                                  .all_notes = visitor.takes_all_notes});
  std::vector<Input>& all = found.files;
  if (all.empty()) return found;
  const bool has_deals = std::ranges::any_of(all, is_deal);
  std::erase_if(all, [&](const Input& input) {
    const bool is_taken = input.kind == FileKind::deal ||
                          (input.kind == FileKind::account ? visitor.takes_accounts
                                                           : static_cast<bool>(visitor.week));
    return !is_taken && !input.was_named;
  });
  const bool is_missed = visitor.needs_deals && session.operands.empty() && !has_deals;
  if ((all.empty() || is_missed) && !visitor.may_be_none)
    throw UsageError(say(session.language, "there are accounts or week notes here, but no deal",
                         "这里只有客户档案或周记，没有商机"));
  std::stable_partition(all.begin(), all.end(),
                        [](const Input& input) { return input.kind != FileKind::week; });
  return found;
}

/// A private part is a file of its own, and so is an account, whose faults are told with a deal
/// unless it was read before.
bool come_in_order(std::span<const Input> inputs) {
  const auto is_account = [](const Input& input) { return input.kind == FileKind::account; };
  return std::ranges::is_sorted(inputs, {}, &Input::name) &&
         std::ranges::is_partitioned(inputs, is_account) &&
         std::ranges::none_of(inputs, &Input::has_private);
}

}  // namespace

bool for_each_deal(Session& session, Language errors_in, const DealVisitor& visitor) {
  if (session.verbose)
    session.tell(say(session.language, "as of {}", "截至 {}", to_string(session.as_of)));
  const Inputs found = wanted(session, visitor);
  const std::vector<Input>& all = found.files;
  visitor.begin(found, session.operands.empty() && come_in_order(all));
  Examination examination{.config = session.config,
                          .as_of = session.as_of,
                          .language = session.report_language(),
                          .errors_in = errors_in,
                          .reader = session.reader,
                          .threads = session.threads,
                          .tells_private = visitor.tells_private,
                          .placed = visitor.placed};
  if (const auto& repository = session.repository) {
    examination.accounts = repository->files;
    examination.shown = shown_below(repository->root, session.directory);
  }
  Delivery delivery(session, visitor);
  Progress progress(session.context, session.quiet ? 0 : all.size());
  session.progress = &progress;
  examine(all, examination, delivery.visitor(progress));
  session.progress = nullptr;
  progress.clear();
  delivery.finish();
  return !all.empty();
}

}  // namespace c136
