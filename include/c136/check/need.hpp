// What has to be found out to close a gap: piece by piece, from whom it is to be had, and which
// field takes it. A rule says it of its own gap. Not here: who is met for it, and in which order
// (report/next/).
#pragma once

#include "c136/model/facts.hpp"
#include "c136/model/method.hpp"

#include <functional>
#include <set>
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

struct Piece {
  Source source;
  std::string person;  // the id, where the source is a person
  std::string what;
  std::string field;  // "c3.members[who=li].roles"
};

using PersonIds = std::set<std::string, std::less<>>;

/// Takes down the pieces that close one gap.
struct Pieces {
  const Facts& facts;
  const MethodCriterion& criterion;  // that the gap keeps open
  const PersonIds& asked;            // who is asked for something else anyway
  std::vector<Piece> all{};

  void add(Source source, std::string_view person, std::string what, std::string field) {
    all.push_back({source, std::string(person), std::move(what), std::move(field)});
  }
  void of(std::string_view person, std::string what, std::string field) {
    add(Source::person, person, std::move(what), std::move(field));
  }
  /// Of everybody of the decision structure who lacks it; `field` with {} for the person's id.
  void of_each(bool (*lacks)(const Facts&, const Person&), Words what, std::string_view field);
};

struct Need {
  Source source{};                    // of the gap as a whole, where no person has to give it
  std::string_view field;             // that takes it; empty: nothing can be asked for
  void (*pieces)(Pieces&) = nullptr;  // what single persons have to give
};

}  // namespace c136
