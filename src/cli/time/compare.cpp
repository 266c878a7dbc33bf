#include "cli/time/compare.hpp"

#include "book/deal_past.hpp"
#include "book/trend.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "score/turning_days.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>

namespace c136 {

namespace {

/// One deal on both sides, and what that means.
struct Compared {
  std::vector<Movement> movements;
  std::optional<Stake> before, after;
  std::string with_errors;  // its name, where the last good state stands in
  std::string id, name;     // the name to find it by: its own id, else its path; empty: not met
  bool is_there = false;    // on a side
};

/// What deals last were without errors on the line of a commit at which they have some; read only
/// where that happens. Any thread may ask.
class LastGood {
 public:
  LastGood(Session& session, const GitPlace& place, std::string revision, bool tells_private)
      : session_(session),
        place_(place),
        revision_(std::move(revision)),
        tells_private_(tells_private) {}

  DealState of(const DealState& state) const {
    std::call_once(read_, [this] {
      past_ = read_line_of(session_, place_, revision_, session_.as_of, tells_private_);
    });
    const auto deal = past_->deals->find(state.path);
    return deal ? past_->deals->now(*deal) : state;
  }

 private:
  Session& session_;
  const GitPlace& place_;
  std::string revision_;
  bool tells_private_;
  mutable std::once_flag read_;
  mutable std::optional<PastDeals> past_;
};

class Comparing {
 public:
  Comparing(Session& session, const Moments& moments, const std::string& to, const PastDeals& past,
            const CompareOptions& options)
      : moments_(moments),
        past_(past),
        options_(options),
        language_(session.report_language()),
        good_before_(session, past.place, moments.from.rev, options.tells_private),
        good_after_(session, past.place, to, options.tells_private) {}

  Compared compare(std::size_t deal) const {
    const DealState before = state_before(deal), after = state_after(deal, before);
    for (const DealState* state : {&before, &after})
      if (state->is_missing) throw not_here(*state);
    Compared compared;
    compared.is_there = before.is_there() || after.is_there();
    if (!counts(before, after)) return compared;
    if (before.is_there()) compared.before = stake_of(before.deal(), *before.config);
    if (after.is_there()) compared.after = stake_of(after.deal(), *after.config);
    const DealState& last = after.is_there() ? after : before;
    compared.id = *last.deal().id;
    compared.name = last.deal().id.span ? compared.id : last.path;
    if (!surely_stood(before, after)) compared.movements = movements_of(compared.id, before, after);
    if (before.has_errors || after.has_errors) compared.with_errors = compared.id;
    return compared;
  }

 private:
  /// What was made of the same is the same, unless a day came in between that turns something.
  bool surely_stood(const DealState& before, const DealState& after) const {
    return before.content && before.content == after.content &&
           !TurningDays(after.deal(), *after.config)
                .are_between(moments_.from.day, moments_.to.day);
  }

  std::vector<Movement> movements_of(const std::string& id, const DealState& before,
                                     const DealState& after) const {
    std::unique_ptr<const Derived> derived_before, derived_after;
    std::optional<Side> a, b;
    if (before.is_there()) a.emplace(side(before, moments_.from.day, derived_before));
    if (after.is_there()) b.emplace(side(after, moments_.to.day, derived_after));
    return movements(id, a ? &*a : nullptr, b ? &*b : nullptr, moments_.from.day, 0);
  }

  Failure not_here(const DealState& state) const {
    return Failure(say(language_,
                       "this clone is partial, and does not hold {} as it was then (git fetch "
                       "--refetch --no-filter)",
                       "这是部分克隆，其中没有 {} 当时的内容（git fetch --refetch --no-filter）",
                       escaped(state.path)));
  }

  DealState state_before(std::size_t deal) const {
    DealState state = past_.deals->state_at(deal, 0);
    return state.has_errors && !state.is_there() ? good_before_.of(state) : state;
  }

  /// On one line what it last was without errors may be what it was before; else it is not.
  DealState state_after(std::size_t deal, const DealState& before) const {
    const Histories& deals = *past_.deals;
    DealState state = moments_.to.rev.empty()
                          ? deals.now(deal, &before)
                          : deals.state_at(deal, past_.timeline->commits().size() - 1, &before);
    if (!state.has_errors) return state;
    if (past_.timeline->is_beside()) return good_after_.of(state);
    if (state.is_there() || !before.is_there()) return state;
    DealState same = before;
    same.has_errors = true;
    return same;
  }

  bool counts(const DealState& before, const DealState& after) const {
    const DealState& last = after.is_there() ? after : before;
    if (!last.is_there() || !options_.counts) return last.is_there();
    const Date day = after.is_there() ? moments_.to.day : moments_.from.day;
    return options_.counts(brief_at(last, day, language_, true), *last.config);
  }

  Side side(const DealState& state, Date day, std::unique_ptr<const Derived>& derived) const {
    derived.reset(new Derived(derive(state, day, language_)));
    return {state, *derived, day};
  }

  const Moments& moments_;
  const PastDeals& past_;
  const CompareOptions& options_;
  Language language_;
  LastGood good_before_, good_after_;
};

/// How often a deal was put off by the later side is known only from its whole history.
void count_pushes(Session& session, const CompareOptions& options, const Moments& moments,
                  const std::map<std::string, std::string>& names, std::vector<Movement>& all) {
  if (names.empty()) return;
  std::vector<std::string> only;
  for (const auto& [id, name] : names) only.push_back(name);
  const PastDeals past =
      read_history(session, options.require_history, options.tells_private, only);
  for (Movement& movement : all) {
    if (!movement.push) continue;
    movement.push->times.reset();
    const auto deal = past.deals->find(names.at(movement.deal));
    if (!deal) continue;
    const DealPast known =
        past_of(past.deals->read(*deal), session.as_of, session.report_language());
    const auto count =
        std::ranges::count_if(known.pushes, [&](Date day) { return day <= moments.to.day; });
    // Put off on another branch, or while it was away, it was put off once at least.
    if (known.is_whole)
      movement.push->times = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, count));
  }
}

/// What has no rate is in no sum of the base currency.
void tell_unpriced(std::vector<std::string> deals, std::string_view base,
                   std::vector<std::string>& notes, Language l) {
  constexpr std::size_t most = 8;
  if (deals.empty()) return;
  const std::size_t all = deals.size();
  deals.resize(std::min(most, all));
  std::string names = join(l, deals);
  if (all > most) names += say(l, " and {} more", "等 {} 个", all - most);
  notes.push_back(say(l, "Unpriced, no rate of exchange, not counted in {}, {}: {}",
                      "没有汇率、未折合成 {}，{}：{}", base,
                      plural(l, all, "deal", "deals", "个商机"), names));
}

}  // namespace

WhatMoved compare(Session& session, const GitPlace& place, const Moments& moments,
                  const CompareOptions& options) {
  const bool to_files = moments.to.rev.empty();
  const std::string to =
      to_files ? commit_of(place.folder, "HEAD", session.language) : moments.to.rev;
  const PastDeals past = read_span_of(session, place, moments.from.rev, to, moments.to.day,
                                      {.ends_with_files = to_files,
                                       .require_history = options.require_history,
                                       .tells_private = options.tells_private});
  const Comparing comparing(session, moments, to, past, options);
  const auto settings =
      to_files ? past.config : past.timeline->config_at(past.timeline->commits().size() - 1);
  WhatMoved result{{},
                   Waterfall(settings, moments.to.day, moments.from.day, options.horizon),
                   past.notes,
                   settings,
                   Picked(options.where),
                   past.later};
  const Language l = session.report_language();
  Passed passed;
  std::vector<std::string> unpriced;
  std::map<std::string, std::string> pushed;  // by id: the names to find them by
  for_each_history(
      session,
      options.needs_deals ? some_deals(session, *past.deals) : wanted_deals(session, *past.deals),
      [&](std::size_t deal) { return comparing.compare(deal); },
      [&](Compared& one) {
        if (std::ranges::any_of(one.movements,
                                [](const Movement& m) { return m.push.has_value(); }))
          pushed.emplace(one.id, one.name);
        std::ranges::move(one.movements, std::back_inserter(result.moved));
        passed.add(one.with_errors, 1);
        if (one.is_there) result.picked.add(!one.id.empty());
        const Stake* const before = one.before ? &*one.before : nullptr;
        const Stake* const after = one.after ? &*one.after : nullptr;
        result.waterfall.add(before, after);
        if (const Stake* stake = result.waterfall.unpriced(before, after))
          unpriced.push_back(say(l, "{} ({} {})", "{}（{} {}）", escaped(one.id),
                                 grouped(*stake->amount), stake->currency));
      });
  tell_unpriced(unpriced, settings->currency, result.notes, l);
  passed.tell(result.notes, l);
  sort(result.moved);
  count_pushes(session, options, moments, pushed, result.moved);
  return result;
}

}  // namespace c136
