// Whether the ladder of win rates speaks the truth here: what became of deals that stood on each
// row so many days before they were decided. time.md section 6.
#pragma once

#include "book/deal_past.hpp"
#include "c136/model/ladder.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace c136 {

enum class Verdict136 : std::uint8_t { insufficient, agrees, too_rosy, too_dark };

struct Interval {
  int low = 0, high = 0;  // whole percent
};
/// Wilson's, 95 %; `deals` is not 0.
Interval wilson(std::size_t won, std::size_t deals);
/// Whole percent, halves up.
int percent_of(std::size_t part, std::size_t whole);

struct CalibrationRow {
  std::string row;            // empty: without one
  std::optional<int> ladder;  // percent
  std::size_t deals = 0, won = 0;

  std::optional<int> rate(std::size_t floor) const;
  std::optional<Interval> interval(std::size_t floor) const;
  /// None where there are enough deals, but no ladder to compare with.
  std::optional<Verdict136> verdict(std::size_t floor) const;
};

struct HorizonTable {
  int days = 0;
  std::vector<CalibrationRow> rows;  // of the ladder in order, the last one for values without
  std::size_t left_out = 0;          // without a state then, or closed by then
};

struct SellerClaims {
  std::size_t closed = 0, claims = 0, rosy = 0;
};

struct SigningTable {
  int days = 0;
  std::vector<std::int32_t> missed;  // of each deal: the real day less the one written then
};

/// A deal that was won or lost, and what it was before.
struct Decided {
  bool won = false;
  std::string seller;
  std::vector<std::optional<std::string>> rows;     // one a horizon; none: no state, or closed
  std::optional<bool> claim_is_rosy;                // 30 days before; none without a claim
  std::vector<std::optional<std::int32_t>> missed;  // 90 and 30 days before
};

class Calibration {
 public:
  Calibration(std::span<const LadderRow> ladder, std::vector<int> horizons, std::size_t floor);

  /// None for a deal that is not decided by as-of.
  std::optional<Decided> decided(const DealHistory&, Date as_of, Language) const;
  void add(const Decided&);

  const std::vector<HorizonTable>& horizons() const { return horizons_; }
  const std::map<std::string, SellerClaims>& sellers() const { return sellers_; }
  const std::vector<SigningTable>& signings() const { return signings_; }
  std::size_t closed() const { return closed_; }
  std::size_t floor() const { return floor_; }

 private:
  /// By the ladder in force, whatever the one of that day said.
  std::string row_of(const Value&) const;

  std::vector<LadderRow> ladder_;
  std::vector<HorizonTable> horizons_;
  std::map<std::string, SellerClaims> sellers_;
  std::vector<SigningTable> signings_;
  std::size_t floor_, closed_ = 0;
};

}  // namespace c136
