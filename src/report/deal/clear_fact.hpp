// The facts behind the six Clears, for criterion_fact.hpp.
#pragma once

#include "c136/model/facts.hpp"

#include <string>

namespace c136 {

/// Of C1..C6: "2 signals, last 2026-09-08; 1 motive; entry point: ..."
std::string clear_fact(const Facts&, Criterion);

}  // namespace c136
