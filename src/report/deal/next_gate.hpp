// The gate that is nearest, and what stands between now and it.
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A gate that is not passed.
struct GateAhead {
  std::string name;                         // "6C"
  std::vector<const CriterionScore*> left;  // not confirmed; nearest first
  int lacking;                              // how many of them are needed
  bool due;  // whether any of its criteria is due at the deal's stage
};

/// The nearest first, those not due yet last. Where the method has no gates, all of each group are
/// the way to go.
std::vector<GateAhead> gates_ahead(const Examined&);

/// "It is the nearest: 2F lacks 1, 6C lacks 3. 1W will be due at a later stage."
std::string why_this_gate(const std::vector<GateAhead>&, Language);

/// A heading and its lines; nothing for a deal that is not open.
void add_next_gate(const Examined&, std::vector<Block>&);

}  // namespace c136
