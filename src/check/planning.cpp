#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// Items and actions alike have owner, due and done: `visit` gets what is to be done, and the step.
template <class Visit>
void each_planned(const Deal& deal, Visit visit) {
  for (const PlanItem& item : deal.plan) {
    visit(item.item, item);
    for (const Action& action : item.actions) visit(action.what, action);
  }
}

/// Those of the plan, and what was asked for in the log.
template <class Visit>
void each_step(const Deal& deal, Visit visit) {
  each_planned(deal, visit);
  for (const LogEntry& entry : deal.log)
    for (const AskedAction& action : entry.actions) visit(action.what, action);
}

/// The name where there is one, else the id.
std::string_view name_of_own(const Config& config, Text id) {
  const OwnPerson* person = config.person(id);
  return person ? person->name : std::string_view(id);
}

void p101(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  each_step(facts.deal, [&](const Located<Text>& what, const auto& step) {
    if (step.done || !step.due || *step.due >= facts.as_of) return;
    const std::string owner =
        step.owner ? say(l, " (owner {})", "（责任人 {}）", name_of_own(facts.config, *step.owner))
                   : "";
    findings.add(step.due.span, say(l, "{0}{1} was due {2}", "{0}{1}应于 {3} 完成，已逾期 {4}",
                                    quoted(l, *what), owner, when(l, *step.due, facts.as_of),
                                    to_string(*step.due), days(l, facts.as_of - *step.due)));
  });
}

void p102(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  each_step(facts.deal, [&](const Located<Text>& what, const auto& step) {
    if (step.done || (step.owner && step.due)) return;
    const std::string lacking =
        step.owner ? say(l, "no due date", "没有完成时间")
        : step.due ? say(l, "no owner", "没有责任人")
                   : say(l, "neither owner nor due date", "没有责任人，也没有完成时间");
    findings.add(what.span, say(l, "{} has {}", "{}{}", quoted(l, *what), lacking));
  });
}

bool is_node(const PlanItem& item) { return item.kind.is(ItemKind::node); }

void p103(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const PlanItem& item : facts.deal.plan)
    if (is_node(item) && !item.deliverable && !item.delivers)
      findings.add(item.item.span,
                   say(l, "the key node {} has neither a deliverable nor `delivers`",
                       "关键节点{}既没有阶段性成果，也没有达成项", quoted(l, *item.item)));
}

void p104(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const PlanItem& item : facts.deal.plan)
    for (const Action& action : item.actions)
      if (action.due && item.due && *action.due > *item.due)
        findings.add(action.due.span, say(l, "{0} is due on {1}, {2} after its item ({3})",
                                          "行动{0}的完成时间 {1} 比所属工作项（{3}）晚 {2}",
                                          quoted(l, *action.what), to_string(*action.due),
                                          days(l, *action.due - *item.due), to_string(*item.due)));
}

void p105(const Facts& facts, const Scorecard&, Findings& findings) {
  bool goes_on = false;
  each_planned(facts.deal, [&](const Located<Text>&, const auto& step) {
    goes_on = goes_on || (!step.done && step.due && *step.due >= facts.as_of);
  });
  if (!facts.deal.plan.empty() && !goes_on)
    findings.add(facts.deal.plan.span,
                 say(facts.language, "nothing in the plan is still to be done on or after {}",
                     "计划中没有 {} 及以后要完成的工作", to_string(facts.as_of)));
}

void p106(const Facts& facts, const Scorecard& card, Findings& findings) {
  const auto& plan = facts.deal.plan;
  std::vector<std::string_view> forgotten;
  for (Criterion c : {Criterion::c2, Criterion::c3, Criterion::c4, Criterion::c5, Criterion::c6})
    if (card.is_open(c) && std::ranges::none_of(plan, [&](const PlanItem& item) {
          return is_node(item) && item.promises(c);
        }))
      forgotten.push_back(label(c));
  if (std::ranges::any_of(plan, is_node) && !forgotten.empty())
    findings.add(plan.span,
                 say(facts.language, "no key node delivers {}, still open",
                     "{} 还有缺口，却没有关键节点以其为达成项", listed(facts.language, forgotten)));
}

void p107(const Facts& facts, const Scorecard& card, Findings& findings) {
  const Language l = facts.language;
  for (const PlanItem& item : facts.deal.plan)
    for (const auto& criterion : item.delivers)
      if (item.done && card.is_open(*criterion))
        findings.add(criterion.span, say(l, "{0} was done on {1}, but {2} is open: {3}",
                                         "{0}已于 {1} 完成，但 {2} 还有缺口：{3}",
                                         quoted(l, *item.item), to_string(*item.done),
                                         label(*criterion), listed(l, card[*criterion].gaps)));
}

constexpr Rule planning_rows[] = {
    {.code = "P101",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"a plan item or action is overdue", "计划中的工作项或行动已经逾期"},
     .why = {"A plan without a rhythm is the first known failure of the method. What is overdue is "
             "done, or moved on purpose, never left standing.",
             "没有节奏感，是实施这套方法最常见的失败。逾期的事要么做完，要么主动改期，"
             "不能就这么放着。"},
     .bad = {R"(# on 2026-11-22
plan:
  - {stage: comparison, item: Send the proposal, owner: li.wei, due: 2026-11-17}
)",
             R"(# 2026-11-22
plan:
  - {stage: 方案比较, item: 提交方案, owner: li.wei, due: 2026-11-17}
)"},
     .good = {R"(plan:
  - {stage: comparison, item: Send the proposal, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
)",
              R"(plan:
  - {stage: 方案比较, item: 提交方案, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
)"},
     .help = {"Write `done`, or set a new `due`.",
              "写上实际完成日期（done），或重新约定完成时间（due）。"},
     .value = p101},
    {.code = "P102",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"an unfinished item or action has no owner or no due date",
                 "未完成的工作项或行动没有责任人或完成时间"},
     .why = {"Every line of the sales plan has an owner and a date. What nobody owns and no day "
             "asks for is not done; and without division of labour all of it is the seller's.",
             "大项目销售计划的每一项都要有责任人和完成时间。没人负责、没有期限的事做不成；"
             "没有分工，事情就全落在销售一个人身上。"},
     .bad = {R"(plan:
  - {stage: comparison, item: Send the proposal}
)",
             R"(plan:
  - {stage: 方案比较, item: 提交方案}
)"},
     .good = {R"(plan:
  - {stage: comparison, item: Send the proposal, owner: li.wei, due: 2026-12-01}
)",
              R"(plan:
  - {stage: 方案比较, item: 提交方案, owner: li.wei, due: 2026-12-01}
)"},
     .help = {"Write `owner` and `due`.", "写上责任人（owner）和完成时间（due）。"},
     .value = p102},
    {.code = "P103",
     .severity = Severity::warning,
     .summary = {"a key node has no deliverable", "关键节点没有阶段性成果"},
     .why = {"The 6C are the deliverables of the key nodes. A node that delivers nothing cannot be "
             "checked and is an ordinary task.",
             "6C 就是关键节点的阶段性成果。什么也不交付的节点无从检查，只是一般工作项。"},
     .bad = {R"(plan:
  - {stage: comparison, item: Know the rivals, kind: node, owner: li.wei, due: 2026-12-01}
)",
             R"(plan:
  - {stage: 方案比较, item: 摸清对手, kind: 关键节点, owner: li.wei, due: 2026-12-01}
)"},
     .good = {R"(plan:
  - {stage: comparison, item: Know the rivals, kind: node, delivers: [c5], owner: li.wei,
     due: 2026-12-01}
)",
              R"(plan:
  - {stage: 方案比较, item: 摸清对手, kind: 关键节点, delivers: [c5], owner: li.wei,
     due: 2026-12-01}
)"},
     .help = {"Write what it delivers: `delivers: [c5]`, or a `deliverable`; else make it a task.",
              "写明达成项（如 delivers: [c5]）或阶段性成果（deliverable）；否则改为一般工作项。"},
     .value = p103},
    {.code = "P104",
     .severity = Severity::warning,
     .summary = {"an action is due after the item it belongs to", "行动的完成时间晚于所属工作项"},
     .why = {"Key actions carry the item they stand under: it cannot be finished before they are.",
             "关键行动是为所属工作项服务的，行动没做完，工作项就完不成。"},
     .bad = {R"(plan:
  - stage: comparison
    item: Win the cost department
    due: 2026-12-01
    owner: li.wei
    actions: [{do: Go through the sums, owner: li.wei, due: 2026-12-05}]
)",
             R"(plan:
  - stage: 方案比较
    item: 争取成本部门
    due: 2026-12-01
    owner: li.wei
    actions: [{do: 核对成本测算, owner: li.wei, due: 2026-12-05}]
)"},
     .good = {R"(plan:
  - stage: comparison
    item: Win the cost department
    due: 2026-12-01
    owner: li.wei
    actions: [{do: Go through the sums, owner: li.wei, due: 2026-11-27}]
)",
              R"(plan:
  - stage: 方案比较
    item: 争取成本部门
    due: 2026-12-01
    owner: li.wei
    actions: [{do: 核对成本测算, owner: li.wei, due: 2026-11-27}]
)"},
     .help = {"Bring the action forward, or move the item.", "把行动提前，或推迟工作项。"},
     .value = p104},
    {.code = "P105",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"the plan has run out: nothing in it is still to come",
                 "计划已经用完：没有今后要做的事"},
     .why = {"Without process goals no result is assured. An open deal always has a next step with "
             "a date.",
             "没有过程目标，结果就没有保证。进行中的商机，任何时候都要有写明日期的下一步。"},
     .bad = {R"(# on 2026-11-22
plan:
  - {stage: comparison, item: Send the proposal, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
)",
             R"(# 2026-11-22
plan:
  - {stage: 方案比较, item: 提交方案, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
)"},
     .good = {R"(# on 2026-11-22
plan:
  - {stage: comparison, item: Send the proposal, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
  - {stage: comparison, item: Hear the answer, owner: li.wei, due: 2026-11-24}
)",
              R"(# 2026-11-22
plan:
  - {stage: 方案比较, item: 提交方案, owner: li.wei, due: 2026-11-17, done: 2026-11-16}
  - {stage: 方案比较, item: 听取反馈, owner: li.wei, due: 2026-11-24}
)"},
     .help = {"Plan the next step, with owner and date.", "安排下一步，写明责任人和完成时间。"},
     .value = p105},
    {.code = "P106",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"an open Clear is delivered by no key node of the plan",
                 "还有缺口的 C 项没有列入任何关键节点"},
     .why = {"The 6C are the deliverables of the key nodes (C1 belongs to the normal state, before "
             "the deal). What no node delivers is left to chance.",
             "6C 是关键节点的阶段性成果（C1 属于常态，商机之前就应掌握）。"
             "没有节点负责达成的 C，就只能听天由命。"},
     .bad = {R"(plan:
  - {stage: comparison, item: Know the rivals, kind: node, delivers: [c5], owner: li.wei,
     due: 2026-12-01}
)",
             R"(plan:
  - {stage: 方案比较, item: 摸清对手, kind: 关键节点, delivers: [c5], owner: li.wei,
     due: 2026-12-01}
)"},
     .good = {R"(plan:
  - {stage: comparison, item: Know the rivals, kind: node, delivers: [c4, c5, c6], owner: li.wei,
     due: 2026-12-01}
  - {stage: comparison, item: Know the people, kind: node, delivers: [c2, c3], owner: li.wei,
     due: 2026-12-01}
)",
              R"(plan:
  - {stage: 方案比较, item: 摸清对手, kind: 关键节点, delivers: [c4, c5, c6], owner: li.wei,
     due: 2026-12-01}
  - {stage: 方案比较, item: 摸清人, kind: 关键节点, delivers: [c2, c3], owner: li.wei,
     due: 2026-12-01}
)"},
     .help = {"Name it in `delivers` of a node, or add a node for it.",
              "写进某个关键节点的达成项（delivers），或为其新增一个关键节点。"},
     .value = p106},
    {.code = "P107",
     .severity = Severity::warning,
     .summary = {"an item is done, but what it delivers is open",
                 "工作项已完成，要达成的项却还有缺口"},
     .why = {"An item is done when its deliverable is there, not when its day has passed.",
             "阶段性成果到手才算完成，不是日子到了就算完成。"},
     .bad = {R"(plan:
  - {stage: comparison, item: Know the rivals, delivers: [c5], done: 2026-11-16}
)",
             R"(plan:
  - {stage: 方案比较, item: 摸清对手, delivers: [c5], done: 2026-11-16}
)"},
     .good = {R"(plan:
  - {stage: comparison, item: Know the rivals, delivers: [c5], owner: li.wei, due: 2026-12-01}
)",
              R"(plan:
  - {stage: 方案比较, item: 摸清对手, delivers: [c5], owner: li.wei, due: 2026-12-01}
)"},
     .help = {"Write down what was found out, or take `done` out again.",
              "把搞清的情况写进文件，或者取消实际完成日期（done）。"},
     .value = p107},
};

}  // namespace

std::span<const Rule> rules::planning() { return planning_rows; }

}  // namespace c136
