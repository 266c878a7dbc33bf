// What a method and its criteria ask, for `c136 explain` and `c136 help method`. Not here: codes,
// keys and words (explain.hpp).
#pragma once

#include "c136/document/document.hpp"
#include "c136/score/method.hpp"

#include <string>
#include <vector>

namespace c136 {

/// A criterion and whose it is.
struct KnownCriterion {
  const Method* method;
  const MethodCriterion* criterion;
};

/// "c139.C6"
std::string name_of(const KnownCriterion&);
/// Of all methods that a repository has.
std::vector<KnownCriterion> all_criteria_of(const Config&);

void add_criterion(const KnownCriterion&, Language, std::vector<Block>&);
void add_method(const Method&, Language, std::vector<Block>&);

Json criterion_json(const KnownCriterion&);
Json method_json(const Method&);

}  // namespace c136
