// The score of one deal by one method: the state of each criterion, the values, the gates and the
// win rate. It reads the codes of findings and the coaches' verdicts, and knows no rule. format.md
// section 2, methods.md section 1.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/method.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace c136 {

enum class State : std::uint8_t { open, on_paper, confirmed };
/// The word of machine formats: open, on-paper, confirmed.
std::string_view name_of(State);
Words title(State);

struct CriterionScore {
  const MethodCriterion* criterion = nullptr;
  State state = State::open;
  int held = 0;                         // of its rules, how many are not open
  int asked = 0;                        // the number of its rules; K201 counts in neither
  std::vector<std::string_view> gaps;   // codes, ascending; K201 among them after a denial
  std::optional<Verdict> confirmation;  // the oldest of its words; set only when confirmed by any

  std::string_view id() const { return criterion->id; }
  bool has(std::string_view gap) const;
};

struct WinRate {
  std::optional<int> percent;
  RateSource source = RateSource::none;
  std::string_view row, from;  // empty when there is none
  bool at_least = false;       // the rate or more
};

struct Scorecard {
  const Method* method = nullptr;
  std::vector<CriterionScore> criteria;  // those of the method, in its order
  Value confirmed, on_paper;
  Value gated;  // what G101 compares: on paper, by the method of the repository
  WinRate rate;

  const CriterionScore* find(const MethodCriterion&) const;
  /// Of C136 alone, where each word of a coach has a criterion of its own.
  const CriterionScore& operator[](Criterion) const;
  bool is_open(Criterion c) const { return (*this)[c].state == State::open; }
};

/// `gaps` are the findings of check_facts for the same facts.
Scorecard score(const Facts& facts, std::span<const Diagnostic> gaps, const Method& method);

/// Whether the last word of a coach is a confirmation that still holds; also of an open criterion.
bool is_vouched(const Facts&, CoachTopic);

/// The gap of a criterion that a coach denied.
inline constexpr std::string_view denied_gap = "K201";

/// Whether a gap is due at the deal's stage: where its criterion of C136 is; K201 where what was
/// denied is; a gap that C136 does not ask for, at any stage.
bool is_due(std::string_view gap, const Facts&);
/// Whether anything of a criterion is.
bool is_due(const MethodCriterion&, const Facts&);

/// The rows that a method's values are looked up in: its own, unless it is the configured method
/// and the repository has a ladder for it.
std::span<const LadderRow> ladder_of(const Method&, const Config&);

WinRate win_rate(const Value& confirmed, std::span<const LadderRow> ladder);

/// By C136 1W without any F: "boss only", 老板单线; the ladder has no row for it.
bool is_boss_only(const Value&, const Method&);

}  // namespace c136
