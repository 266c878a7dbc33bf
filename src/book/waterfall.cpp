#include "book/change.hpp"

#include <utility>

namespace c136 {

namespace {

Step step_of(Status status) {
  switch (status) {
    case Status::won:
      return Step::won;
    case Status::lost:
      return Step::lost;
    default:
      return Step::shelved;
  }
}

Wide cents_of(const Stake& stake) { return stake.amount ? stake.amount->cents : 0; }

}  // namespace

Stake stake_of(const Deal& deal, const Config& config) {
  Stake stake;
  stake.status = deal.status.value_or(Status::open);
  if (deal.amount) stake.amount = *deal.amount;
  stake.currency = deal.currency ? *deal.currency : config.currency;
  if (deal.close) stake.close_last = deal.close->last;
  if (deal.result.on)
    stake.closed = *deal.result.on;
  else if (deal.close)
    stake.closed = deal.close->last;
  return stake;
}

Waterfall::Waterfall(std::shared_ptr<const Config> later, Date later_day, Date earlier_day,
                     std::optional<Horizon> horizon)
    : later_(std::move(later)),
      later_day_(later_day),
      earlier_day_(earlier_day),
      horizon_(horizon) {}

void Waterfall::add(const Stake* a, const Stake* b) {
  if (is_open_within(a)) put(Step::opening, *a, 1);
  if (is_open_within(b)) put(Step::closing, *b, 1);
  if (!a && b) {
    arrive(*b);
  } else if (a && !b) {
    if (is_open_within(a)) put(Step::removed, *a, -1);
  } else if (a && b) {
    if (!a->is_open() && is_open_within(b)) put(Step::reopened, *b, 1);
    if (a->is_open() && b->is_open()) stay(*a, *b);
    if (a->is_open() && !b->is_open()) end(*a, *b);
  }
  count_absent(a, b);
}

void Waterfall::arrive(const Stake& b) {
  if (!is_within(b) || (!b.is_open() && b.closed <= earlier_day_)) return;
  put(Step::added, b, 1);
  if (!b.is_open()) put(step_of(b.status), b, -1);
}

void Waterfall::stay(const Stake& a, const Stake& b) {
  const bool was_within = is_within(a), is_in = is_within(b);
  if (a.currency != b.currency) {
    if (was_within) put(Step::currency_changed, a, -1);
    if (is_in) put(Step::currency_changed, b, 1);
  } else if (was_within && is_in) {
    put_difference(a, b);
  } else if (was_within) {
    put(Step::pushed_out, a, -1);
  } else if (is_in) {
    put(Step::pulled_in, b, 1);
  }
}

void Waterfall::end(const Stake& a, const Stake& b) {
  if (!is_within(a)) return;
  if (a.currency != b.currency) return put(step_of(b.status), a, -1);
  put_difference(a, b);
  put(step_of(b.status), b, -1);
}

void Waterfall::put(Step step, const Stake& stake, int sign) {
  rows_[stake.currency][step].cents += sign * cents_of(stake);
  if (const auto base = in_base(stake)) base_[step].cents += sign * *base;
}

/// The two are of one currency.
void Waterfall::put_difference(const Stake& a, const Stake& b) {
  const auto add = [](Row& row, Wide difference) {
    row[difference > 0 ? Step::raised : Step::lowered].cents += difference;
  };
  add(rows_[a.currency], cents_of(b) - cents_of(a));
  if (const auto from = in_base(a), to = in_base(b); from && to) add(base_, *to - *from);
}

std::pair<bool, bool> Waterfall::adds(const Stake* a, const Stake* b) const {
  const bool adds_a = is_open_within(a);
  const bool adds_b = is_open_within(b) || (b && !a && is_within(*b) && b->closed > earlier_day_) ||
                      (adds_a && b && !b->is_open() && a->currency == b->currency);
  return {adds_a, adds_b};
}

const Stake* Waterfall::unpriced(const Stake* a, const Stake* b) const {
  const auto [adds_a, adds_b] = adds(a, b);
  if (adds_b && !in_base(*b)) return b;
  return adds_a && !in_base(*a) ? a : nullptr;
}

/// Each deal once a row, whatever it adds to it.
void Waterfall::count_absent(const Stake* a, const Stake* b) {
  const auto [adds_a, adds_b] = adds(a, b);
  std::map<std::string_view, bool> absent;
  if (adds_a && !a->amount) absent[a->currency] = true;
  if (adds_b && !b->amount) absent[b->currency] = true;
  for (const auto& [currency, is] : absent) rows_[std::string(currency)].without_amount += is;
  base_.without_amount += !absent.empty();
}

bool Waterfall::is_within(const Stake& stake) const {
  if (!horizon_) return true;
  return stake.close_last && horizon_->first <= *stake.close_last &&
         *stake.close_last <= horizon_->last;
}

/// Nothing is nothing in every currency.
std::optional<Wide> Waterfall::in_base(const Stake& stake) const {
  if (!stake.amount) return 0;
  const auto base = later_->in_base(*stake.amount, stake.currency, later_day_);
  return base ? std::optional<Wide>(base->cents) : std::nullopt;
}

}  // namespace c136
