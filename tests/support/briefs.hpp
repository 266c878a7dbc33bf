// Briefs for tests, written down instead of read from a file: what is not said is as in a deal that
// says as little as possible.
#pragma once

#include "c136/book/book.hpp"
#include "support/deal.hpp"

#include <initializer_list>
#include <string_view>

namespace c136::test {

inline Period period(std::string_view text) {
  const PeriodResult result = parse_period(text);
  REQUIRE(result.error == DateError::none);
  return result.period;
}

inline BriefRate rated(std::int32_t percent, RateSource source = RateSource::carried) {
  return {percent, source, false};
}

inline constexpr BriefRate boss_only_rate{std::nullopt, RateSource::none, true};

/// An open deal of CNY in the stage decision, without a rate.
inline Brief brief(std::string_view id, std::int64_t cents) {
  Brief brief;
  brief.id = id;
  brief.file = id;
  brief.owner = "li.wei";
  brief.customer = id;
  brief.currency = "CNY";
  brief.amount = Money{cents};
  brief.in_base = Money{cents};
  brief.stage = Stage{4};
  brief.as_of = day("2026-11-22");
  return brief;
}

inline Book book_of(const Config& config, std::initializer_list<Brief> briefs) {
  return {
      .config = config, .as_of = day("2026-11-22"), .where = "", .briefs = briefs, .left_out = {}};
}

}  // namespace c136::test
