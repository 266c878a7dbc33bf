// The score of one deal: the state of each criterion, the 136 values, the gates and the win rate.
// It reads the codes of findings and the coaches' verdicts, and knows no rule. format.md section 2.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/model/facts.hpp"
#include "c136/score/method.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

enum class State : std::uint8_t { open, on_paper, confirmed };
/// The word of machine formats: open, on-paper, confirmed.
std::string_view name_of(State);
Words title(State);

struct CriterionScore {
  Criterion criterion{};
  State state = State::open;
  int held = 0;                         // of its rules, how many are not open
  int asked = 0;                        // the number of its rules; K201 counts in neither
  std::vector<std::string_view> gaps;   // codes, ascending; K201 among them after a denial
  std::optional<Verdict> confirmation;  // set only when confirmed
};

/// "0W1F4C"
std::string to_string(const Value&);
/// Whether any of the three numbers is below that of `other`.
bool any_below(const Value& value, const Value& other);

struct Gates {
  bool six_c = false, two_f = false, one_w = false;
  bool any() const { return six_c || two_f || one_w; }
};

struct WinRate {
  std::optional<int> percent;
  RateSource source = RateSource::none;
  std::string_view row, from;  // empty when there is none
};

struct Scorecard {
  const Method* method = nullptr;
  std::array<CriterionScore, criterion_count> criteria;  // W, F1..F3, C1..C6
  Value confirmed, on_paper;
  Gates gates;  // over confirmed criteria
  WinRate rate;

  const CriterionScore& operator[](Criterion c) const { return criteria[index(c)]; }
  bool is_open(Criterion c) const { return (*this)[c].state == State::open; }
};

/// `gaps` are the findings of check_facts for the same facts.
Scorecard score(const Facts& facts, std::span<const Diagnostic> gaps, const Method& method);

/// Whether the code keeps a criterion open that is due at the deal's stage; K201 where the denied
/// criterion is.
bool is_due(std::string_view gap, const Facts& facts, const Scorecard& scorecard);

WinRate win_rate(const Value& confirmed, std::span<const LadderRow> ladder);

/// 1W without any F: "boss only", 老板单线; no ladder has a row for it.
constexpr bool is_boss_only(const Value& v) { return v.w > 0 && v.f == 0; }

}  // namespace c136
