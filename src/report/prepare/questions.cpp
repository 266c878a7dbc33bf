#include "report/prepare/questions.hpp"

#include "c136/base/text.hpp"
#include "report/next/needed_facts.hpp"
#include "report/prepare/spoken.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

namespace c136 {
namespace {

/// Situation: the account; problem: the entry; implication: motives; need-payoff: decision points.
Spin step_of(std::string_view gap) {
  if (gap.starts_with("C1")) return Spin::situation;
  if (gap == "C204") return Spin::problem;
  if (gap == "C202" || gap == "C203") return Spin::implication;
  if (gap == "C404" || gap == "C405") return Spin::need_payoff;
  return Spin::other;
}

std::vector<const CriterionScore*> not_confirmed(const Scorecard& card) {
  std::vector<const CriterionScore*> left;
  for (const CriterionScore& score : card.criteria)
    if (score.state != State::confirmed) left.push_back(&score);
  return left;
}

/// What we have to judge or to do ourselves, whoever is asked.
bool is_our_work(std::string_view gap) { return gap == "C305" || gap == "C405"; }

/// Asked of this person alone, or of the coach where this is a good one.
bool is_for(const NeededFact& fact, const Facts& facts, std::string_view who) {
  if (fact.gap.empty() || fact.gap == "C305") return false;
  if (fact.source == Source::person || fact.source == Source::coach) return fact.person == who;
  return fact.source == Source::insider && !is_our_work(fact.gap) && facts.is_good_coach(who);
}

bool has_met_top(const Facts& facts) {
  return std::ranges::any_of(seated(facts, Seat::top),
                             [](const Person* top) { return top->last_met.has_value(); });
}

bool has_entry(const Facts& facts, std::string_view who, auto is_meant) {
  return std::ranges::any_of(
      facts.entries, [&](const Entry& entry) { return entry.names(who) && is_meant(entry); });
}

}  // namespace

std::string_view name_of(Spin step) {
  constexpr std::string_view names[] = {"situation", "problem", "implication", "need-payoff",
                                        "other"};
  return names[static_cast<std::size_t>(step)];
}

Words title(Spin step) {
  constexpr Words titles[] = {{"Situation", "情境"},
                              {"Problem", "问题"},
                              {"Implication", "暗示"},
                              {"Need-payoff", "需求"},
                              {"Also", "此外"}};
  return titles[static_cast<std::size_t>(step)];
}

std::vector<Question> questions_to(const Examined& deal, std::string_view who) {
  std::vector<Question> questions;
  if (deal.facts.has_left(who)) return questions;
  std::vector<NeededFact> wanted = needed_facts(deal, not_confirmed(deal.scorecard));
  std::erase_if(wanted, [&](const NeededFact& fact) { return !is_for(fact, deal.facts, who); });
  const bool is_any_due = std::ranges::any_of(wanted, &NeededFact::due);
  for (const NeededFact& fact : wanted) {
    if (fact.source == Source::insider && is_any_due && !fact.due) continue;
    std::string ask = question_of(fact, deal.facts);
    const bool is_asked = std::ranges::find(questions, ask, &Question::ask) != questions.end();
    if (!is_asked)
      questions.push_back(
          {step_of(fact.gap), std::string(fact.gap), fact.what, fact.field, std::move(ask)});
  }
  std::ranges::stable_sort(questions, {}, &Question::step);
  return questions;
}

std::vector<Words> concerns_of(const Facts& facts, std::string_view who) {
  const Contact* contact = facts.contact(who);
  if (!contact || !contact->level) return {};
  switch (*contact->level) {
    case Level::senior:
      return {{"value", "价值"}, {"return on the investment", "投资回报"}, {"risk", "风险"}};
    case Level::middle:
      return {{"goals", "目标"}, {"resources", "资源"}, {"process", "流程"}, {"cost", "成本"}};
    case Level::junior:
      return {
          {"ease of use", "易用"}, {"function", "功能"}, {"support", "支持"}, {"training", "培训"}};
  }
  return {};
}

/// Whether one of these words stands in what an advance of this person was about.
bool has_advance(const Facts& facts, std::string_view who,
                 std::initializer_list<std::string_view> words) {
  return has_entry(facts, who, [&](const Entry& entry) {
    if (!entry.log || !entry.outcome || *entry.outcome > Outcome::advance) return false;
    const std::string told = lower_case(
        fmt::format("{} {}", entry.log->note.value_or({}), entry.log->next.value_or({})));
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return told.find(word) != told.npos; });
  });
}

std::vector<Words> advances_ahead(const Facts& facts, std::string_view who) {
  std::vector<Words> ahead;
  if (!has_entry(facts, who, [](const Entry& e) { return e.kind == EntryKind::demo; }))
    ahead.push_back({"a demo agreed to", "同意看演示"});
  if (!has_met_top(facts)) ahead.push_back({"access to a higher decider", "引见更高层的决策者"});
  if (!has_advance(facts, who, {"trial", "pilot", "试用", "试点", "试运行"}))
    ahead.push_back({"a trial", "同意试用"});
  if (!has_advance(facts, who, {"budget", "预算"}))
    ahead.push_back({"a part of a refused budget accepted", "接受被拒预算中的一部分"});
  if (!has_entry(facts, who, [](const Entry& e) { return e.log && e.log->next; }))
    ahead.push_back({"a joint next step", "共同约定下一步"});
  return ahead;
}

}  // namespace c136
