#include "check/notes.hpp"
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

void buying_mode(const Facts& facts, Findings& out) {
  if (!facts.deal.c4.mode) out.missing({facts.deal.c4.span});
}

void process_step(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  const auto lacks = [&](const ProcessStep& step) {
    return Lacks(facts.language)
        .unless(!step.who.empty(), {"who does it", "经办人"})
        .unless(bool(step.by), {"date", "完成日期"});
  };
  ask_for_one(c4.process, c4.span, out, lacks, [](const ProcessStep& s) { return *s.step; });
}

void decision_date(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  const auto lacks = [&](const Decision& decision) {
    return Lacks(facts.language).unless(bool(decision.by), {"date", "日期"});
  };
  ask_for_one(c4.decisions, c4.span, out, lacks, [](const Decision& d) { return *d.step; });
}

void points_of_all(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  if (facts.structure.empty())
    return nobody_yet(facts, out, nobody_decides, c4.decisions ? c4.decisions.span : c4.span);
  for (const Person* person : facts.structure)
    if (!facts.has_point(person->id()))
      out.item(person->member->span,
               say(facts.language, "{}: decision point missing", "{}：还缺决策点", person->name()));
}

void matches(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  bool any_point = false;
  for (const Decision& decision : c4.decisions)
    for (const DecisionPoint& point : decision.points) {
      any_point = true;
      if (!point.match && !facts.has_left(*point.who))
        out.item(point.span, say(facts.language, "{}, {}: match missing", "{}{}：还缺匹配度",
                                 facts.name_of(*point.who), quoted(facts.language, *point.point)));
    }
  if (!any_point) out.missing({c4.decisions.span, c4.span});
}

void ask_points(Pieces& pieces) {
  pieces.of_each([](const Facts& f, const Person& p) { return !f.has_point(p.id()); },
                 {"what they will decide by", "做决策时看重哪一点"}, "c4.decisions[].points");
}

void ask_matches(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  for (const Decision& decision : facts.deal.c4.decisions)
    for (const DecisionPoint& point : decision.points)
      if (!point.match && !facts.has_left(*point.who))
        pieces.of(*point.who,
                  say(facts.language, "how well we meet \"{}\", 0 to 5",
                      "“{}”我们能满足几分（0 到 5）", *point.point),
                  fmt::format("c4.decisions[].points[who={}].match", *point.who));
}

constexpr Rule process_rows[] = {
    {.code = "C401",
     .severity = Severity::gap,
     .summary = {"find out how the customer buys: tender, negotiation, ...",
                 "弄清客户的采购方式：招标、谈判等"},
     .why = {"A tender is won before it is published, a negotiation at the table. The mode decides "
             "when our work has to be done.",
             "招标要在发标之前见功夫，谈判要在桌面上见功夫。采购方式决定我们什么时候使劲。"},
     .bad = {R"(c4: {approval: the CEO up to 2 million}
)",
             R"(c4: {approval: 200 万以内由总经理批}
)"},
     .good = {R"(c4: {mode: invited tender of three}
)",
              R"(c4: {mode: 邀请招标，三家}
)"},
     .help = {"Write it to c4.mode.", "写到“采购方式”（c4.mode）。"},
     .need = {Source::insider, "c4.mode"},
     .facts = buying_mode},
    {.code = "C402",
     .severity = Severity::gap,
     .summary = {"find out a step of the buying process: who does it, by when",
                 "弄清采购流程：哪一步、谁来做、何时完成"},
     .why =
         {"The buying plan hardly changes once it is made. Watch the people whose names stand at "
          "its steps.",
          "采购计划定了就很少变，要盯住每一步的干系人。"},
     .bad = {R"(c4:
  process:
    - {step: write the tender}
)",
             R"(c4:
  process:
    - {step: 编写招标文件}
)"},
     .good = {R"(c4:
  process:
    - {step: write the tender, who: chen, by: 2026-12-10}
)",
              R"(c4:
  process:
    - {step: 编写招标文件, who: chen, by: 2026-12-10}
)"},
     .help = {"Give a step of c4.process `who` and `by`.",
              "在“采购计划”（c4.process）里给一步写上联系人（who）和完成时间（by）。"},
     .need = {Source::insider, "c4.process"},
     .facts = process_step},
    {.code = "C403",
     .severity = Severity::gap,
     .summary = {"find out when the customer decides", "弄清客户什么时候做决策"},
     .why = {"The decision process is the meetings at which the deal is won or lost. Whoever does "
             "not know the day comes late.",
             "决策流程就是一场场定输赢的会。不知道哪天开会，就会来晚。"},
     .bad = {R"(c4:
  decisions:
    - {step: short list}
)",
             R"(c4:
  decisions:
    - {step: 入围}
)"},
     .good = {R"(c4:
  decisions:
    - {step: short list, by: 2026-12-18}
)",
              R"(c4:
  decisions:
    - {step: 入围, by: 2026-12-18}
)"},
     .help = {"Give a decision in c4.decisions its date `by`.",
              "在“决策流程”（c4.decisions）里给一项决策写上完成时间（by）。"},
     .need = {Source::insider, "c4.decisions"},
     .facts = decision_date},
    {.code = "C404",
     .severity = Severity::gap,
     .summary = {"find out the decision point of everyone in the decision structure",
                 "摸清决策结构中每个人的决策点"},
     .why = {"Each deciding person looks at something else. A person whose point we do not know "
             "decides without us.",
             "每个人做决定看重的东西不一样。不知道对方的决策点，他怎么投票就由不得我们。"},
     .bad = {R"(c3:
  members:
    - {who: wang, seat: top}
c4:
  decisions:
    - {step: short list}
)",
             R"(c3:
  members:
    - {who: wang, seat: top}
c4:
  decisions:
    - {step: 入围}
)"},
     .good = {R"(c3:
  members:
    - {who: wang, seat: top}
c4:
  decisions:
    - step: short list
      points:
        - {who: wang, point: live within six months}
)",
              R"(c3:
  members:
    - {who: wang, seat: top}
c4:
  decisions:
    - step: 入围
      points:
        - {who: wang, point: 半年内上线}
)"},
     .help =
         {"Ask what the person will judge by, and add it to `points` of a decision in "
          "c4.decisions.",
          "问清楚对方凭什么做决定，写到“决策流程”（c4.decisions）某项决策的决策点（points）里。"},
     .need = {Source::insider, "c4.decisions[].points", ask_points},
     .facts = points_of_all},
    {.code = "C405",
     .severity = Severity::gap,
     .summary = {"rate how well we meet each decision point, 0 to 5",
                 "给每个决策点打上我们的匹配度（0 到 5）"},
     .why = {"A decision point without a match is a list of wishes: only the match shows where we "
             "still have work to do.",
             "只有决策点没有匹配度，等于只记了愿望；打了分才知道还差在哪里。"},
     .bad = {R"(c4:
  decisions:
    - step: short list
      points:
        - {who: wang, point: live within six months}
)",
             R"(c4:
  decisions:
    - step: 入围
      points:
        - {who: wang, point: 半年内上线}
)"},
     .good = {R"(c4:
  decisions:
    - step: short list
      points:
        - {who: wang, point: live within six months, match: 4}
)",
              R"(c4:
  decisions:
    - step: 入围
      points:
        - {who: wang, point: 半年内上线, match: 4}
)"},
     .help = {"Add `match` to the point: 0 not at all, 5 fully, as the customer would say.",
              "给决策点写上匹配度（match）：0 完全不匹配，5 完全匹配，按客户的看法打分。"},
     .need = {Source::insider, "c4.decisions[].points", ask_matches},
     .facts = matches},
};

}  // namespace

std::span<const Rule> rules::process() { return process_rows; }

}  // namespace c136
