#include "book/subtotal.hpp"

#include "c136/score/method.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

namespace c136 {
namespace {

std::optional<Money> share_of(const std::optional<Money>& money, const BriefRate& rate) {
  if (!money || !rate.percent) return std::nullopt;
  return share_of(*money, *rate.percent);
}

void add_weight(Amounts& amounts, const Brief& brief, const BriefRate& rate, const Config& config) {
  if (const auto own = weight(brief, rate, config))
    amounts.add(brief.currency, *own, weight_in_base(brief, rate, config));
}

}  // namespace

Cell cell_of(Sum sum) {
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  if (sum.cents < -most || sum.cents > most) return to_string(sum);
  return Money{static_cast<std::int64_t>(sum.cents)};
}

Money share_of(Money money, std::int32_t percent) {
  return {static_cast<std::int64_t>((Wide{money.cents} * percent + 50) / 100)};
}

std::int64_t per_mille(Sum part, Sum whole) {
  return static_cast<std::int64_t>((part.cents * 2000 + whole.cents) / (whole.cents * 2));
}

std::string tenths(std::int64_t number) { return fmt::format("{}.{}", number / 10, number % 10); }

void Amounts::add(std::string_view currency, Money money, const std::optional<Money>& converted) {
  by_currency[currency] += money;
  if (!converted) return;
  in_base += *converted;
  ++priced;
}

bool is_rated(const Brief& brief, const Config& config) {
  return brief.is_open() && brief.stage >= config.weigh_from;
}

bool is_not_yet_rated(const Brief& brief, const Config& config) {
  return brief.is_open() && !is_rated(brief, config);
}

bool is_boss_only(const Brief& brief, const Config& config) {
  return is_rated(brief, config) && brief.rate.boss_only;
}

bool has_no_amount(const Brief& brief, const Config&) { return !brief.amount; }

bool is_unpriced(const Brief& brief, const Config&) { return brief.amount && !brief.in_base; }

std::optional<Money> weight(const Brief& brief, const BriefRate& rate, const Config& config) {
  return is_rated(brief, config) ? share_of(brief.amount, rate) : std::nullopt;
}

std::optional<Money> weight_in_base(const Brief& brief, const BriefRate& rate,
                                    const Config& config) {
  return is_rated(brief, config) ? share_of(brief.in_base, rate) : std::nullopt;
}

void Subtotal::add(const Brief& brief, const Config& config) {
  ++deals;
  const std::vector<Gate>& gates = method_of(config).gates;
  for (std::size_t i = 0; i < gates.size(); ++i) past[i] += is_past(gates[i], brief.confirmed);
  if (const auto days = quiet_days(brief)) quiet.push_back(*days);
  not_rated += brief.is_open() && !is_rated(brief, config);
  boss_only += is_boss_only(brief, config);
  without_amount += has_no_amount(brief, config);
  unpriced += is_unpriced(brief, config);
  if (!brief.amount) return;
  amount.add(brief.currency, *brief.amount, brief.in_base);
  add_weight(confirmed, brief, brief.rate, config);
  add_weight(on_paper, brief, brief.paper_rate, config);
}

std::optional<std::int64_t> Subtotal::twice_median_quiet() const {
  if (quiet.empty()) return std::nullopt;
  std::vector<std::int32_t> sorted = quiet;
  std::ranges::sort(sorted);
  const std::size_t last = sorted.size() - 1;
  return std::int64_t{sorted[last / 2]} + sorted[sorted.size() / 2];
}

std::optional<std::int32_t> quiet_days(const Brief& brief) {
  if (!brief.last_entry) return std::nullopt;
  return brief.as_of - *brief.last_entry;
}

}  // namespace c136
