// The source line that a finding is about, and where the carets stand below it.
#pragma once

#include "c136/base/diagnostic.hpp"

#include <cstddef>
#include <string>

namespace c136 {

/// At most as wide as was asked for, cut around the place where the line is longer. Tabs are spaces
/// up to the next fourth column, everything that is not to be printed is escaped.
struct Excerpt {
  std::string line;
  std::size_t caret = 0;   // columns before the first caret
  std::size_t length = 1;  // carets
};

Excerpt excerpt_of(const Finding&, std::size_t width);

}  // namespace c136
