// A deal as its files stand: read, checked, scored; and what two of them differ in. It is what an
// edit is judged by before it is written.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/load.hpp"
#include "edit/edited_deal.hpp"
#include "examine/derived.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// Stays where it is: what is derived points into it.
struct Review {
  Loaded loaded;
  std::vector<Finding> errors, gaps, warnings;
  std::optional<Derived> derived;  // none where there are errors
};

std::unique_ptr<Review> review(const Sources&, const Config&, Date as_of, Language);

/// Those of the second that the first does not have; where they stand does not matter.
std::vector<Finding> new_findings(const std::vector<Finding>& before,
                                  const std::vector<Finding>& after);

/// Errors that only those meet who have no private part, and have not met before.
std::vector<Finding> new_faults_for_others(Sources before, Sources after, const Config&, Language);

}  // namespace c136
