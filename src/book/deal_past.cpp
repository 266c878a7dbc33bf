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

Snapshot unscored(const DealState& state, Date day) {
  const Deal& deal = state.deal();
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
  s.ended = as_of(deal, day);
  if (deal.claim) s.claim = *deal.claim;
  return s;
}

/// Goes through the states of a deal, oldest first.
class Past {
 public:
  /// Without a language nothing is scored.
  Past(const DealHistory& history, Date as_of, std::optional<Language> language)
      : history_(history), as_of_(as_of), language_(language) {}

  DealPast walk() {
    past_.id = history_.id;
    past_.path = history_.path;
    past_.broken = history_.broken;
    past_.is_whole = history_.is_whole();
    for (const DealState& state : history_.states) {
      past_.is_there = state.is_there();
      if (state.is_there())
        take(language_ ? snapshot_of(state, derive(state, state.day, *language_))
                       : unscored(state, state.day),
             !state.is_missing);
      else
        leave(state.day);
    }
    close_last_stay();
    return std::move(past_);
  }

 private:
  void take(Snapshot next, bool knows_before) {
    const Snapshot* before = past_.states.empty() ? nullptr : &past_.states.back();
    if (before) compare(*before, next);
    if (!before || is_away_)
      enter(next, !before);
    else
      move_on(*before, next, knows_before);
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

  /// The last word on that day counts.
  std::optional<Date> opened_last() const {
    for (std::size_t i = history_.states.size(); i-- > 0;)
      if (const DealState& state = history_.states[i]; state.is_there())
        return last_day(state.deal().opened);
    return std::nullopt;
  }

  static Stay stay_from(const Snapshot& next) {
    Stay stay;
    stay.stage = next.stage;
    stay.from = stay.until = stay.entered = next.day;
    stay.counts_now = next.is_open();
    return stay;
  }

  /// What was opened before anybody wrote it down stood in its first stage since then.
  void enter(const Snapshot& next, bool is_first) {
    Stay stay = stay_from(next);
    if (is_first) stay.from = std::min(stay.from, opened_last().value_or(stay.from));
    // What was closed when it went is not won or lost once more when it comes back.
    const bool was_closed = !is_first && !past_.states.back().is_open();
    if (!next.is_open() && !was_closed) stay.from = std::min(stay.from, next.ended);
    stay.from_is_known = !is_first || !history_.began_earlier;
    past_.stays.push_back(std::move(stay));
    if (!next.is_open()) end(next.ended, was_closed ? Stay::End::none : end_of(next.status));
  }

  void move_on(const Snapshot& before, const Snapshot& next, bool knows_before) {
    if (before.stage != next.stage) {
      const bool is_forward =
          rank_of(before.stage, *next.config) < rank_of(next.stage, *next.config);
      if (before.is_open()) end(next.day, is_forward ? Stay::End::forward : Stay::End::back);
      past_.stays.push_back(stay_from(next));
      past_.stays.back().from_is_known = knows_before;
      // A closed deal that is moved to another stage is not won or lost there once more.
      if (!before.is_open() && !next.is_open()) return end(next.day, Stay::End::none);
    } else if (!before.is_open() && next.is_open()) {
      reopen(next.day);  // it goes on where it was
    } else if (!before.is_open() && past_.stays.back().end == Stay::End::none) {
      return;
    }
    if (!next.is_open()) end(next.ended, end_of(next.status));
  }

  /// What was closed before it went stays won or lost.
  void leave(Date day) {
    if (!past_.stays.empty() && !is_away_ && !past_.stays.back().ended)
      end(day, Stay::End::removed);
    is_away_ = true;
  }

  /// That it was closed until then is not undone: it counts where it happened.
  void reopen(Date day) {
    Stay& stay = past_.stays.back();
    if (stay.end == Stay::End::none)
      stay.entered = day;  // it came to this stage closed
    else
      stay.pauses.push_back({stay.until, day, stay.end});
    stay.end = Stay::End::none;
    stay.ended = false;
    stay.counts_now = true;
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
  std::optional<Language> language_;
  DealPast past_;
  bool is_away_ = false;
};

}  // namespace

bool Stay::is_paused(Date day) const {
  return std::ranges::any_of(
      pauses, [&](const Pause& pause) { return pause.closed <= day && day < pause.reopened; });
}

Date Stay::came() const {
  if (!pauses.empty()) return std::min(entered, pauses.front().closed);
  return ended ? std::min(entered, until) : entered;
}

Derived derive(const DealState& state, Date as_of, Language language) {
  return {state.deal(), *state.config, language, as_of};
}

Snapshot snapshot_of(const DealState& state, const Derived& derived) {
  const Scorecard& card = derived.scorecard;
  Snapshot s = unscored(state, derived.facts.today);
  s.confirmed = to_string(card.confirmed);
  s.on_paper = to_string(card.on_paper);
  s.confirmed_value = card.confirmed;
  s.on_paper_value = card.on_paper;
  for (const Person& person : derived.facts.people)
    if (person.tendency) s.tendencies[std::string(person.id())] = *person.tendency;
  return s;
}

DealPast past_of(const DealHistory& history, Date as_of, Language language) {
  return Past(history, as_of, language).walk();
}

DealPast moves_of(const DealHistory& history, Date as_of) {
  return Past(history, as_of, std::nullopt).walk();
}

std::optional<std::int32_t> DealPast::stage_days() const {
  if (stays.empty() || !stays.back().from_is_known) return std::nullopt;
  return stays.back().days();
}

std::optional<std::int32_t> DealPast::days_open() const {
  if (stays.empty() || !stays.front().from_is_known) return std::nullopt;
  const Snapshot& last = states.back();
  const Date until = is_there && !last.is_open() ? last.ended : stays.back().until;
  return std::max(0, until - stays.front().from);
}

std::optional<std::size_t> DealPast::push_count() const {
  return is_whole ? std::optional(pushes.size()) : std::nullopt;
}

std::optional<std::size_t> DealPast::pull_count() const {
  return is_whole ? std::optional(pulls.size()) : std::nullopt;
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
