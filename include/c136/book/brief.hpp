// What stays of one deal when its file is let go: what tables over many deals need, about 512
// bytes. No private field is in it, and only with --full does a text name a coach. Not here: how it
// is made of a deal (book/brief_of.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/money.hpp"
#include "c136/model/deal.hpp"
#include "c136/model/ladder.hpp"
#include "c136/model/words.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace c136 {

/// The win rate of one value: from a row of the ladder, or none.
struct BriefRate {
  std::optional<std::int16_t> percent;
  RateSource source = RateSource::none;
  bool boss_only : 1 = false;  // no rate, because the top decider stands alone
  bool at_least : 1 = false;   // the rate or more
};

/// What git knows of it; nothing where nobody asked, or where it is not known.
struct BriefPast {
  std::optional<std::int32_t> stage_days, pushes;
  std::optional<Date> changed;
  std::optional<Value> value_before;  // the confirmed value at another moment
};

/// A text that is not known is empty.
struct Brief {
  Text file, id, title;
  Text customer, industry, owner, team, region, reseller, product, model, situation;
  Text currency;                 // the base currency where the deal names none
  Text codes;                    // of its findings: "C101 T103 T103 "
  Text states;                   // of the method's criteria, a letter each: o, p or c
  Text next_step;                // of the last log entry that has one
  std::optional<Money> amount;   // in its currency
  std::optional<Money> in_base;  // in the base currency; none without a rate
  std::optional<Period> opened, close, delivery;
  std::optional<Date> decided;     // result.on, of a deal that is not open
  std::optional<Date> last_entry;  // of the log, done actions with people among it
  Date as_of;                      // the deal's own, see format.md section 2
  BriefRate rate, paper_rate;      // of the confirmed value, of the value on paper
  Value confirmed, on_paper;       // by the method that the run is judged by
  Value confirmed_136;             // by C136, whatever the method
  std::optional<Value> claim;
  std::int32_t quantity = 0;  // 0: not given
  std::optional<Grade> grade;
  Stage stage{};
  Status status = Status::open;
  std::uint8_t guides = 0, sides = 0, sellers = 0;  // of 1+2+1: model/pattern.hpp
  bool managed = false;                             // the customer is a managed account

  std::shared_ptr<const BriefPast> past;  // none where nobody asked
  std::shared_ptr<const char[]> texts;    // keeps alive what the views point into

  bool is_open() const { return status == Status::open; }
  /// Whether it has a finding whose code begins so.
  bool has(std::string_view code) const;
};

}  // namespace c136
