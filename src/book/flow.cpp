#include "book/flow.hpp"

#include <algorithm>

namespace c136 {

std::optional<std::int32_t> lower_median(std::vector<std::int32_t> all) {
  if (all.empty()) return std::nullopt;
  std::ranges::sort(all);
  return all[(all.size() - 1) / 2];
}

std::optional<int> StageFlow::conversion() const {
  const std::size_t ended = moved_on + lost + fell_back;
  if (ended == 0) return std::nullopt;
  return static_cast<int>((moved_on * 200 + ended) / (ended * 2));
}

std::optional<std::int32_t> StageFlow::median_days() const { return lower_median(days); }

Flow::Flow(const Config& config, Date first, Date last, Date table_day)
    : first_(first), last_(last), table_day_(table_day) {
  for (const Word& stage : config.stages) stages_.emplace_back().stage = stage.id;
}

StageFlow* Flow::find(const std::string& stage) {
  const auto found = std::ranges::find(stages_, stage, &StageFlow::stage);
  return found == stages_.end() ? nullptr : &*found;
}

void Flow::end(StageFlow& flow, const Stay& stay, Date day, Stay::End how) {
  if (how == Stay::End::none || how == Stay::End::removed) return;
  flow.moved_on += how == Stay::End::forward || how == Stay::End::won;
  flow.lost += how == Stay::End::lost;
  flow.fell_back += how == Stay::End::back;
  if (stay.from_is_known) flow.days.push_back(day - stay.from);
}

void Flow::add(const DealPast& deal) {
  const auto within = [this](Date day) { return first_ <= day && day <= last_; };
  for (const Stay& stay : deal.stays) {
    StageFlow* flow = find(stay.stage);
    if (!flow) continue;
    const Date came = stay.came();
    // What was moved while it was closed only comes to a stage when it is reopened there.
    const bool is_stay = stay.counts_now || stay.end != Stay::End::none;
    if (stay.from_is_known && is_stay && within(came)) ++flow->entered;
    for (const Stay::Pause& pause : stay.pauses) {
      if (within(pause.closed)) end(*flow, stay, pause.closed, pause.end);
      if (within(pause.reopened)) ++flow->entered;
    }
    if (came <= table_day_ && (!stay.ended || table_day_ < stay.until) && stay.counts_now &&
        !stay.is_paused(table_day_))
      ++flow->now;
    if (stay.ended && within(stay.until)) end(*flow, stay, stay.until, stay.end);
  }
}

}  // namespace c136
