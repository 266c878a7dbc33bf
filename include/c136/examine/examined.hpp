// One deal after everything that can be known of it is known: what a visitor of all deals gets to
// see, one at a time. Not here: how it comes to that (examine/examine.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace c136 {

struct Tally {
  std::size_t errors = 0, warnings = 0, gaps = 0;

  void count(Severity);
  Tally& operator+=(const Tally&);
};

/// One deal that was read without errors, with all that has been derived from it.
struct Examined {
  std::string file;  // as it was named, escaped
  const Facts& facts;
  const Scorecard& scorecard;      // by the method that the run is judged by
  const Scorecard& scorecard_136;  // by C136, which the rules speak of
  std::vector<Finding> gaps;       // all of them, ordered
  std::vector<Finding> warnings;   // those not silenced, ordered
  Tally tally;
  std::span<const Scorecard> beside{};  // by the other methods that the run asks for
};

/// One deal that has errors.
struct Rejected {
  std::string file;
  std::string deal;  // empty when not known
  Tally tally;
  bool is_account = false;
  std::string account{};  // the one it shares, if any
};

}  // namespace c136
