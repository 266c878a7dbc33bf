#include "check/notes.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

void competitors(const Facts& facts, Findings& out) {
  const C5& c5 = facts.deal.c5;
  if (c5.competitors.empty() && !c5.competitors.none) out.missing({c5.span});
}

bool competitors_unknown(const Facts& facts, Findings& out) {
  const C5& c5 = facts.deal.c5;
  if (!c5.competitors.empty() || c5.competitors.none) return false;
  out.missing({c5.span});
  out.item(c5.span, say(facts.language, "competitors are not known yet", "竞争对手还不清楚"));
  return true;
}

/// Of the resources of one side at least one has to be complete.
void usable_resource(const Facts& facts, std::string_view side, std::string_view name, Span place,
                     Findings& out) {
  const Resource* partial = nullptr;
  for (const Resource& resource : facts.deal.c5.resources) {
    if (*resource.side != side) continue;
    if (resource.effect && resource.requires_) return;
    if (!partial) partial = &resource;
  }
  if (!partial)
    return out.item(place, say(facts.language, "{}: no resource yet", "{}：还没有资源", name));
  out.item(partial->span, Lacks(facts.language)
                              .unless(bool(partial->effect), {"effect", "作用"})
                              .unless(bool(partial->requires_),
                                      {"precondition (requires)", "前置条件（requires）"})
                              .note(say(facts.language, "{}, {}", "{}{}", name,
                                        quoted(facts.language, *partial->what))));
}

void resources(const Facts& facts, Findings& out) {
  const C5& c5 = facts.deal.c5;
  competitors_unknown(facts, out);
  usable_resource(facts, us_id, Words{"us", "我方"}.in(facts.language),
                  c5.resources ? c5.resources.span : c5.span, out);
  for (const Competitor* rival : facts.rivals)
    usable_resource(facts, *rival->id, rival->display_name(), rival->span, out);
}

void swot(const Facts& facts, Findings& out) {
  const C5& c5 = facts.deal.c5;
  if (!c5.swot) return out.missing({c5.span});
  const Lacks lacks = Lacks(facts.language)
                          .unless(!c5.swot.strengths.empty(), {"strengths", "优势"})
                          .unless(!c5.swot.weaknesses.empty(), {"weaknesses", "劣势"})
                          .unless(!c5.swot.opportunities.empty(), {"opportunities", "机会"})
                          .unless(!c5.swot.threats.empty(), {"threats", "威胁"});
  if (!lacks.nothing()) out.item(c5.swot.span, lacks.note("SWOT"));
}

void next_moves(const Facts& facts, Findings& out) {
  if (competitors_unknown(facts, out)) return;
  for (const Competitor* rival : facts.rivals)
    if (rival->next.empty())
      out.item(rival->span, say(facts.language, "{}: next action missing", "{}：还缺下一步行动",
                                rival->display_name()));
}

void strategy(const Facts& facts, Findings& out) {
  if (facts.deal.c5.strategy.empty()) out.missing({facts.deal.c5.span});
}

constexpr Rule competition_rows[] = {
    {.code = "C501",
     .severity = Severity::gap,
     .summary = {"find out who else is in the race", "弄清还有哪些竞争对手"},
     .why = {"Not to know a competitor is not the same as to have none. Nearly every project has "
             "one: even doing nothing competes with us.",
             "不知道有没有对手，不等于没有对手。几乎每个项目都有人争，客户“先不做”也是一种竞争。"},
     .bad = {R"(c5: {strategy: [make the pilot the measure]}
)",
             R"(c5: {strategy: [以试点效果为评标依据]}
)"},
     .good = alike(R"(c5:
  competitors:
    - {id: sap, name: SAP, threat: main}
)"),
     .help = {"List them in c5.competitors. When the coach says that there is none, write "
              "`competitors: none`.",
              "写到“竞争对手”（c5.competitors）；教练确认没有对手，就写 竞争对手: 无（competitors: "
              "none）。"},
     .need = {Source::insider, "c5.competitors"},
     .facts = competitors},
    {.code = "C502",
     .severity = Severity::gap,
     .summary = {"find for us and for every main competitor a resource at the customer, with its "
                 "effect and precondition",
                 "为我方和每个主要对手找出客户处的可用资源，写明作用和前置条件"},
     .why = {"A resource is any person, matter or thing at the customer with influence. It is of "
             "use only to the side that meets its precondition first.",
             "资源就是客户那里有影响的人、事、物。谁先满足前置条件，谁才用得上。"},
     .bad = {R"(c5:
  competitors: none
  resources:
    - {side: us, what: the auditor knows our work}
)",
             R"(c5:
  competitors: none
  resources:
    - {side: us, what: 审计事务所了解我们}
)"},
     .good = {R"(c5:
  competitors: none
  resources:
    - side: us
      what: the auditor knows our work
      effect: asks for a system like ours in the report
      requires: our reference visit before the audit
)",
              R"(c5:
  competitors: none
  resources:
    - side: us
      what: 审计事务所了解我们
      effect: 在审计报告里建议上同类系统
      requires: 审计开始前安排一次样板客户参观
)"},
     .help = {"Complete one entry of c5.resources for each side: `effect` and `requires`. A rival "
              "that hardly matters gets `threat: minor`.",
              "在“资源利用”（c5."
              "resources）里给每一方写全一条的作用（effect）和前置条件（requires）；不足为虑的对手"
              "写 威胁程度: 次要（threat: minor）。"},
     .need = {Source::insider, "c5.resources"},
     .facts = resources},
    {.code = "C503",
     .severity = Severity::gap,
     .summary = {"complete the SWOT as the customer sees it", "站在客户角度补全 SWOT"},
     .why = {"Strengths that only we can see win nothing. An empty list means that nobody has "
             "asked.",
             "只有自己看得到的优势赢不了单。哪一栏空着，就说明没人问过客户。"},
     .bad = {R"(c5:
  swot: {strengths: [local service], weaknesses: [small]}
)",
             R"(c5:
  swot: {strengths: [本地服务], weaknesses: [规模小]}
)"},
     .good = {R"(c5:
  swot:
    strengths: [local service]
    weaknesses: [small]
    opportunities: [new plant in Wuhan]
    threats: [headquarters prefers SAP]
)",
              R"(c5:
  swot:
    strengths: [本地服务]
    weaknesses: [规模小]
    opportunities: [武汉新厂]
    threats: [集团偏向 SAP]
)"},
     .help = {"Fill in strengths, weaknesses, opportunities and threats in c5.swot.",
              "在“SWOT分析”（c5.swot）里写上 "
              "优势、劣势、机会、威胁（strengths、weaknesses、opportunities、threats）。"},
     .need = {Source::team, "c5.swot"},
     .facts = swot},
    {.code = "C504",
     .severity = Severity::gap,
     .summary = {"find out what every main competitor will do next",
                 "摸清每个主要对手的下一步行动"},
     .why = {"Before building an advantage ask how soon the competitor can answer. That takes "
             "knowing the next move.",
             "建立优势之前要问：对手多久能跟上？先得知道对手下一步要做什么。"},
     .bad = alike(R"(c5:
  competitors:
    - {id: sap, threat: main}
)"),
     .good = {R"(c5:
  competitors:
    - {id: sap, threat: main, next: [invites the finance director to Shanghai]}
)",
              R"(c5:
  competitors:
    - {id: sap, threat: main, next: [邀请财务总监去上海考察]}
)"},
     .help = {"Ask the coach, then add `next` to the competitor.",
              "问教练，然后给对手写上“竞争对手行动”（next）。"},
     .need = {Source::insider, "c5.competitors[].next"},
     .facts = next_moves},
    {.code = "C505",
     .severity = Severity::gap,
     .summary = {"write our strategy against the competition", "写出我们的竞争策略"},
     .why = {"Find mines, clear mines, lay mines: a strategy that is not written does not land in "
             "the plan.",
             "查雷、排雷、埋雷：策略不写下来，就落不到计划里。"},
     .bad = alike(R"(c5: {competitors: none}
)"),
     .good = {R"(c5:
  strategy: [make a pilot at the plant part of the tender]
)",
              R"(c5:
  strategy: [推动把工厂试点写进招标文件]
)"},
     .help = {"Write it to c5.strategy, one measure an item.",
              "写到“竞争策略”（c5.strategy），一条一个举措。"},
     .need = {Source::team, "c5.strategy"},
     .facts = strategy},
};

}  // namespace

std::span<const Rule> rules::competition() { return competition_rows; }

}  // namespace c136
