// The words of the method that are neither codes nor keys of a file: what `explain` says of them.
// Not here: keys and fixed words (model/field.hpp, model/words.hpp).
#pragma once

#include "c136/base/words.hpp"

#include <span>
#include <string_view>

namespace c136 {

struct Term {
  std::string_view en, zh;
  std::string_view also;  // other names, with `;` between them
  Words meaning;
};

/// In the order of the method: the score, the people, the work, the training.
std::span<const Term> glossary();

}  // namespace c136
