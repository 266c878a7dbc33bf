#include "report/next/needed_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

/// The gap as a whole, with what its notes say.
std::string all_of(const Finding& gap, Language language) {
  std::vector<std::string> notes;
  for (const Remark& note : gap.notes) notes.push_back(note.message);
  if (notes.empty()) return gap.message;
  return say(language, "{} ({})", "{}（{}）", gap.message,
             fmt::join(notes, language == Language::zh ? "；" : "; "));
}

PersonIds asked_in(const std::vector<NeededFact>& facts) {
  PersonIds ids;
  for (const NeededFact& fact : facts) ids.insert(fact.person);
  return ids;
}

void add_gap(const Facts& facts, const MethodCriterion& criterion, const Finding& gap,
             std::vector<NeededFact>& out) {
  const Rule& rule = *find_rule(gap.code);
  if (rule.need.field.empty()) return;
  const PersonIds asked = asked_in(out);
  Pieces pieces{facts, criterion, asked};
  if (rule.need.pieces) rule.need.pieces(pieces);
  if (pieces.all.empty())
    pieces.add(rule.need.source, {}, all_of(gap, facts.language), std::string(rule.need.field));
  const bool due = gap.code == denied_gap ? is_due(criterion, facts) : is_due(gap.code, facts);
  for (Piece& piece : pieces.all) out.push_back({std::move(piece), &criterion, rule.code, due});
}

/// All is there on paper and a coach has to say so.
void add_confirmation(const Facts& facts, const MethodCriterion& criterion,
                      std::vector<NeededFact>& out) {
  for (const CoachTopic word : criterion.words) {
    if (is_vouched(facts, word)) continue;
    const auto& verdict = facts.verdicts[index(word)];
    std::string what =
        verdict ? say(facts.language, "have it confirmed again: the word of {} has lapsed",
                      "请其重新确认：{} 的确认已失效", to_string(verdict->on))
                : say(facts.language, "have it confirmed: all of it is there on paper",
                      "请其确认：纸面上已经齐备");
    out.push_back({{Source::coach, {}, std::move(what), "log[].confirms"},
                   &criterion,
                   {},
                   is_due(criterion, facts)});
  }
}

}  // namespace

std::vector<NeededFact> needed_facts(const Examined& deal,
                                     std::span<const CriterionScore* const> criteria) {
  std::vector<NeededFact> out;
  // Of a word that C136 does not ask for there is no finding.
  const bool has_denial =
      std::ranges::find(deal.gaps, denied_gap, &Finding::code) != deal.gaps.end();
  for (const CriterionScore* score : criteria) {
    if (score->state == State::on_paper) add_confirmation(deal.facts, *score->criterion, out);
    for (const Finding& gap : deal.gaps)
      if (score->has(gap.code)) add_gap(deal.facts, *score->criterion, gap, out);
    if (score->has(denied_gap) && !has_denial) {
      Finding denial;
      denial.code = denied_gap;
      add_gap(deal.facts, *score->criterion, denial, out);
    }
  }
  return out;
}

}  // namespace c136
