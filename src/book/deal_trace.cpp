#include "book/deal_trace.hpp"

#include "book/change.hpp"
#include "book/deal_past.hpp"

#include <algorithm>

namespace c136 {

namespace {

constexpr int path_days[] = {90, 30, 7};
constexpr int usual_review = 7;  // days since a review that nobody wrote down
constexpr int leaning_days = 30;

std::vector<PathMark> path_to(const DealHistory& history, Date end, Language language) {
  std::vector<PathMark> path;
  for (const int days : path_days) {
    PathMark& mark = path.emplace_back();
    mark.days = days;
    const Date then = end - days;
    const DealState* state = history.at(then);
    if (!state) continue;
    const Word& stage = state->config->stage(*state->deal().stage);
    mark.confirmed = derive(*state, then, language).scorecard.confirmed;
    mark.stage = stage.id;
    mark.stage_shown = shown(stage, language);
  }
  return path;
}

std::optional<Date> last_review(const Facts& facts) {
  std::optional<Date> last;
  for (const Entry& entry : facts.entries)
    if (entry.kind == EntryKind::review) last = std::max(last.value_or(entry.on), entry.on);
  return last;
}

bool has_fallen(const DealHistory& history, const DealState& now, Date as_of, Language language) {
  const Derived of_now = derive(now, as_of, language);
  const Date since = last_review(of_now.facts).value_or(as_of - usual_review);
  const DealState* then = history.at(since);
  if (!then) return false;
  const Config& config = *now.config;
  const int stage_now = rank_of(std::string(config.stage(*now.deal().stage).id), config);
  const int stage_then = rank_of(std::string(then->config->stage(*then->deal().stage).id), config);
  return stage_now < stage_then ||
         any_below(of_now.scorecard.confirmed, derive(*then, since, language).scorecard.confirmed);
}

}  // namespace

DealTrace trace_of(const DealHistory& history, Date as_of, Language language) {
  DealTrace trace;
  const DealState* now = history.at(as_of);
  if (!now) return trace;
  const Deal& deal = now->deal();
  if (deal.status.value_or(Status::open) == Status::lost && (deal.result.on || deal.close))
    trace.path = path_to(history, stake_of(deal, *now->config).closed, language);
  if (!deal.is_open()) return trace;
  trace.has_fallen = has_fallen(history, *now, as_of, language);
  if (auto then = tendencies_on(history, as_of - leaning_days, language))
    trace.leanings = *std::move(then);
  return trace;
}

std::optional<std::map<std::string, int>> tendencies_on(const DealHistory& history, Date day,
                                                        Language language) {
  const DealState* state = history.at(day);
  if (!state) return std::nullopt;
  return snapshot_of(*state, derive(*state, day, language)).tendencies;
}

}  // namespace c136
