#include "report/next/at_risk.hpp"

#include "report/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace c136 {
namespace {

constexpr std::array<std::string_view, 3> codes_of_risks{"T103", "T105", "K103"};

void add_findings(const Examined& deal, std::vector<Risk>& all) {
  for (const std::string_view code : codes_of_risks)
    for (const Finding& warning : deal.warnings) {
      if (warning.code != code) continue;
      Risk risk{code, {}, warning.message, {}};
      for (const Remark& note : warning.notes) risk.details.push_back(note.message);
      if (!warning.help.empty()) risk.details.push_back(warning.help);
      all.push_back(std::move(risk));
    }
}

/// A coach's word that counts, and until when.
struct Held {
  const CriterionScore* score;
  Date until;
};

std::optional<Held> first_to_lapse(const Examined& deal) {
  std::optional<Held> first;
  for (const CriterionScore& score : deal.scorecard.criteria)
    for (const CoachTopic word : score.criterion->words)
      if (const auto& verdict = deal.facts.verdicts[index(word)];
          verdict && is_vouched(deal.facts, word)) {
        const Date until = deal.facts.holds_until(word, verdict->on);
        if (!first || until < first->until) first = Held{&score, until};
      }
  return first;
}

}  // namespace

std::vector<Risk> risks(const Examined& deal) {
  const Language language = deal.facts.language;
  std::vector<Risk> all;
  add_findings(deal, all);
  for (const CriterionScore& score : deal.scorecard.criteria)
    if (score.state == State::on_paper)
      all.push_back({{},
                     score.id(),
                     say(language, "{} stands on paper only: have a coach confirm it",
                         "{} 只在纸面上：请找教练确认", score.id()),
                     {}});
    else if (score.state == State::open)
      all.push_back({{},
                     score.id(),
                     say(language, "{} is open: {}", "{} 未达成：{}", score.id(),
                         listed({score.gaps.begin(), score.gaps.end()}, language)),
                     {}});
  if (!all.empty()) return all;
  if (const auto held = first_to_lapse(deal))
    all.push_back({{},
                   held->score->id(),
                   say(language, "the confirmation of {} holds until {}: renew it before",
                       "{} 的确认有效期至 {}，请在此之前再确认一次", held->score->id(),
                       to_string(held->until)),
                   {}});
  return all;
}

void add_risks(const Examined& deal, std::vector<Block>& blocks) {
  const Language language = deal.facts.language;
  BulletList list;
  list.numbered = true;
  for (const Risk& risk : risks(deal)) {
    std::vector<Cell> details(risk.details.begin(), risk.details.end());
    const std::string what =
        risk.code.empty() ? risk.what : say(language, "{}: {}", "{}：{}", risk.code, risk.what);
    list.items.push_back({{what, Tone::strong}, std::move(details)});
  }
  if (list.items.empty()) return;
  blocks.push_back(
      Paragraph{{Cell(say(language, "What could still lose it:", "还可能让我们丢单的："))}});
  blocks.push_back(std::move(list));
}

}  // namespace c136
