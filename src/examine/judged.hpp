// What the rules and the methods of a run make of one deal. Not here: how the deal was read.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <vector>

namespace c136 {

struct Judged {
  std::vector<Diagnostic> gaps;   // that C136 and the run's method ask for
  Scorecard scorecard;            // by the method of the run
  Scorecard scorecard_136;        // by C136, which the rules speak of
  std::vector<Scorecard> beside;  // by the other methods that the run asks for
  std::vector<Diagnostic> warnings;
};

Judged judge(const Facts&);

}  // namespace c136
