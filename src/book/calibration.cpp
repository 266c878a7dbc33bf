#include "book/calibration.hpp"

#include "c136/score/scorecard.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace c136 {

namespace {

constexpr int claim_days = 30;
constexpr int signing_days[] = {90, 30};

bool is_decided(const Snapshot& state) {
  return state.status == Status::won || state.status == Status::lost;
}

std::optional<Date> decided_on(const Deal& deal) {
  if (deal.result.on) return *deal.result.on;
  return deal.close ? std::optional(deal.close->last) : std::nullopt;
}

/// As it was so many days before, scored as of then; none without a state, or closed by then.
std::optional<Snapshot> open_before(const DealHistory& history, Date decided, int days,
                                    Language language) {
  const Date then = decided - days;
  const DealState* state = history.at(then);
  if (!state || !state->deal().is_open()) return std::nullopt;
  return snapshot_of(*state, derive(*state, then, language));
}

int half_up(double percent) { return static_cast<int>(std::floor(percent + 0.5)); }

}  // namespace

Interval wilson(std::size_t won, std::size_t deals) {
  constexpr double z = 1.96;
  const auto n = static_cast<double>(deals);
  const double p = static_cast<double>(won) / n;
  const double scale = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / scale;
  const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
  return {half_up(100 * (centre - half)), half_up(100 * (centre + half))};
}

int percent_of(std::size_t part, std::size_t whole) {
  return static_cast<int>((part * 200 + whole) / (whole * 2));
}

std::optional<int> CalibrationRow::rate(std::size_t floor) const {
  return deals < std::max<std::size_t>(floor, 1) ? std::nullopt
                                                 : std::optional(percent_of(won, deals));
}

std::optional<Interval> CalibrationRow::interval(std::size_t floor) const {
  return rate(floor) ? std::optional(wilson(won, deals)) : std::nullopt;
}

std::optional<Verdict136> CalibrationRow::verdict(std::size_t floor) const {
  const auto within = interval(floor);
  if (!within) return Verdict136::insufficient;
  if (!ladder) return std::nullopt;
  if (*ladder > within->high) return Verdict136::too_rosy;
  return *ladder < within->low ? Verdict136::too_dark : Verdict136::agrees;
}

Calibration::Calibration(std::span<const LadderRow> ladder, std::vector<int> horizons,
                         std::size_t floor)
    : ladder_(ladder.begin(), ladder.end()), floor_(floor) {
  for (const int days : horizons) {
    HorizonTable& table = horizons_.emplace_back();
    table.days = days;
    for (const LadderRow& row : ladder)
      table.rows.push_back({std::string(row.label), row.percent, 0, 0});
    table.rows.emplace_back();
  }
  for (const int days : signing_days) signings_.push_back({days, {}});
}

std::string Calibration::row_of(const Value& value) const {
  return std::string(win_rate(value, ladder_).row);
}

std::optional<Decided> Calibration::decided(const DealHistory& history, Date as_of,
                                            Language language) const {
  const auto found = std::find_if(history.states.rbegin(), history.states.rend(),
                                  [](const DealState& state) { return state.is_there(); });
  if (found == history.states.rend()) return std::nullopt;
  const DealState& last = *found;  // also of one that was put away since
  if (last.deal().is_open()) return std::nullopt;
  const Snapshot now = snapshot_of(last, derive(last, as_of, language));
  const auto on = decided_on(last.deal());
  if (!is_decided(now) || !on || as_of < *on) return std::nullopt;
  Decided decided;
  decided.won = now.status == Status::won;
  decided.seller = now.owner;
  std::map<int, std::optional<Snapshot>> by_days;  // each scored once
  const auto before = [&](int days) -> const std::optional<Snapshot>& {
    const auto [known, is_new] = by_days.try_emplace(days);
    if (is_new) known->second = open_before(history, *on, days, language);
    return known->second;
  };
  for (const HorizonTable& horizon : horizons_) {
    const auto& then = before(horizon.days);
    decided.rows.push_back(then ? std::optional(row_of(then->confirmed_value)) : std::nullopt);
  }
  if (const auto& then = before(claim_days); then && then->claim)
    decided.claim_is_rosy = any_below(then->confirmed_value, *then->claim);
  for (const SigningTable& signing : signings_) {
    const auto& then = before(signing.days);
    decided.missed.push_back(then && then->close_last ? std::optional(*on - *then->close_last)
                                                      : std::nullopt);
  }
  return decided;
}

void Calibration::add(const Decided& deal) {
  ++closed_;
  for (std::size_t i = 0; i < horizons_.size(); ++i) {
    HorizonTable& table = horizons_[i];
    if (!deal.rows[i]) {
      ++table.left_out;
      continue;
    }
    auto row = std::ranges::find(table.rows, *deal.rows[i], &CalibrationRow::row);
    if (row == table.rows.end()) row = table.rows.end() - 1;
    ++row->deals;
    row->won += deal.won;
  }
  SellerClaims& seller = sellers_[deal.seller];
  ++seller.closed;
  seller.claims += deal.claim_is_rosy.has_value();
  seller.rosy += deal.claim_is_rosy.value_or(false);
  for (std::size_t i = 0; i < signings_.size(); ++i)
    if (deal.missed[i]) signings_[i].missed.push_back(*deal.missed[i]);
}

}  // namespace c136
