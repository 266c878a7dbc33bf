#include "report/deal/fallen.hpp"

#include "c136/model/privacy.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

constexpr std::string_view plan_gap = "C605";  // asks for a plan item that is still to come

void add_lapsed(const Facts& facts, const CriterionScore& score, std::vector<Fall>& all) {
  for (const CoachTopic word : score.criterion->words) {
    const auto& verdict = facts.verdicts[index(word)];
    if (!verdict || verdict->denied || is_vouched(facts, word)) continue;
    all.push_back(
        {score.id(),
         {},
         say(facts.language,
             "the confirmation by {} of {} lapsed after {}: have it confirmed again",
             "{}于 {} 的确认自 {} 后已失效，请再找教练确认", coach_name(facts, verdict->by),
             to_string(verdict->on), to_string(facts.holds_until(word, verdict->on)))});
  }
}

bool is_of_decision(Criterion criterion) { return index(criterion) <= index(Criterion::f3); }

/// Late, and meant for what the gap asks about.
bool is_behind(const PlanItem& item, Date as_of) {
  const auto is_meant = [](const Located<Criterion>& c) { return is_of_decision(*c); };
  return !item.done && item.due && *item.due < as_of &&
         std::ranges::any_of(item.delivers.items, is_meant);
}

void add_late_items(const Facts& facts, const CriterionScore& score, std::vector<Fall>& all) {
  for (const PlanItem& item : facts.deal.plan)
    if (is_behind(item, facts.as_of))
      all.push_back({score.id(), plan_gap,
                     say(facts.language,
                         "\"{}\" is overdue since {}, so the plan delivers nothing: set a new date",
                         "“{}”自 {} 起已逾期，计划里就没有能达成的工作项了：请重新定日期",
                         *item.item, to_string(*item.due))});
}

}  // namespace

std::vector<Fall> falls(const Examined& deal) {
  std::vector<Fall> all;
  for (const CriterionScore& score : deal.scorecard.criteria) {
    if (score.state == State::on_paper) add_lapsed(deal.facts, score, all);
    if (score.has(plan_gap)) add_late_items(deal.facts, score, all);
  }
  return all;
}

void add_falls(const Examined& deal, std::vector<Block>& blocks) {
  const Language language = deal.facts.language;
  BulletList list;
  for (const Fall& fall : falls(deal))
    list.items.push_back({{say(language, "{}: {}", "{}：{}", fall.criterion, fall.why)}, {}});
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, say(language, "Fallen without an edit", "没有改动却下降的")});
  blocks.push_back(std::move(list));
}

}  // namespace c136
