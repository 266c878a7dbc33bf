#include "report/deal/score_page.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

std::vector<const CriterionScore*> open_criteria(const Scorecard& card) {
  std::vector<const CriterionScore*> open;
  for (const CriterionScore& score : card.criteria)
    if (score.state == State::open) open.push_back(&score);
  return open;
}

std::string ids_of(const std::vector<const CriterionScore*>& criteria, Language language) {
  std::vector<std::string> ids;
  for (const CriterionScore* score : criteria) ids.emplace_back(score->id());
  return listed(ids, language);
}

Cell method_rate_cell(const Scorecard& card, Language language) {
  if (card.rate.at_least)
    return say(language, "{} % or more", "{}% 以上", card.rate.percent.value_or(0));
  return card.rate.percent ? Cell(Percent{*card.rate.percent}) : Cell();
}

DataTable methods_table(std::span<const Scorecard> cards, Language language) {
  DataTable table;
  table.columns = {{"method", say(language, "Method", "方法")},
                   {"confirmed", say(language, "Confirmed", "教练已确认")},
                   {"on_paper", say(language, "On paper", "纸面")},
                   {"rate", say(language, "Win rate", "赢率"), Align::right},
                   {"source", say(language, "Source", "来源")},
                   {"missing", say(language, "Missing", "还缺")}};
  for (const Scorecard& card : cards) {
    const std::string missing = ids_of(open_criteria(card), language);
    table.rows.push_back({{card.method->id, Tone::strong},
                          {to_string(card.confirmed), Tone::strong},
                          to_string(card.on_paper),
                          method_rate_cell(card, language),
                          rate_origin(card.rate.source, card.rate.from, language),
                          missing.empty() ? Cell() : Cell(missing)});
  }
  return table;
}

/// "C6 Payment: M103": what keeps each open, criterion by criterion.
BulletList reasons(std::span<const Scorecard> cards, Language language) {
  BulletList list;
  for (const Scorecard& card : cards) {
    BulletList::Item item{{card.method->title.in(language), Tone::strong}, {}};
    for (const CriterionScore* score : open_criteria(card))
      item.details.emplace_back(say(language, "{} {}: {}", "{} {}：{}", score->id(),
                                    score->criterion->short_title.in(language),
                                    listed({score->gaps.begin(), score->gaps.end()}, language)));
    if (item.details.empty())
      item.details.emplace_back(say(language, "nothing is open", "没有缺口"));
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace

void add_methods(const Examined& deal, std::vector<Block>& blocks) {
  if (deal.beside.empty()) return;
  const Language language = deal.facts.language;
  blocks.push_back(Heading{2, say(language, "By every method", "各方法的评估")});
  blocks.push_back(methods_table(deal.beside, language));
  blocks.push_back(Paragraph{
      {Cell(say(language,
                "Each method asks something else of the same facts, and has rates of its own: "
                "compare what is missing, not the rates.",
                "同一份事实，各方法问的不同，赢率也各有出处：请比较还缺什么，不要比较赢率。"),
            Tone::muted)}});
  blocks.push_back(reasons(deal.beside, language));
}

}  // namespace c136
