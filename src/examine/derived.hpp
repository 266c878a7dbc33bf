// What follows from one deal without errors at one day: its facts, findings and score.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/load.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <vector>

namespace c136 {

/// Stays where it is: the facts point into the deal and into each other.
struct Derived {
  Facts facts;
  std::vector<Diagnostic> gaps;
  Scorecard scorecard;

  Derived(const Deal&, const Config&, Language, Date as_of, const Method&);

  std::vector<Diagnostic> warnings() const;
};

/// Diagnostics with their places, in files that have a name or are called so.
std::vector<Finding> located(const Loaded&, std::vector<Diagnostic>, const std::string& shown);

}  // namespace c136
