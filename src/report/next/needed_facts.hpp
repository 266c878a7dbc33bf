// What is still to be found out or brought about for some criteria, piece by piece: of whom, and
// which field takes it. Not here: who is met for it, and in which order (next_actions.hpp).
#pragma once

#include "c136/report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class Source : std::uint8_t {
  person,   // this person alone can give it
  insider,  // somebody at the customer who knows
  coach,    // a good coach's word
  team      // our own thinking
};

struct NeededFact {
  Criterion criterion;
  std::string_view gap;  // the code; empty where only a coach's word is missing
  Source source;
  std::string person;  // the id, where the source is a person
  std::string what;
  std::string field;  // "c3.members[who=li].roles"
  bool due;           // at the deal's stage
};

/// By criterion and gap.
std::vector<NeededFact> needed_facts(const Examined&, Criteria);

}  // namespace c136
