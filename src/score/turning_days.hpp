// The days on which the score of a deal may change without an edit: those on which a day in its
// file comes or is over, or the word of a coach lapses. Not here: warnings, which count days.
#pragma once

#include "c136/base/date.hpp"
#include "c136/model/config.hpp"
#include "c136/model/deal.hpp"

#include <vector>

namespace c136 {

/// Some of them change nothing; none that changes something is missing. A gap that is about a day
/// which is not among them needs its line here: turning_days_test.cpp.
class TurningDays {
 public:
  TurningDays(const Deal&, const Config&);

  /// Whether there is one after the one day, and not after the other. Without one, scorecards,
  /// gaps and known tendencies of both days are the same.
  bool are_between(Date day, Date other) const;

 private:
  void add(const Located<Date>&);

  std::vector<Date> days_;  // ascending
};

}  // namespace c136
