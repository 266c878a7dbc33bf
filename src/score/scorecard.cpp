#include "c136/score/scorecard.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

bool is_clear(Criterion c) { return c >= Criterion::c1; }

bool holds(const Verdict& verdict, Criterion c, const Facts& facts) {
  return !verdict.denied && facts.as_of <= facts.holds_until(c, verdict.on);
}

CriterionScore score_one(const MethodCriterion& asked, const Facts& facts,
                         std::span<const Diagnostic> gaps) {
  CriterionScore result;
  result.criterion = asked.criterion;
  result.asked = static_cast<int>(asked.codes.size());
  for (std::string_view code : asked.codes)
    if (std::ranges::find(gaps, code, &Diagnostic::code) != gaps.end()) result.gaps.push_back(code);
  result.held = result.asked - static_cast<int>(result.gaps.size());

  const std::optional<Verdict>& verdict = facts.verdicts[index(asked.criterion)];
  if (verdict && verdict->denied) {
    result.gaps.push_back("K201");
    std::ranges::sort(result.gaps);
  }
  if (!result.gaps.empty()) return result;
  result.state = State::on_paper;
  if (verdict && holds(*verdict, asked.criterion, facts)) {
    result.state = State::confirmed;
    result.confirmation = verdict;
  }
  return result;
}

template <class Counts>
Value count(const Scorecard& card, Counts counts) {
  Value value;
  for (const CriterionScore& one : card.criteria)
    if (counts(one.state)) {
      int& number = one.criterion == Criterion::w ? value.w
                    : is_clear(one.criterion)     ? value.c
                                                  : value.f;
      ++number;
    }
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

std::string to_string(const Value& value) {
  return fmt::format("{}W{}F{}C", value.w, value.f, value.c);
}

bool any_below(const Value& value, const Value& other) {
  return value.w < other.w || value.f < other.f || value.c < other.c;
}

Scorecard score(const Facts& facts, std::span<const Diagnostic> gaps, const Method& method) {
  Scorecard card;
  card.method = &method;
  std::ranges::transform(method.criteria, card.criteria.begin(),
                         [&](const auto& criterion) { return score_one(criterion, facts, gaps); });
  card.confirmed = count(card, [](State state) { return state == State::confirmed; });
  card.on_paper = count(card, [](State state) { return state != State::open; });
  card.gates = {card.confirmed.c == 6, card.confirmed.f >= 2, card.confirmed.w >= 1};
  card.rate =
      win_rate(card.confirmed, facts.config.ladder.empty() ? method.ladder : facts.config.ladder);
  return card;
}

bool is_due(std::string_view gap, const Facts& facts, const Scorecard& scorecard) {
  const Criteria& due = facts.config.due[static_cast<std::size_t>(*facts.deal.stage)];
  return std::ranges::any_of(scorecard.criteria, [&](const CriterionScore& score) {
    return due[index(score.criterion)] && std::ranges::find(score.gaps, gap) != score.gaps.end();
  });
}

WinRate win_rate(const Value& confirmed, std::span<const LadderRow> ladder) {
  for (const LadderRow& row : ladder)
    if (row.w.has(confirmed.w) && row.f.has(confirmed.f) && row.c.has(confirmed.c))
      return {row.percent, row.source, row.label, row.from};
  return {};
}

}  // namespace c136
