// Why a value is lower than it was though nobody edited the file: time has passed. Not here: what
// an edit did (`c136 diff`), what lapses soon (K103).
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Fall {
  std::string_view criterion;  // "C3"
  std::string_view code;       // of the gap that opened; empty where a coach's word lapsed
  std::string why;
};

/// In the order of the method.
std::vector<Fall> falls(const Examined&);

/// Nothing where nothing has fallen.
void add_falls(const Examined&, std::vector<Block>&);

}  // namespace c136
