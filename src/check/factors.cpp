#include "c136/score/method.hpp"
#include "check/ask.hpp"
#include "check/notes.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace c136 {
namespace {

void three_factors(const Facts& facts, Findings& out) {
  const C6& c6 = facts.deal.c6;
  if (c6.factors.empty()) return out.missing({c6.span});
  if (c6.factors.size() < 3)
    out.item(c6.factors.span,
             say(facts.language, "{} of 3 found", "需要 3 个，已有 {} 个", c6.factors.size()));
}

void top_three(const Facts& facts, Findings& out) {
  const C6& c6 = facts.deal.c6;
  if (c6.factors.empty()) return out.missing({c6.span});
  for (std::int32_t rank = 1; rank <= 3; ++rank) {
    const auto holds_it = [&](const Factor& factor) { return factor.rank.is(rank); };
    const auto count = std::ranges::count_if(c6.factors, holds_it);
    if (count == 0)
      out.item(c6.factors.span,
               say(facts.language, "no factor has rank {}", "还没有排名第 {} 的因素", rank));
    if (count > 1)
      for (const Factor& factor : c6.factors)
        if (holds_it(factor))
          out.item(factor.span,
                   say(facts.language, "{} is one of {} with rank {}", "{}：有 {} 个因素都排第 {}",
                       quoted(facts.language, *factor.factor), count, rank));
  }
}

/// Names those whose match lacks until it is enough, and counts the others.
void lack_matches(const Facts& facts, const std::set<std::string_view>& rivals,
                  const Factor& factor, Lacks& lacks) {
  std::set<std::string_view> matched;
  for (const RivalMatch& one : factor.rivals)
    if (one.match && rivals.contains(*one.who)) matched.insert(*one.who);
  std::size_t left = facts.rivals.size() - matched.size();
  for (auto rival = facts.rivals.begin(); left > 0 && lacks.has_room(); ++rival) {
    if (matched.contains(*(*rival)->id)) continue;
    lacks.add(say(facts.language, "the match of {}", "{}的匹配度", (*rival)->display_name()));
    --left;
  }
  lacks.add_unnamed(left);
}

void factor_matches(const Facts& facts, Findings& out) {
  const C6& c6 = facts.deal.c6;
  if (c6.factors.empty()) return out.missing({c6.span});
  std::set<std::string_view> rivals;
  for (const Competitor* rival : facts.rivals) rivals.insert(*rival->id);
  for (const Factor& factor : c6.factors) {
    Lacks lacks(facts.language);
    lacks.unless(bool(factor.us), {"our match (us)", "我方匹配度（us）"});
    lack_matches(facts, rivals, factor, lacks);
    if (!lacks.nothing()) out.item(factor.span, lacks.note(*factor.factor));
  }
}

void changes(const Facts& facts, Findings& out) {
  const C6& c6 = facts.deal.c6;
  if (c6.changes.empty() && !c6.changes.none) out.missing({c6.span});
}

bool is_open(Criterion criterion, const Facts& facts) {
  const auto& verdict = facts.verdicts[index(criterion)];
  if (verdict && verdict->denied) return true;
  return std::ranges::any_of(criterion_136(criterion).rules, [&](std::string_view code) {
    return !ask(*find_rule(code), facts).empty();
  });
}

bool is_ahead(const PlanItem& item, Date as_of) {
  return !item.done && item.due && *item.due >= as_of;
}

/// The unfinished item that would do, were its date not missing or past; else the plan as a whole.
void no_item_ahead(const Facts& facts, Criterion criterion, Findings& out) {
  const Language language = facts.language;
  const auto what = label(criterion);
  for (const PlanItem& item : facts.deal.plan)
    if (!item.done && item.promises(criterion)) {
      const std::string name = quoted(language, *item.item);
      return out.item(
          item.span,
          item.due ? say(language, "{}: {} was due on {}", "{}：{}已过完成时间（{}）", what, name,
                         to_string(*item.due))
                   : say(language, "{}: {} has no due date", "{}：{}没有写完成时间", what, name));
    }
  out.item(facts.deal.plan.span, say(language, "{}: no unfinished plan item delivers it",
                                     "{}：还没有安排工作项去达成", what));
}

void next_step(const Facts& facts, Findings& out) {
  const auto& plan = facts.deal.plan;
  bool any_open = false;
  for (const Criterion criterion : {Criterion::w, Criterion::f1, Criterion::f2, Criterion::f3}) {
    if (!is_open(criterion, facts)) continue;
    any_open = true;
    if (std::ranges::none_of(plan, [&](const PlanItem& item) {
          return is_ahead(item, facts.as_of) && item.promises(criterion);
        }))
      no_item_ahead(facts, criterion, out);
  }
  if (!any_open &&
      std::ranges::none_of(plan, [&](const PlanItem& item) { return is_ahead(item, facts.as_of); }))
    out.missing({plan.span});
}

constexpr Rule factors_rows[] = {
    {.code = "C601",
     .severity = Severity::gap,
     .summary = {"find out at least three key success factors", "找出至少三个关键成功因素（KSF）"},
     .why = {"The order hangs on a few factors. Whoever knows three of them knows where to work.",
             "订单归谁，取决于少数几个因素。至少知道三个，才知道劲往哪里使。"},
     .bad = {R"(c6:
  factors:
    - {factor: live within six months}
    - {factor: references in the industry}
)",
             R"(c6:
  factors:
    - {factor: 半年内上线}
    - {factor: 同行业案例}
)"},
     .good = {R"(c6:
  factors:
    - {factor: live within six months}
    - {factor: references in the industry}
    - {factor: price per seat}
)",
              R"(c6:
  factors:
    - {factor: 半年内上线}
    - {factor: 同行业案例}
    - {factor: 单用户价格}
)"},
     .help = {"Ask the coach what the decision will hang on, and list it in c6.factors.",
              "问教练这一单最终看什么，写到“成功因素”（c6.factors）。"},
     .need = {Source::insider, "c6.factors"},
     .facts = three_factors},
    {.code = "C602",
     .severity = Severity::gap,
     .summary = {"rank the three most important factors: 1, 2 and 3, once each",
                 "排出关键成功因素 TOP3：1、2、3 各一个"},
     .why = {"Effort follows the ranking. Two factors of rank 1 mean that nobody has decided which "
             "comes first.",
             "先使劲的是排在前面的因素。两个都排第一，等于没想清楚哪个更重要。"},
     .bad = {R"(c6:
  factors:
    - {factor: live within six months, rank: 1}
    - {factor: references in the industry, rank: 1}
    - {factor: price per seat}
)",
             R"(c6:
  factors:
    - {factor: 半年内上线, rank: 1}
    - {factor: 同行业案例, rank: 1}
    - {factor: 单用户价格}
)"},
     .good = {R"(c6:
  factors:
    - {factor: live within six months, rank: 1}
    - {factor: references in the industry, rank: 2}
    - {factor: price per seat, rank: 3}
)",
              R"(c6:
  factors:
    - {factor: 半年内上线, rank: 1}
    - {factor: 同行业案例, rank: 2}
    - {factor: 单用户价格, rank: 3}
)"},
     .help = {"Give three factors `rank` 1, 2 and 3; the others need none.",
              "给三个因素分别写上排名（rank）1、2、3，其余可以不写。"},
     .need = {Source::insider, "c6.factors[].rank"},
     .facts = top_three},
    {.code = "C603",
     .severity = Severity::gap,
     .summary = {"rate us and every main competitor on every factor, 0 to 5",
                 "给每个关键成功因素打上我方和各主要对手的匹配度（0 到 5）"},
     .why = {"Only side by side do the matches show where we lead and where we have to catch up.",
             "把匹配度放在一起比，才看得出我们哪里领先、哪里要追。"},
     .bad = {R"(c5:
  competitors:
    - {id: sap}
c6:
  factors:
    - {factor: live within six months, us: 4}
)",
             R"(c5:
  competitors:
    - {id: sap}
c6:
  factors:
    - {factor: 半年内上线, us: 4}
)"},
     .good = {R"(c5:
  competitors:
    - {id: sap}
c6:
  factors:
    - {factor: live within six months, us: 4, rivals: {sap: 2}}
)",
              R"(c5:
  competitors:
    - {id: sap}
c6:
  factors:
    - {factor: 半年内上线, us: 4, rivals: {sap: 2}}
)"},
     .help = {"Add `us` and `rivals` to the factor, as the customer would rate them.",
              "给因素写上我方匹配度（us）和对手匹配度（rivals），按客户的看法打分。"},
     .need = {Source::insider, "c6.factors[].us, rivals"},
     .facts = factor_matches},
    {.code = "C604",
     .severity = Severity::gap,
     .summary = {"note how the factors have changed", "写明关键成功因素的变动情况"},
     .why = {"Factors shift with every person who joins and every proposal that is read. Whoever "
             "does not follow answers last month's question.",
             "每多一个人参与、每看一份方案，因素都可能变。不跟着看，答的就是上个月的题。"},
     .bad = {R"(c6:
  problems: [no reference in the industry yet]
)",
             R"(c6:
  problems: [还没有同行业案例]
)"},
     .good = {R"(c6:
  changes:
    - {on: 2026-11-05, what: price moved from third to first}
)",
              R"(c6:
  changes:
    - {on: 2026-11-05, what: 价格从第三位升到第一位}
)"},
     .help = {"Add an entry to c6.changes; when you asked and nothing has changed, write "
              "`changes: none`.",
              "在“变动情况”（c6.changes）里记一条；问过了确实没有变动，就写 变动情况: 无（changes: "
              "none）。"},
     .need = {Source::insider, "c6.changes"},
     .facts = changes},
    {.code = "C605",
     .severity = Severity::gap,
     .open_only = true,
     .summary = {"plan the next step towards every F and W that is still open",
                 "为还没拿下的 3F、1W 安排下一步计划"},
     .why = {"Teams fail when they collect facts for their own sake. What is open needs an item "
             "in the plan, with a date that has not passed.",
             "为了填信息而填信息，单子赢不了。没拿下的每一项，计划里都要有一个还没到期的工作项去推"
             "进。"},
     .bad = {R"(plan:
  - {stage: comparison, item: send the proposal, due: 2026-12-18}
)",
             R"(plan:
  - {stage: comparison, item: 提交方案, due: 2026-12-18}
)"},
     .good = {R"(plan:
  - stage: comparison
    item: reference visit with the general manager
    due: 2026-12-18
    delivers: [f1, f2, f3, w]
)",
              R"(plan:
  - stage: comparison
    item: 陪总经理参观样板客户
    due: 2026-12-18
    delivers: [f1, f2, f3, w]
)"},
     .help = {"Give an unfinished item of the plan a due date still to come and `delivers` with "
              "what is open. With none of them open, any such item will do.",
              "给计划里一个未完成的工作项写上还没到的完成时间（due），并在达成项（delivers）里写上"
              "没拿下的项；都拿下了，"
              "有任意一个未到期的工作项即可。"},
     .need = {Source::team, "plan[].delivers"},
     .facts = next_step},
};

}  // namespace

std::span<const Rule> rules::factors() { return factors_rows; }

}  // namespace c136
