#include "book/deal_past.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace c136 {

namespace {

std::optional<Date> last_day(const Located<Period>& period) {
  return period ? std::optional(period->last) : std::nullopt;
}

Stay::End end_of(Status status) { return status == Status::won ? Stay::End::won : Stay::End::lost; }

/// Goes through the states of a deal, oldest first.
class Past {
 public:
  Past(const DealHistory& history, Date as_of, Language language)
      : history_(history), as_of_(as_of), language_(language) {}

  DealPast walk() {
    past_.id = history_.id;
    past_.path = history_.path;
    past_.broken = history_.broken;
    for (const DealState& state : history_.states) {
      past_.is_there = state.is_there();
      if (state.is_there())
        take(snapshot_of(state, derive(state, state.day, language_)));
      else
        leave(state.day);
    }
    close_last_stay();
    return std::move(past_);
  }

 private:
  void take(Snapshot next) {
    const Snapshot* before = past_.states.empty() ? nullptr : &past_.states.back();
    if (before) compare(*before, next);
    if (!before || is_away_)
      enter(next, !before);
    else
      move_on(*before, next);
    is_away_ = false;
    past_.states.push_back(std::move(next));
  }

  void compare(const Snapshot& before, const Snapshot& next) {
    if (differ(before, next)) past_.changed = next.day;
    if (is_away_ || !before.is_open() || !next.is_open() || !before.close_last || !next.close_last)
      return;
    if (*before.close_last < *next.close_last) past_.pushes.push_back(next.day);
    if (*next.close_last < *before.close_last) past_.pulls.push_back(next.day);
  }

  static Stay stay_from(const Snapshot& next) {
    Stay stay;
    stay.stage = next.stage;
    stay.from = stay.until = stay.entered = next.day;
    stay.was_closed = !next.is_open();
    return stay;
  }

  /// What was opened before anybody wrote it down stood in its first stage since then.
  void enter(const Snapshot& next, bool is_first) {
    Stay stay = stay_from(next);
    if (is_first && next.opened_last) stay.from = std::min(stay.from, *next.opened_last);
    stay.from_is_known = !is_first || !history_.began_earlier;
    past_.stays.push_back(std::move(stay));
    if (!next.is_open()) end(next.ended, end_of(next.status));
  }

  void move_on(const Snapshot& before, const Snapshot& next) {
    if (before.stage != next.stage) {
      const bool is_forward =
          rank_of(before.stage, *next.config) < rank_of(next.stage, *next.config);
      if (before.is_open()) end(next.day, is_forward ? Stay::End::forward : Stay::End::back);
      past_.stays.push_back(stay_from(next));
    } else if (!before.is_open() && next.is_open()) {
      past_.stays.back().end = Stay::End::none;  // it goes on where it was
      past_.stays.back().ended = false;
    }
    if (!next.is_open()) end(next.ended, end_of(next.status));
  }

  void leave(Date day) {
    if (!past_.stays.empty() && !is_away_) end(day, Stay::End::removed);
    is_away_ = true;
  }

  void end(Date day, Stay::End how) {
    Stay& stay = past_.stays.back();
    stay.until = std::max(stay.from, day);
    stay.ended = true;
    stay.end = how;
  }

  void close_last_stay() {
    if (past_.stays.empty() || past_.stays.back().ended) return;
    past_.stays.back().until = std::max(past_.stays.back().from, as_of_);
  }

  const DealHistory& history_;
  Date as_of_;
  Language language_;
  DealPast past_;
  bool is_away_ = false;
};

}  // namespace

Derived derive(const DealState& state, Date as_of, Language language) {
  return {state.deal(), *state.config, language, as_of};
}

Snapshot snapshot_of(const DealState& state, const Derived& derived) {
  const Deal& deal = state.deal();
  const Scorecard& card = derived.scorecard;
  Snapshot s;
  s.day = state.day;
  s.commit = state.commit;
  s.config = state.config;
  s.owner = *deal.owner;
  s.stage = state.config->stage(*deal.stage).id;
  s.currency = deal.currency ? *deal.currency : state.config->currency;
  s.close = deal.close ? std::string(deal.close->typed) : std::string();
  s.status = deal.status.value_or(Status::open);
  if (deal.amount) s.amount = *deal.amount;
  s.close_last = last_day(deal.close);
  s.opened_last = last_day(deal.opened);
  s.ended = derived.facts.as_of;
  s.confirmed = to_string(card.confirmed);
  s.on_paper = to_string(card.on_paper);
  s.confirmed_value = card.confirmed;
  s.on_paper_value = card.on_paper;
  if (deal.claim) s.claim = *deal.claim;
  s.row = card.rate.row;
  for (const Person& person : derived.facts.people)
    if (person.tendency) s.tendencies[std::string(person.id())] = *person.tendency;
  return s;
}

DealPast past_of(const DealHistory& history, Date as_of, Language language) {
  return Past(history, as_of, language).walk();
}

std::optional<std::int32_t> DealPast::stage_days() const {
  if (stays.empty() || !stays.back().from_is_known) return std::nullopt;
  return stays.back().days();
}

std::optional<std::int32_t> DealPast::days_open() const {
  if (stays.empty() || !stays.front().from_is_known) return std::nullopt;
  return std::max(0, stays.back().until - stays.front().from);
}

bool differ(const Snapshot& a, const Snapshot& b) {
  const auto all = [](const Snapshot& s) {
    return std::make_tuple(std::cref(s.stage), s.status, std::cref(s.close),
                           s.amount ? s.amount->cents : -1, std::cref(s.currency),
                           std::cref(s.confirmed), std::cref(s.on_paper));
  };
  return all(a) != all(b);
}

int rank_of(const std::string& stage, const Config& config) {
  const auto found = std::ranges::find(config.stages, stage, &Word::id);
  return found == config.stages.end() ? -1 : static_cast<int>(found - config.stages.begin());
}

}  // namespace c136
