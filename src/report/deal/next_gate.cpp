#include "report/deal/next_gate.hpp"

#include "c136/model/privacy.hpp"
#include "report/deal/coach_word.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

/// A gate of the method, or all criteria of a group.
struct Aim {
  std::string name;
  Group group;
  int required;
};

std::vector<Aim> aims_of(const Method& method) {
  std::vector<Aim> aims;
  for (const Gate& gate : method.gates)
    aims.push_back({std::string(gate.name), gate.group, gate.required});
  if (!aims.empty()) return aims;
  for (const auto& [group, letter] :
       {std::pair{Group::c, 'C'}, std::pair{Group::f, 'F'}, std::pair{Group::w, 'W'}})
    if (const int all = method.size_of(group); all > 0)
      aims.push_back({fmt::format("{}{}", all, letter), group, all});
  return aims;
}

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
    if (code != denied_gap) gaps.emplace_back(code);
  return say(language, "{} to close ({})", "还有 {}（{}）",
             plural(language, gaps.size(), "gap", "gaps", "个缺口"), listed(gaps, language));
}

/// What keeps a criterion open, a coach's denial left aside.
std::string facts_missing(const Facts& facts, const CriterionScore& score) {
  const Language language = facts.language;
  const std::vector<std::string_view>& rules = score.criterion->rules;
  const std::string_view rule = rules.size() == 1 ? rules.front() : std::string_view();
  if (facts.structure.empty() && score.criterion->group != Group::c)
    return say(language, "name the members of the decision structure first",
               "先列出决策结构中的成员");
  if (rule == "F101") {
    if (const auto left = names_without(facts, &Person::prefers_us, true); !left.empty())
      return say(language, "not known to rank us first: {}", "尚不能确认把我们排在首位的：{}",
                 left);
    return say(language, "a top and a key seat must both be named", "最高决策者和关键人都要列出");
  }
  if (rule == "F201")
    return say(language, "a key person has to reach +3 and advise us or create openings",
               "需要一位关键人达到 +3，并为我们出谋划策或创造机会");
  if (rule == "F301") return votes_missing(facts);
  if (rule == "W101")
    return say(language, "the top decision maker is not known to select or help us",
               "尚不能确认最高决策者选定或帮助我们");
  return gaps_to_close(score, language);
}

/// What a coach still has to say; empty where nothing.
std::string word_missing(const Facts& facts, const CriterionScore& score) {
  const Language language = facts.language;
  const Verdict *denial = nullptr, *lapsed = nullptr;
  bool unheard = false;
  for (const CoachTopic word : score.criterion->words) {
    const auto& verdict = facts.verdicts[index(word)];
    if (!verdict)
      unheard = true;
    else if (verdict->denied)
      denial = &*verdict;
    else if (!is_vouched(facts, word))
      lapsed = &*verdict;
  }
  if (denial)
    return say(language, "{} denied it on {}: settle that, then have it confirmed",
               "{}于 {} 否认，先弄清原因，再请教练确认", coach_name(facts, denial->by),
               to_string(denial->on));
  if (lapsed)
    return say(language, "the confirmation of {} has lapsed: ask a coach again",
               "{} 的确认已失效，需请教练重新确认", to_string(lapsed->on));
  if (!unheard) return {};
  return score.state == State::open
             ? say(language, "then a coach's confirmation", "再请教练确认")
             : say(language, "only a coach's confirmation is missing", "只差教练确认");
}

/// "F1: the facts stand; a coach's confirmation is missing"
std::string step(const Facts& facts, const CriterionScore& score) {
  std::vector<std::string> parts;
  if (score.held < score.asked) parts.push_back(facts_missing(facts, score));
  if (std::string word = word_missing(facts, score); !word.empty())
    parts.push_back(std::move(word));
  return sentence(parts, facts.language);
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
  for (const CriterionScore* score : next.left) {
    std::string needed = step(deal.facts, *score);
    if (by_step.empty() || by_step.back().first != needed)
      by_step.push_back({std::move(needed), {}});
    by_step.back().second.emplace_back(score->id());
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
      later.push_back(gate.name);
  const std::string first = lacking.size() == 1 ? say(language, "{}.", "{}。", lacking[0])
                                                : say(language, "It is the nearest: {}.",
                                                      "它最近：{}。", listed(lacking, language));
  const std::string rest = later.empty() ? std::string()
                                         : say(language, "{} will be due at a later stage.",
                                               "{} 到后续阶段再看。", join(language, later));
  return sentences({first, rest}, language);
}

std::vector<GateAhead> gates_ahead(const Examined& deal) {
  std::vector<GateAhead> ahead;
  for (const Aim& aim : aims_of(*deal.scorecard.method)) {
    GateAhead next{aim.name, {}, aim.required, false};
    for (const CriterionScore& score : deal.scorecard.criteria) {
      if (score.criterion->group != aim.group) continue;
      if (is_due(*score.criterion, deal.facts)) next.due = true;
      if (score.state == State::confirmed)
        --next.lacking;
      else
        next.left.push_back(&score);
    }
    std::ranges::stable_sort(next.left, {}, [](const CriterionScore* s) { return distance(*s); });
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
