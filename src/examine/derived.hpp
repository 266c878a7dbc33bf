// What follows from one deal without errors at one day: its facts, what the rules find and what the
// methods of the run make of it. Not here: how the deal was read.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/load.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/scorecard.hpp"

#include <string>
#include <utility>
#include <vector>

namespace c136 {

/// Stays where it is: the facts point into the deal and into each other.
struct Derived {
  Facts facts;
  std::vector<Diagnostic> gaps;   // that C136 and the run's method ask for
  Scorecard scorecard;            // by the method of the run
  Scorecard scorecard_136;        // by C136, which the rules speak of
  std::vector<Scorecard> beside;  // by the other methods that the run asks for

  Derived(const Deal&, const Config&, Language, Date as_of);

  std::vector<Diagnostic> warnings() const;
};

/// Those in a file without a name, which is standard input, are in the one that is shown so.
inline void name_own_file(std::vector<Finding>& findings, const std::string& shown) {
  for (Finding& finding : findings)
    if (finding.place.file.empty()) finding.place.file = shown;
}

/// Diagnostics with their places, in files that have a name or are called so. `Read` is what
/// locate() knows: Loaded, LoadedWeek.
template <class Read>
std::vector<Finding> located(const Read& loaded, std::vector<Diagnostic> diagnostics,
                             const std::string& shown) {
  std::vector<Finding> findings = locate(loaded, std::move(diagnostics));
  name_own_file(findings, shown);
  return findings;
}

}  // namespace c136
