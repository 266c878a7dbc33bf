#include "c136/score/scorecard.hpp"

#include "c136/base/code.hpp"

#include <algorithm>
#include <cassert>

namespace c136 {
namespace {

const std::optional<Verdict>& verdict_on(CoachTopic word, const Facts& facts) {
  return facts.verdicts[index(word)];
}

bool is_word_due(CoachTopic word, const Facts& facts) {
  const auto criterion = criterion_of(word);
  return criterion &&
         facts.config.due[static_cast<std::size_t>(*facts.deal.stage)][index(*criterion)];
}

bool is_denied(const MethodCriterion& criterion, const Facts& facts) {
  return std::ranges::any_of(criterion.words, [&](CoachTopic word) {
    const auto& verdict = verdict_on(word, facts);
    return verdict && verdict->denied;
  });
}

/// The word that was given first.
std::optional<Verdict> confirmation_of(const MethodCriterion& criterion, const Facts& facts) {
  std::optional<Verdict> oldest;
  for (const CoachTopic word : criterion.words)
    if (const auto& verdict = verdict_on(word, facts); !oldest || verdict->on < oldest->on)
      oldest = verdict;
  return oldest;
}

CriterionScore score_one(const MethodCriterion& criterion, const Facts& facts,
                         std::span<const Diagnostic> gaps) {
  CriterionScore result;
  result.criterion = &criterion;
  result.asked = static_cast<int>(criterion.rules.size());
  for (std::string_view code : criterion.rules)
    if (std::ranges::any_of(gaps,
                            [&](const Diagnostic& gap) { return is_same_code(gap.code, code); }))
      result.gaps.push_back(code);
  result.held = result.asked - static_cast<int>(result.gaps.size());
  if (is_denied(criterion, facts)) {
    result.gaps.push_back(denied_gap);
    std::ranges::sort(result.gaps);
  }
  if (!result.gaps.empty()) return result;
  result.state = State::on_paper;
  if (std::ranges::all_of(criterion.words,
                          [&](CoachTopic word) { return is_vouched(facts, word); })) {
    result.state = State::confirmed;
    result.confirmation = confirmation_of(criterion, facts);
  }
  return result;
}

template <class Counts>
Value count(const Scorecard& card, Counts counts) {
  Value value;
  for (const CriterionScore& one : card.criteria)
    if (counts(one.state)) ++number_of(value, one.criterion->group);
  return value;
}

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::open:
      return "open";
    case State::on_paper:
      return "on-paper";
    case State::confirmed:
      return "confirmed";
  }
  return "";
}

Words title(State state) {
  switch (state) {
    case State::open:
      return {"open", "有缺口"};
    case State::on_paper:
      return {"on paper", "待教练确认"};
    case State::confirmed:
      return {"confirmed", "教练已确认"};
  }
  return {};
}

bool CriterionScore::has(std::string_view gap) const { return has_code(gaps, gap); }

const CriterionScore* Scorecard::find(const MethodCriterion& criterion) const {
  const auto found = std::ranges::find(criteria, &criterion, &CriterionScore::criterion);
  return found == criteria.end() ? nullptr : &*found;
}

const CriterionScore& Scorecard::operator[](Criterion word) const {
  assert(method == &c136_method());
  return criteria[index(word)];
}

bool is_vouched(const Facts& facts, CoachTopic word) {
  const auto& verdict = verdict_on(word, facts);
  return verdict && !verdict->denied && facts.as_of <= facts.holds_until(word, verdict->on);
}

Scorecard score(const Facts& facts, std::span<const Diagnostic> gaps, const Method& method) {
  Scorecard card;
  card.method = &method;
  card.criteria.reserve(method.criteria.size());
  for (const MethodCriterion& criterion : method.criteria)
    card.criteria.push_back(score_one(criterion, facts, gaps));
  card.confirmed = count(card, [](State state) { return state == State::confirmed; });
  card.on_paper = count(card, [](State state) { return state != State::open; });
  card.gated = card.on_paper;
  card.rate = win_rate(card.confirmed, ladder_of(method, facts.config));
  return card;
}

bool is_due(std::string_view gap, const Facts& facts) {
  if (gap == denied_gap)
    return std::ranges::any_of(c136_method().criteria, [&](const MethodCriterion& criterion) {
      return is_denied(criterion, facts) && is_word_due(criterion.words.front(), facts);
    });
  for (const MethodCriterion& criterion : c136_method().criteria)
    if (has_code(criterion.rules, gap)) return is_word_due(criterion.words.front(), facts);
  return true;
}

bool is_due(const MethodCriterion& criterion, const Facts& facts) {
  return std::ranges::any_of(criterion.words,
                             [&](CoachTopic word) { return is_word_due(word, facts); }) ||
         std::ranges::any_of(criterion.rules,
                             [&](std::string_view code) { return is_due(code, facts); });
}

std::span<const LadderRow> ladder_of(const Method& method, const Config& config) {
  const bool has_its_own =
      !method.ladder.empty() && method.ladder.front().source == RateSource::team;
  const bool is_configured = &method == &configured_method(config);
  return is_configured && !has_its_own && !config.ladder.empty() ? config.ladder : method.ladder;
}

WinRate win_rate(const Value& confirmed, std::span<const LadderRow> ladder) {
  for (const LadderRow& row : ladder)
    if (row.values.has(confirmed))
      return {row.percent, row.source, row.label, row.from, row.at_least};
  return {};
}

bool is_boss_only(const Value& value, const Method& method) {
  return &method == &c136_method() && value.w > 0 && value.f == 0;
}

}  // namespace c136
