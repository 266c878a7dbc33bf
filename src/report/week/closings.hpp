// The deals that were closed in a period, with what a Brief does not keep of them: who won it and
// why it was lost. Several sections are about them.
#pragma once

#include "report/week/deal_words.hpp"

#include <string>
#include <vector>

namespace c136 {

struct Closing {
  std::size_t at = 0;  // its brief in the book
  Date on;
  Named winner;  // empty: not given
  std::vector<const Word*> reasons;
};

class Closings {
 public:
  explicit Closings(const ReportScope& scope) : scope_(scope) {}

  /// Does nothing with a deal that is open, or was closed at another time.
  void add(const Examined&, const Book&);
  /// By day, then by deal.
  std::vector<Closing> in_order(const Book&) const;
  /// Closed deals of which no day is known.
  std::size_t undated() const { return undated_; }

 private:
  Named winner_of(const Facts&) const;

  const ReportScope& scope_;
  std::vector<Closing> all_;
  std::size_t undated_ = 0;
};

}  // namespace c136
