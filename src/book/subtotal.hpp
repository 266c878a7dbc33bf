// Sums over many deals, exact: money in whole hundredths of each currency, wider than 64 bits; no
// deal is ever added to another currency unconverted. Each weight is rounded to the hundredth per
// deal, halves up, so that parts add up to their whole.
#pragma once

#include "c136/base/money.hpp"
#include "c136/book/brief.hpp"
#include "c136/document/document.hpp"
#include "c136/model/config.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A Money where it fits, else its digits as text.
Cell cell_of(Sum);

/// That many percent of it, halves up to the hundredth.
Money share_of(Money, std::int32_t percent);
/// Tenths of a percent that a part is of the whole, halves up; the whole is not 0.
std::int64_t per_mille(Sum part, Sum whole);
/// 304 is "30.4".
std::string tenths(std::int64_t);

/// Money of several currencies, side by side and converted.
struct Amounts {
  std::map<std::string_view, Sum> by_currency;
  Sum in_base;             // of what has a rate of exchange
  std::size_t priced = 0;  // amounts that have one

  void add(std::string_view currency, Money, const std::optional<Money>& converted);
};

/// An open deal of an earlier stage than weigh_from has no weight yet; a closed one has none any
/// more.
bool is_rated(const Brief&, const Config&);
/// Open, of an earlier stage: what rests on its rate is "not rated".
bool is_not_yet_rated(const Brief&, const Config&);
/// Rated, but without a weight: the top decider stands alone.
bool is_boss_only(const Brief&, const Config&);
bool has_no_amount(const Brief&, const Config&);
/// It has an amount, but its currency has no rate of exchange.
bool is_unpriced(const Brief&, const Config&);
/// What it weighs if decided today: in its currency, and converted. None where the deal has no
/// amount or no rate, or is not rated.
std::optional<Money> weight(const Brief&, const BriefRate&, const Config&);
std::optional<Money> weight_in_base(const Brief&, const BriefRate&, const Config&);

/// What a set of deals comes to.
struct Subtotal {
  std::size_t deals = 0;
  std::size_t without_amount = 0;                      // none was written
  std::size_t unpriced = 0;                            // an amount without a rate of exchange
  std::size_t not_rated = 0;                           // open, of a stage before weigh_from
  std::size_t boss_only = 0;                           // of those rated, by the confirmed value
  std::array<std::size_t, Method::most_gates> past{};  // those past each gate of the method
  Amounts amount, confirmed, on_paper;                 // the latter two weighted
  std::vector<std::int32_t> quiet;  // days since the last log entry, of deals that have one

  void add(const Brief&, const Config&);
  /// Twice the median of `quiet`, so that it is whole.
  std::optional<std::int64_t> twice_median_quiet() const;
};

/// Days since the last log entry, at the deal's as-of date.
std::optional<std::int32_t> quiet_days(const Brief&);

}  // namespace c136
