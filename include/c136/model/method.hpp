// A selling method as data: its criteria with the gaps that keep each open and the words of coaches
// that confirm it, its gates, its ladder of win rates. Not here: the methods that are built in
// (score/method.hpp), a team's own (model/config.hpp), and how a deal is scored
// (score/scorecard.hpp).
#pragma once

#include "c136/model/ladder.hpp"
#include "c136/model/value.hpp"
#include "c136/model/words.hpp"

#include <string_view>
#include <vector>

namespace c136 {

/// Which of the three numbers of a value a criterion counts in.
enum class Group : std::uint8_t { w, f, c };

struct MethodCriterion {
  std::string_view id;  // "C1", "W"
  Group group{};
  Words title;                          // the method's full wording
  Words short_title;                    // in two to four words, for tables
  std::vector<std::string_view> rules;  // codes of gaps, ascending
  std::vector<CoachTopic> words;        // of coaches, that it draws on; none: its facts are our own
};

/// So many confirmed criteria of a group are a gate.
struct Gate {
  std::string_view name;  // "6C"
  Group group;
  int required;
};

struct Method {
  std::string_view id;  // "c136"
  Words title;
  Words value_title;                      // what its values are called: "136 value"
  std::vector<MethodCriterion> criteria;  // in the order in which they are printed
  std::vector<Gate> gates;                // at most most_gates; may be none
  std::vector<LadderRow> ladder;          // the first row that applies wins; may be none

  static constexpr std::size_t most_gates = 8;

  int size_of(Group) const;
  /// All criteria confirmed.
  Value highest() const { return {size_of(Group::w), size_of(Group::f), size_of(Group::c)}; }
  bool asks(std::string_view code) const;
};

/// The number of a value that a group counts in.
constexpr int& number_of(Value& value, Group group) {
  return group == Group::w ? value.w : group == Group::f ? value.f : value.c;
}
constexpr int number_of(const Value& value, Group group) {
  return group == Group::w ? value.w : group == Group::f ? value.f : value.c;
}
constexpr bool is_past(const Gate& gate, const Value& confirmed) {
  return number_of(confirmed, gate.group) >= gate.required;
}

}  // namespace c136
