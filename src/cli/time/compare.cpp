#include "cli/time/compare.hpp"

#include "book/deal_past.hpp"
#include "book/trend.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace c136 {

namespace {

/// One deal on both sides, and what that means.
struct Compared {
  std::vector<Movement> movements;
  std::optional<Stake> before, after;
};

class Comparing {
 public:
  Comparing(const Moments& moments, const PastDeals& past, const CompareOptions& options,
            Language language)
      : moments_(moments), past_(past), options_(options), language_(language) {}

  Compared compare(std::size_t deal) const {
    const Histories& deals = *past_.deals;
    const DealState before = deals.state_at(deal, 0);
    const DealState after = moments_.to.rev.empty()
                                ? deals.now(deal)
                                : deals.state_at(deal, past_.timeline->commits().size() - 1);
    if (!counts(before, after)) return {};
    Compared compared;
    std::unique_ptr<const Derived> derived_before, derived_after;
    std::optional<Side> a, b;
    if (before.is_there()) {
      a.emplace(side(before, moments_.from.day, derived_before));
      compared.before = stake_of(before.deal(), *before.config);
    }
    if (after.is_there()) {
      b.emplace(side(after, moments_.to.day, derived_after));
      compared.after = stake_of(after.deal(), *after.config);
    }
    const std::string id(*(b ? after : before).deal().id);
    compared.movements = movements(id, a ? &*a : nullptr, b ? &*b : nullptr, moments_.from.day, 0);
    return compared;
  }

 private:
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
};

/// How often a deal was put off by the later side is known only from its whole history.
void count_pushes(Session& session, const CompareOptions& options, const Moments& moments,
                  std::vector<Movement>& all) {
  if (std::ranges::none_of(all, [](const Movement& m) { return m.what == Moved::pushed; })) return;
  const PastDeals past = read_history(session, options.require_history, options.tells_private);
  for (Movement& movement : all) {
    if (movement.what != Moved::pushed) continue;
    const auto deal = past.deals->find(movement.deal);
    if (!deal) continue;
    const DealPast known =
        past_of(past.deals->read(*deal), session.as_of, session.report_language());
    const auto count =
        std::ranges::count_if(known.pushes, [&](Date day) { return day <= moments.to.day; });
    std::string& detail = *movement.detail;
    detail = detail.substr(0, detail.rfind(' ') + 1) + std::to_string(count);
  }
}

}  // namespace

WhatMoved compare(Session& session, const GitPlace& place, const Moments& moments,
                  const CompareOptions& options) {
  const bool to_files = moments.to.rev.empty();
  const std::string to =
      to_files ? commit_of(place.folder, "HEAD", session.language) : moments.to.rev;
  const PastDeals past = read_span_of(session, place, moments.from.rev, to, to_files,
                                      moments.to.day, options.tells_private);
  const Comparing comparing(moments, past, options, session.report_language());
  const auto settings =
      to_files ? past.config : past.timeline->config_at(past.timeline->commits().size() - 1);
  WhatMoved result{{},
                   Waterfall(settings, moments.to.day, moments.from.day, options.horizon),
                   past.notes,
                   settings};
  for_each_history(
      session, wanted_deals(session, *past.deals),
      [&](std::size_t deal) { return comparing.compare(deal); },
      [&](Compared& one) {
        std::ranges::move(one.movements, std::back_inserter(result.moved));
        result.waterfall.add(one.before ? &*one.before : nullptr,
                             one.after ? &*one.after : nullptr);
      });
  sort(result.moved);
  count_pushes(session, options, moments, result.moved);
  return result;
}

}  // namespace c136
