// Whom we must meet, and how well we must know them, before the customer decides.
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <map>

namespace c136 {
namespace {

/// A visit that a deal of the same account has logged does not count in this one.
std::string with_account(const Facts& facts, std::string_view code) {
  const Language l = facts.language;
  const std::string help(find_rule(code)->help.in(l));
  if (!facts.deal.account) return help;
  return say(
      l,
      "{} What another deal of account {} has logged does not count here: a meeting that is "
      "about both belongs into the `log` of the account.",
      "{}客户档案 {} 的其他商机里记的拜访不算在这里：两个商机共有的会面请记在客户档案的日志里。",
      help, *facts.deal.account);
}

void t103(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    if (!person.leads() && person.member->tendency.value_or(0) < 2) continue;
    const bool is_warm =
        person.last_met && facts.as_of - *person.last_met <= facts.config.limits.warm;
    if (is_warm) continue;
    const std::string who = titled(person, l);
    const Span place = person.member->who.span;
    if (!person.last_met)
      findings.add(place, say(l, "{} has never been met", "还从未与{}见过面", who),
                   with_account(facts, "T103"));
    else
      findings.add(place,
                   say(l, "{} was last met {}", "上次与{}见面是 {}", who,
                       when(l, *person.last_met, facts.as_of)),
                   with_account(facts, "T103"));
  }
}

void t104(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  if (!facts.is_late()) return;
  const std::string_view stage = shown(facts.config.stage(*facts.deal.stage), l);
  for (const Person& person : facts.people) {
    const auto& relation = person.member->relation;
    if (!person.leads() || !relation || *relation > Relation::accept) continue;
    findings.add(relation.span, say(l, "in stage {} the relation with {} is no more than \"{}\"",
                                    "已到“{}”阶段，与{}的关系还停留在“{}”", stage,
                                    titled(person, l), name_of(*relation, l)));
  }
}

/// For each person the point in this decision that we meet least.
std::map<std::string_view, const DecisionPoint*> weakest_points(const Decision& decision) {
  std::map<std::string_view, const DecisionPoint*> weakest;
  for (const DecisionPoint& point : decision.points) {
    const DecisionPoint*& known = weakest[*point.who];
    if (!known || point.match.value_or(6) < known->match.value_or(6)) known = &point;
  }
  return weakest;
}

/// What may turn the person against us; empty when nothing is seen.
std::string doubts(const Facts& facts, const DecisionPoint& point) {
  const Language l = facts.language;
  std::vector<std::string> seen;
  if (point.match && *point.match <= 2)
    seen.push_back(say(l, "match {}", "匹配度 {}", *point.match));
  const Person* person = facts.person(*point.who);
  if (!person || !person->tendency)
    seen.push_back(say(l, "an unknown tendency", "倾向性未知"));
  else if (*person->tendency <= 0)
    seen.push_back(say(l, "tendency {}", "倾向性 {}", graded(l, *person->tendency)));
  return join(l, seen);
}

bool is_near(const Decision& decision, const Facts& facts) {
  if (!decision.by || decision.done) return false;
  const std::int32_t ahead = *decision.by - facts.as_of;
  return ahead >= 0 && ahead <= facts.config.limits.ahead;
}

void t105(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Decision& decision : facts.deal.c4.decisions) {
    if (!is_near(decision, facts)) continue;
    for (const auto& [who, point] : weakest_points(decision)) {
      const std::string doubt = doubts(facts, *point);
      const Action* action = facts.open_action_with(who);
      const bool is_planned = action && *action->due <= *decision.by;
      if (facts.has_left(who) || doubt.empty() || is_planned) continue;
      findings.add(point->who.span,
                   say(l, "{} is due {}: {} has {}; no open action with this person is due by then",
                       "{}在 {}：{}{}，会前没有安排与其接触的行动", quoted(l, *decision.step),
                       when(l, *decision.by, facts.as_of), titled(facts, who), doubt));
    }
  }
}

void t106(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const auto is_counted = [&](const Contact& contact) {
    return std::ranges::any_of(facts.posts, [&](const PostCount& post) {
      return std::ranges::find(post.found, &contact) != post.found.end();
    });
  };
  Span first;
  std::vector<std::string_view> strangers;
  for (const Contact& contact : facts.deal.c1.contacts) {
    if (!is_counted(contact) || facts.last_met(*contact.id)) continue;
    if (!first) first = contact.id.span;
    strangers.push_back(contact.display_name());
  }
  if (!strangers.empty())
    findings.add(
        first,
        say(l, "key contacts never met: {}", "从未见过面的关键联系人：{}", listed(l, strangers)),
        with_account(facts, "T106"));
}

constexpr Rule meetings_rows[] = {
    {.code = "T103",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"a top or key person, or a supporter, has not been met for 30 days",
                 "最高决策者、关键人或支持者已有 30 天没见面"},
     .why = {"Who decides and who helps must be met again and again: tendencies change unseen, and "
             "a relationship that nobody keeps up slips back.",
             "拍板的人和帮我们的人要经常见面：倾向性会在我们看不见的时候改变，"
             "关系没人经营就会倒退。"},
     .bad = {R"(# on 2026-11-22
c3: {members: [{who: wang, seat: top}]}
log: [{on: 2026-10-12, kind: visit, with: [wang]}]
)",
             R"(# 2026-11-22
c3: {members: [{who: wang, seat: top}]}
log: [{on: 2026-10-12, kind: 拜访, with: [wang]}]
)"},
     .good = {R"(# on 2026-11-22
c3: {members: [{who: wang, seat: top}]}
log: [{on: 2026-11-12, kind: visit, with: [wang]}]
)",
              R"(# 2026-11-22
c3: {members: [{who: wang, seat: top}]}
log: [{on: 2026-11-12, kind: 拜访, with: [wang]}]
)"},
     .help = {"Arrange a meeting and put it into the plan; log it once it has taken place.",
              "安排一次见面并列入计划；见过之后记入日志。"},
     .value = t103},
    {.code = "T104",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"late in the deal, the relation with a top or key person is still weak",
                 "已到后期阶段，与最高决策者或关键人的关系仍然薄弱"},
     .why = {"Relations grow from contact, know and accept to respect, trust and partner. When "
             "proposals are compared and the purchase is decided, being accepted is not enough.",
             "关系从接触、了解、接受，逐步发展到尊重、信任、伙伴。到了方案比较和采购决策阶段，"
             "不能满足于“接受”。"},
     .bad = {R"(stage: comparison
c3: {members: [{who: wang, seat: top, relation: accept}]}
)",
             R"(stage: 方案比较
c3: {members: [{who: wang, seat: top, relation: 接受}]}
)"},
     .good = {R"(stage: comparison
c3: {members: [{who: wang, seat: top, relation: respect}]}
)",
              R"(stage: 方案比较
c3: {members: [{who: wang, seat: top, relation: 尊重}]}
)"},
     .help = {"Plan how the relation shall grow: write the member's `goal`.",
              "计划好如何提升关系：填写该成员的“目标”（goal）。"},
     .value = t104},
    {.code = "T105",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"a decision is near, someone in it may be against us, and no action is planned",
                 "决策在即，参与者中有人可能不支持我们，却没有安排行动"},
     .why =
         {"A decision is won before the meeting, with each person who takes part in it. Where we "
          "match a person's decision point badly, or do not have the person's support, something "
          "must happen before that day.",
          "决策会的结果在会前就已决定，要逐个搞定参加决策的人。决策点匹配度低、"
          "或者倾向性不在我们这边的人，会前必须有行动。"},
     .bad = {R"(# on 2026-11-22
c3: {members: [{who: zhao, seat: key, tendency: 0}]}
c4:
  decisions:
    - {step: Bid evaluation, by: 2026-12-01, points: [{who: zhao, point: cost, match: 2}]}
)",
             R"(# 2026-11-22
c3: {members: [{who: zhao, seat: key, tendency: 0}]}
c4:
  decisions:
    - {step: 评标会, by: 2026-12-01, points: [{who: zhao, point: 总成本, match: 2}]}
)"},
     .good = {R"(c3: {members: [{who: zhao, seat: key, tendency: 0}]}
c4:
  decisions:
    - {step: Bid evaluation, by: 2026-12-01, points: [{who: zhao, point: cost, match: 2}]}
plan:
  - stage: comparison
    item: Win the cost department
    actions:
      - {do: Go through the sums with her, due: 2026-11-27, owner: li.wei, with: [zhao]}
)",
              R"(c3: {members: [{who: zhao, seat: key, tendency: 0}]}
c4:
  decisions:
    - {step: 评标会, by: 2026-12-01, points: [{who: zhao, point: 总成本, match: 2}]}
plan:
  - stage: comparison
    item: 争取成本部门
    actions:
      - {do: 与其核对成本测算, due: 2026-11-27, owner: li.wei, with: [zhao]}
)"},
     .help = {"Plan an action `with` this person that is due before the decision.",
              "在决策之前安排一项有此人参加（with）的行动。"},
     .value = t105},
    {.code = "T106",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"key contacts have never been met", "有关键联系人从未见过面"},
     .why = {"A key contact is a person of the account whom we can reach. Names copied from an "
             "organisation chart fill the table, but nobody knows these people.",
             "关键联系人是我们够得着的人。从组织架构图上抄来的名字能把表填满，"
             "但谁也不认识他们。"},
     .bad = {R"(c1: {contacts: [{id: liu, name: Liu Min, post: finance, level: senior}]}
)",
             R"(c1: {contacts: [{id: liu, name: 刘敏, post: 财务, level: 高层}]}
)"},
     .good = {R"(c1: {contacts: [{id: liu, name: Liu Min, post: finance, level: senior}]}
log: [{on: 2026-11-12, kind: visit, with: [liu]}]
)",
              R"(c1: {contacts: [{id: liu, name: 刘敏, post: 财务, level: 高层}]}
log: [{on: 2026-11-12, kind: 拜访, with: [liu]}]
)"},
     .help = {"Meet them and log it; calls count.", "安排见面并记入日志；电话沟通也算。"},
     .value = t106},
};

}  // namespace

std::span<const Rule> rules::meetings() { return meetings_rows; }

}  // namespace c136
