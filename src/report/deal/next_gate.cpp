#include "report/deal/next_gate.hpp"

#include "c136/model/privacy.hpp"
#include "report/deal/coach_word.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace c136 {
namespace {

using enum Criterion;

constexpr Criterion clears[] = {c1, c2, c3, c4, c5, c6};
constexpr Criterion firsts[] = {f1, f2, f3};
constexpr Criterion win[] = {w};

struct Gate {
  std::string_view name;
  std::span<const Criterion> criteria;
  int required;
};
constexpr Gate all_gates[] = {{"6C", clears, 6}, {"2F", firsts, 2}, {"1W", win, 1}};

/// On paper first, then by the number of gaps; those not begun come last, in their own order.
auto distance(const CriterionScore& score) {
  const bool begun = score.held > 0;
  return std::tuple(score.state == State::open, !begun, begun ? score.gaps.size() : 0);
}

std::string names_without(const Facts& facts, bool (Person::*ours)() const, bool leaders_only) {
  std::vector<std::string> names;
  for (const Person* person : facts.structure)
    if (!(person->*ours)() && (person->leads() || !leaders_only))
      names.emplace_back(person->name());
  return listed(names, facts.language);
}

/// "lacks 1 of 3 votes: Li, Sun"
std::string votes_missing(const Facts& facts) {
  const std::size_t needed = facts.structure.size() / 2 + 1;
  const auto ours = static_cast<std::size_t>(std::ranges::count_if(
      facts.structure, [](const Person* person) { return person->selects_us(); }));
  return say(facts.language, "lacks {} of the {} votes needed; still to win: {}",
             "所需 {1} 票还差 {0} 票，可争取：{2}", needed - ours, needed,
             names_without(facts, &Person::selects_us, false));
}

/// "2 gaps to close (C402, C405)"
std::string gaps_to_close(const CriterionScore& score, Language language) {
  if (score.held == 0) return say(language, "all gaps are open", "缺口全部待补");
  std::vector<std::string> gaps;
  for (std::string_view code : score.gaps)
    if (code != "K201") gaps.emplace_back(code);
  return say(language, "{} to close ({})", "还有 {}（{}）",
             plural(language, gaps.size(), "gap", "gaps", "个缺口"), listed(gaps, language));
}

/// What keeps a criterion open, a coach's denial left aside.
std::string facts_missing(const Examined& deal, Criterion criterion) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  if (facts.structure.empty() && criterion <= f3)
    return say(language, "name the members of the decision structure first",
               "先列出决策结构中的成员");
  switch (criterion) {
    case f1:
      if (const auto left = names_without(facts, &Person::prefers_us, true); !left.empty())
        return say(language, "not known to rank us first: {}", "尚不能确认把我们排在首位的：{}",
                   left);
      return say(language, "a top and a key seat must both be named", "最高决策者和关键人都要列出");
    case f2:
      return say(language, "a key person has to reach +3 and advise us or create openings",
                 "需要一位关键人达到 +3，并为我们出谋划策或创造机会");
    case f3:
      return votes_missing(facts);
    case w:
      return say(language, "the top decision maker is not known to select or help us",
                 "尚不能确认最高决策者选定或帮助我们");
    default:
      return gaps_to_close(deal.scorecard[criterion], language);
  }
}

/// "F1: the facts stand; a coach's confirmation is missing"
std::string step(const Examined& deal, Criterion criterion) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const CriterionScore& score = deal.scorecard[criterion];
  const auto& verdict = facts.verdicts[index(criterion)];
  std::vector<std::string> parts;
  if (score.held < score.asked) parts.push_back(facts_missing(deal, criterion));
  if (verdict && verdict->denied)
    parts.push_back(say(language, "{} denied it on {}: settle that, then have it confirmed",
                        "{}于 {} 否认，先弄清原因，再请教练确认", coach_name(facts, verdict->by),
                        to_string(verdict->on)));
  else if (verdict && !is_vouched(facts, criterion))
    parts.push_back(say(language, "the confirmation of {} has lapsed: ask a coach again",
                        "{} 的确认已失效，需请教练重新确认", to_string(verdict->on)));
  else if (!verdict)
    parts.push_back(score.state == State::open
                        ? say(language, "then a coach's confirmation", "再请教练确认")
                        : say(language, "only a coach's confirmation is missing", "只差教练确认"));
  return sentence(parts, language);
}

/// "Any 1 of these will do:"
std::string demand(const GateAhead& next, Language language) {
  if (next.left.size() == 1) return {};
  if (next.lacking == static_cast<int>(next.left.size()))
    return say(language, "All of these are needed:", "以下各项都要确认：");
  return say(language, "Any {} of these will do:", "以下任意 {} 项确认即可：", next.lacking);
}

/// Criteria that need the same stand in one line.
BulletList steps(const Examined& deal, const GateAhead& next) {
  const Language language = deal.facts.language;
  std::vector<std::pair<std::string, std::vector<std::string>>> by_step;
  for (Criterion criterion : next.left) {
    std::string needed = step(deal, criterion);
    if (by_step.empty() || by_step.back().first != needed)
      by_step.push_back({std::move(needed), {}});
    by_step.back().second.emplace_back(label(criterion));
  }
  BulletList list;
  for (const auto& [needed, labels] : by_step)
    list.items.push_back({say(language, "{}: {}", "{}：{}", listed(labels, language), needed), {}});
  return list;
}

}  // namespace

std::string why_this_gate(const std::vector<GateAhead>& ahead, Language language) {
  const GateAhead& next = ahead.front();
  std::vector<std::string> lacking, later;
  for (const GateAhead& gate : ahead)
    if (gate.due || &gate == &next)
      lacking.push_back(say(language, "{} lacks {}", "{} 还差 {} 项", gate.name, gate.lacking));
    else
      later.emplace_back(gate.name);
  const std::string first = lacking.size() == 1 ? say(language, "{}.", "{}。", lacking[0])
                                                : say(language, "It is the nearest: {}.",
                                                      "它最近：{}。", listed(lacking, language));
  const std::string rest = later.empty() ? std::string()
                                         : say(language, "{} will be due at a later stage.",
                                               "{} 到后续阶段再看。", join(language, later));
  return sentences({first, rest}, language);
}

std::vector<GateAhead> gates_ahead(const Examined& deal) {
  const Scorecard& card = deal.scorecard;
  const Criteria due = deal.facts.config.due[static_cast<std::size_t>(*deal.facts.deal.stage)];
  std::vector<GateAhead> ahead;
  for (const Gate& gate : all_gates) {
    GateAhead next{gate.name, {}, gate.required, false};
    for (Criterion criterion : gate.criteria) {
      if (due.test(index(criterion))) next.due = true;
      if (card[criterion].state == State::confirmed)
        --next.lacking;
      else
        next.left.push_back(criterion);
    }
    std::ranges::stable_sort(next.left, {}, [&](Criterion c) { return distance(card[c]); });
    if (next.lacking > 0) ahead.push_back(std::move(next));
  }
  // A gate whose criteria are not due yet is not what the seller works on now.
  std::ranges::stable_sort(ahead, {},
                           [](const GateAhead& a) { return std::tuple(!a.due, a.lacking); });
  return ahead;
}

void add_next_gate(const Examined& deal, std::vector<Block>& blocks) {
  if (!deal.facts.deal.is_open()) return;
  const Language language = deal.facts.language;
  const std::vector<GateAhead> ahead = gates_ahead(deal);
  if (ahead.empty()) return;
  const GateAhead& next = ahead.front();
  blocks.push_back(
      Heading{2, say(language, "To the next gate: {}", "距下一个关键门槛：{}", next.name)});
  blocks.push_back(
      Paragraph{{sentences({why_this_gate(ahead, language), demand(next, language)}, language)}});
  blocks.push_back(steps(deal, next));
}

}  // namespace c136
