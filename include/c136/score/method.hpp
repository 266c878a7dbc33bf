// The methods there are: those built in, each one file of data beside this, and the team's own.
// Not here: what a method is (model/method.hpp).
#pragma once

#include "c136/model/config.hpp"
#include "c136/model/method.hpp"

#include <string_view>
#include <vector>

namespace c136 {

const Method& c136_method();
const Method& c139_method();
const Method& c931_method();

/// The criterion of C136 that a coach's word is about.
const MethodCriterion& criterion_136(Criterion);

/// Those built in, then the team's own.
std::vector<const Method*> all_methods(const Config&);
/// Null when there is no such.
const Method* find_method(std::string_view id, const Config&);

/// That of the repository.
const Method& configured_method(const Config&);
/// What the deals of a run are judged by.
const Method& method_of(const Config&);

}  // namespace c136
