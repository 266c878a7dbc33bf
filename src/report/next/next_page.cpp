#include "report/next/next_page.hpp"

#include "c136/model/privacy.hpp"
#include "report/key_path.hpp"
#include "report/next/at_risk.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// "Li (CIO)": of anybody a file names.
std::string who(const Facts& facts, std::string_view id) {
  const Contact* contact = facts.contact(id);
  if (!contact || !contact->title) return std::string(facts.name_of(id));
  return say(facts.language, "{} ({})", "{}（{}）", contact->display_name(), *contact->title);
}

std::string labels(const std::vector<const CriterionScore*>& criteria, Language language) {
  std::vector<std::string> names;
  for (const CriterionScore* score : criteria) names.emplace_back(score->id());
  return listed(names, language);
}

std::string codes(const std::vector<std::string_view>& gaps, Language language) {
  return listed({gaps.begin(), gaps.end()}, language);
}

/// "Next gate: 6C. It is the nearest: 6C lacks 2, 1W lacks 1. Nearest to it: C3, C5."
std::string target(const NextActions& next, Language language) {
  const std::string gate = say(language, "Next gate: {}.", "下一个关键门槛：{}。", next.gate);
  const std::string criteria = say(language, "The shortest way: have {} confirmed.",
                                   "最短路径：争取确认 {}。", labels(next.criteria, language));
  const std::string order =
      next.actions.size() < 2
          ? std::string()
          : say(language, "What closes most stands first.", "能补齐最多缺口的排在最前。");
  return sentences({gate, next.reason, criteria, order}, language);
}

std::string fact_text(const Facts& facts, const NeededFact& fact) {
  const std::string_view sign = fact.gap.empty() ? fact.criterion->id : fact.gap;
  return say(facts.language, "{}: {} → {}", "{}：{} → {}", sign, fact.what,
             key_path(fact.field, facts.deal));
}

/// "Closes C305 and C404; part of C303."
std::string effect(const NextAction& action, Language language) {
  std::vector<std::string> parts;
  if (!action.closes.empty())
    parts.push_back(say(language, "Closes {}", "可补齐 {}", codes(action.closes, language)));
  if (!action.advances.empty())
    parts.push_back(
        parts.empty() ? say(language, "A part of {}", "可推进 {}", codes(action.advances, language))
                      : say(language, "a part of {}", "推进 {}", codes(action.advances, language)));
  return sentence(parts, language);
}

std::string all_passed(const Method& method, Language language) {
  if (&method == &c136_method())
    return say(language, "All three gates are passed: hold them until the order.",
               "三道关键门槛都已通过，守住，直到签单。");
  return say(language, "Everything that {} asks for is confirmed: hold it until the order.",
             "{} 要求的各项都已得到教练确认，守住，直到签单。", method.title.in(language));
}

std::vector<Cell> details(const Facts& facts, const NextAction& action) {
  const Language language = facts.language;
  std::vector<Cell> lines;
  for (const NeededFact& fact : action.facts) lines.emplace_back(fact_text(facts, fact));
  if (action.way)
    lines.emplace_back(
        say(language, "The way in: {}.", "引荐依据：{}。", listed(action.way->links, language)));
  if (action.planned)
    lines.emplace_back(say(language, "Use what is planned for {}: {}.", "可借已排的行动：{} {}。",
                           to_string(*action.planned->due), *action.planned->what));
  if (const std::string text = effect(action, language); !text.empty())
    lines.emplace_back(text, Tone::good);
  return lines;
}

void add_actions(const Facts& facts, const NextActions& next, std::vector<Block>& blocks) {
  BulletList list;
  list.numbered = true;
  for (const NextAction& action : next.actions)
    list.items.push_back({{action_title(facts, action), Tone::strong}, details(facts, action)});
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

/// "F3: planned already, nothing more to arrange: count the votes (due 2026-12-02, li.wei)."
std::string planned_text(const PlannedCriteria& planned, Language language) {
  const PlanItem& item = *planned.item;
  const std::string owner = item.owner ? say(language, ", {}", "，{}", *item.owner) : std::string();
  const std::string what =
      say(language, "{}: planned already, nothing more to arrange: {} (due {}{}).",
          "{}：计划里已有安排，不必另排：{}（{} 前完成{}）。", labels(planned.criteria, language),
          *item.item, to_string(*item.due), owner);
  const Action* step = first_step(item);
  return step ? sentences({what, say(language, "Its next step, due {}: {}.",
                                     "下一步（{} 前）：{}。", to_string(*step->due), *step->what)},
                          language)
              : what;
}

void add_planned(const NextActions& next, Language language, std::vector<Block>& blocks) {
  BulletList list;
  for (const PlannedCriteria& planned : next.planned)
    list.items.push_back({planned_text(planned, language), {}});
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

/// Who has the last word on what is to be closed.
std::string confirmation(const Facts& facts, const NextActions& next) {
  if (next.then_confirm.empty()) return {};
  const std::string criteria = labels(next.then_confirm, facts.language);
  if (next.coach.empty())
    return say(facts.language,
               "Then a coach has to confirm {}, and there is no good coach yet: win one at +2 or "
               "+3, or an outsider who knows, and list them in `coaches`.",
               "之后要由教练确认 {}，但目前还没有合格的教练：争取一位 +2 或 +3 "
               "的人，或找一位了解内情的外部人士，写入“教练”（coaches）。",
               criteria);
  return say(facts.language, "Once closed, have {} confirmed by {}: a log entry with `confirms`.",
             "补齐后请{1}确认 {0}，在日志（log）里写“教练确认”（confirms）。", criteria,
             coach_name(facts, next.coach));
}

void add_rest(const Facts& facts, const NextActions& next, std::vector<Block>& blocks) {
  const Language language = facts.language;
  if (const std::string text = confirmation(facts, next); !text.empty())
    blocks.push_back(Paragraph{{Cell(text)}});
  if (!next.later.empty())
    blocks.push_back(
        Paragraph{{Cell(say(language, "Needed for the gate too, but only due at a later stage: {}.",
                            "过门槛还需要、但到后续阶段才补的：{}。", codes(next.later, language)),
                        Tone::muted)}});
}

}  // namespace

const Action* first_step(const PlanItem& item) {
  const Action* first = nullptr;
  for (const Action& action : item.actions)
    if (!action.done && action.due && (!first || *action.due < *first->due)) first = &action;
  return first;
}

std::string action_title(const Facts& facts, const NextAction& action) {
  const Language language = facts.language;
  if (action.person.empty()) switch (action.source) {
      case Source::team:
        return say(language, "Sit down with your own team", "自己团队坐下来做");
      case Source::coach:
        return say(language, "Win a good coach: nobody's word counts yet",
                   "先找到一位合格的教练：现在还没有人的确认算数");
      default:
        return say(language, "Find somebody at {} who shows you the way",
                   "在{}找一位愿意指路的向导", *facts.deal.customer.name);
    }
  if (action.is_unnamed) return say(language, "Talk to your coach", "找教练谈一次");
  const std::string name = who(facts, action.person);
  if (action.way)
    return say(language, "Meet {}, through {} ({})", "见{}，请{}（{}）引荐", name,
               action.way->supporter->name(),
               tendency_text(action.way->supporter->tendency, language));
  return say(language, "Talk to {}", "找{}谈一次", name);
}

void add_next_page(const Examined& deal, const NextActions& next, std::vector<Block>& blocks) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  blocks.push_back(Heading{1, std::string(*facts.deal.title)});
  if (next.gate.empty()) {
    blocks.push_back(Paragraph{{Cell(all_passed(*deal.scorecard.method, language), Tone::good)}});
    add_risks(deal, blocks);
    return;
  }
  blocks.push_back(Paragraph{{Cell(target(next, language))}});
  add_actions(facts, next, blocks);
  add_planned(next, language, blocks);
  add_rest(facts, next, blocks);
}

}  // namespace c136
