#include "book/trend.hpp"

#include "book/brief_of.hpp"
#include "book/deal_past.hpp"
#include "score/turning_days.hpp"

#include <algorithm>
#include <utility>

namespace c136 {

namespace {

std::vector<Finding> findings_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<Finding> all(diagnostics.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].code = diagnostics[i].code;
  return all;
}

/// What stays of an open deal on one day after another: scored only where its score may have
/// changed.
class ScoredBriefs {
 public:
  explicit ScoredBriefs(Language language) : language_(language) {}

  const Brief& at(const DealState& state, Date day) {
    if (&state != state_) {
      state_ = &state;
      turning_.emplace(state.deal(), *state.config);
      brief_ = brief_at(state, day, language_, false);
    } else if (turning_->are_between(brief_.as_of, day)) {
      brief_ = brief_at(state, day, language_, false);
    } else {
      move_to(brief_, *state.config, day);
    }
    return brief_;
  }

 private:
  Language language_;
  const DealState* state_ = nullptr;
  std::optional<TurningDays> turning_;  // of the state
  Brief brief_;
};

}  // namespace

std::vector<Date> ends_of_weeks(std::size_t count, Date not_after) {
  constexpr int sunday_of_1970 = 3;  // 1970-01-04
  const int over = ((not_after.days - sunday_of_1970) % 7 + 7) % 7;
  std::vector<Date> days(count);
  for (std::size_t i = 0; i < count; ++i)
    days[count - 1 - i] = not_after - over - static_cast<std::int32_t>(7 * i);
  return days;
}

std::vector<Date> ends_of_months(std::size_t count, Date not_after) {
  std::vector<Date> days;
  for (Date end = not_after + 1; days.size() < count;) {
    const auto [year, month, day] = civil(end);
    end = end - day;  // the last day of the month before
    days.push_back(end);
  }
  std::ranges::reverse(days);
  return days;
}

Trend::Trend(std::vector<Date> days, std::optional<Date> first) {
  for (const Date day : days) points_.push_back({day, first && *first <= day, {}});
}

Brief brief_at(const DealState& state, Date day, Language language, bool with_codes) {
  const Derived derived = derive(state, day, language);
  Examined examined{state.path, derived.facts, derived.scorecard, derived.scorecard_136, {}, {}, {},
                    {}};
  if (with_codes) {
    examined.gaps = findings_of(derived.gaps);
    examined.warnings = findings_of(derived.warnings());
  }
  return brief_of(examined);
}

bool passes_last(const DealHistory& history, const Filter& filter, Date as_of, Language language) {
  for (std::size_t i = history.states.size(); i-- > 0;)
    if (const DealState& state = history.states[i]; state.is_there())
      return filter.empty() ||
             passes(filter, brief_at(state, as_of, language, true), *state.config);
  return false;
}

Trend::Deal Trend::deal_of(const DealHistory& history, const Filter& filter,
                           Language language) const {
  Deal deal(points_.size());
  ScoredBriefs scored(language);
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (points_[i].is_known && history.is_unknown_on(points_[i].day)) {
      deal[i] = At{};
      continue;
    }
    const DealState* state = points_[i].is_known ? history.at(points_[i].day) : nullptr;
    if (!state || !state->deal().is_open()) continue;
    Brief brief = filter.empty() ? scored.at(*state, points_[i].day)
                                 : brief_at(*state, points_[i].day, language, true);
    if (passes(filter, brief, *state->config)) deal[i] = At{std::move(brief), state->config};
  }
  return deal;
}

void Trend::add(Deal& deal) {
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (!deal[i]) continue;
    if (!deal[i]->config) {
      points_[i].is_known = false;
      continue;
    }
    Brief& brief = deal[i]->brief;
    brief.currency = *currencies_.emplace(brief.currency).first;
    points_[i].sums.add(brief, *deal[i]->config);
  }
}

}  // namespace c136
