// Gaps as questions that a seller can put to a person as they stand. Not here: whom which of them
// is put to (questions.hpp).
#pragma once

#include "c136/model/facts.hpp"
#include "report/next/needed_facts.hpp"

#include <string>

namespace c136 {

/// "What will you decide by?"
std::string question_of(const NeededFact&, const Facts&);

}  // namespace c136
