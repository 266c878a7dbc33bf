#include "cli/time/report_history.hpp"

#include "book/filter.hpp"
#include "book/trend.hpp"
#include "c136/base/week.hpp"
#include "cli/deals.hpp"
#include "cli/time/compare.hpp"
#include "cli/time/past_figures.hpp"

#include <utility>

namespace c136 {

namespace {

/// The end of the day before the period; without one the last Sunday before the table day.
Date day_before(const ReportScope& scope) {
  return scope.period ? scope.period->from - 1 : week_of(scope.table_day).first - 1;
}

/// None before the first commit, or beyond a shallow edge.
std::optional<Moment> known_moment(Session& session, const GitPlace& place, Date day) {
  try {
    return moment_of(place, to_string(day), session.config.timezone, session.language);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<ReportHistory> report_history(Session& session, const ReportScope& scope,
                                            const std::string& where) {
  if (!has_history(session)) return std::nullopt;
  const GitPlace place = place_of(session);
  const Date before = day_before(scope);
  const auto moment = known_moment(session, place, before);
  ReportHistory history;
  history.deals = past_figures(
      session, {},
      {.since = moment ? std::optional(to_string(before)) : std::nullopt,
       .with_traces = (scope.kind.bit & (lost_report | meeting_report | relations_report)) != 0});
  if (!moment) return history;
  const Filter filter = filter_of_today(session, where);
  CompareOptions options{.tells_private = scope.shows_private};
  options.counts = [&](const Brief& brief, const Config& config) {
    return scope.picks(brief) && passes(filter, brief, config);
  };
  const Moments moments{{moment->commit, before}, {session.at.value_or(""), scope.table_day}};
  WhatMoved moved = compare(session, place, moments, options);
  history.moved = std::move(moved.moved);
  history.waterfall = std::move(moved.waterfall);
  return history;
}

}  // namespace c136
