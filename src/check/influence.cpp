#include "check/notes.hpp"
#include "check/sections.hpp"

#include <algorithm>

namespace c136 {
namespace {

void top_seat(const Facts& facts, Findings& out) {
  const C3& c3 = facts.deal.c3;
  const auto is_top = [](const Person& person) { return person.is(Seat::top); };
  const auto tops = std::ranges::count_if(facts.people, is_top);
  if (tops == 0) return out.missing({c3.members.span, c3.span});
  if (tops == 1) return;
  for (const Person& person : facts.people)
    if (is_top(person))
      out.item(
          person.member->span,
          say(facts.language, "{} is one of {} with seat top",
              "{0}：决策地位为最高决策者（top）的共有 {1} 位，这是其中之一", person.name(), tops));
}

void key_seat(const Facts& facts, Findings& out) {
  const C3& c3 = facts.deal.c3;
  if (std::ranges::none_of(facts.people, [](const Person& p) { return p.is(Seat::key); }))
    out.missing({c3.members.span, c3.span});
}

Lacks unknown_of(const Person& person, Language language) {
  const Member& member = *person.member;
  Lacks lacks(language);
  lacks.unless(!member.roles.empty(), {"roles", "角色"});
  lacks.unless(bool(member.influence), {"influence", "影响力"});
  lacks.unless(bool(member.tendency), {"tendency", "倾向性"});
  if (member.tendency && !person.tendency)
    lacks.add(say(language, "a sign that shows tendency {:+}", "能说明倾向性 {:+} 的表现（signs）",
                  *member.tendency));
  return lacks;
}

void political_map(const Facts& facts, Findings& out) {
  if (facts.structure.empty()) return nobody_yet(facts, out, nobody_decides);
  for (const Person* person : facts.structure) {
    const Lacks lacks = unknown_of(*person, facts.language);
    if (!lacks.nothing()) out.item(person->member->span, lacks.note(person->name()));
  }
}

void needs(const Facts& facts, Findings& out) {
  if (std::ranges::none_of(facts.people, &Person::leads))
    return nobody_yet(facts, out, nobody_leads);
  for (const Person& person : facts.people) {
    if (!person.leads()) continue;
    const Needs& known = person.member->needs;
    const Lacks lacks =
        Lacks(facts.language)
            .unless(known.company || facts.has_motive(person.id()),
                    {"company need (or a motive in c2)", "公司需求（或 c2 里的动机）"})
            .unless(bool(known.personal), {"personal need", "个人需求"})
            .unless(bool(known.common), {"common ground", "项目共鸣点"});
    if (!lacks.nothing()) out.item(person.member->span, lacks.note(person.name()));
  }
}

void met(const Facts& facts, Findings& out) {
  if (facts.structure.empty()) return nobody_yet(facts, out, nobody_decides);
  for (const Person* person : facts.structure)
    if (!person->last_met)
      out.item(person->member->span,
               say(facts.language, "{}: not met yet", "{}：还没见过面", person->name()));
}

void ask_map(Pieces& pieces) {
  pieces.of_each([](const Facts&, const Person& p) { return p.member->roles.empty(); },
                 {"role in the purchase", "在采购中的角色"}, "c3.members[who={}].roles");
  pieces.of_each([](const Facts&, const Person& p) { return !p.member->influence; },
                 {"influence", "影响力"}, "c3.members[who={}].influence");
  pieces.of_each([](const Facts&, const Person& p) { return !p.tendency && !p.member->tendency; },
                 {"tendency, with a sign you saw", "倾向性和看到的表现"},
                 "c3.members[who={}].tendency, signs");
  pieces.of_each([](const Facts&, const Person& p) { return !p.tendency && p.member->tendency; },
                 {"a sign for the tendency", "支撑倾向性的表现"}, "c3.members[who={}].signs");
}

void ask_needs(Pieces& pieces) {
  pieces.of_each(
      [](const Facts& f, const Person& p) {
        return p.leads() && !p.member->needs.company && !f.has_motive(p.id());
      },
      {"company need", "公司需求"}, "c3.members[who={}].needs.company");
  pieces.of_each(
      [](const Facts&, const Person& p) { return p.leads() && !p.member->needs.personal; },
      {"personal need", "个人需求"}, "c3.members[who={}].needs.personal");
  pieces.of_each([](const Facts&, const Person& p) { return p.leads() && !p.member->needs.common; },
                 {"common ground with us", "与我们的项目共鸣点"},
                 "c3.members[who={}].needs.common");
}

void ask_meetings(Pieces& pieces) {
  pieces.of_each([](const Facts&, const Person& p) { return !p.last_met; },
                 {"a first meeting", "第一次见面"}, "log");
}

constexpr Rule influence_rows[] = {
    {.code = "C301",
     .severity = Severity::gap,
     .summary = {"settle who the top decision maker is: exactly one person",
                 "确定谁是最高决策者：有且只有一位"},
     .why = {"Deciders are won from the top down, so the team must agree on who the top is. W is "
             "about this one person.",
             "要从上至下搞定决策者，先得认准最高决策者是谁。W 问的就是这个人。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: key}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top}
)"),
     .help = {"Ask the coach who signs in the end, and give that person alone `seat: top` in "
              "c3.members.",
              "问教练最后由谁拍板，在“成员”（c3.members）里只给这一位写 决策地位: "
              "最高决策者（seat: top）。"},
     .need = {Source::insider, "c3.members[].seat"},
     .facts = top_seat},
    {.code = "C302",
     .severity = Severity::gap,
     .summary = {"find out who the key people of this project are", "找出本项目决策结构中的关键人"},
     .why = {"The decision structure is per project and is not the organisation chart. Key people "
             "carry F1 and F2.",
             "决策结构因项目而定，不等于组织架构图。F1 和 F2 都要靠关键人。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top}
    - {who: chen, seat: key}
)"),
     .help = {"Give `seat: key` in c3.members to those whose word the top decision maker follows.",
              "谁的意见最高决策者会听，就在“成员”（c3.members）里给谁写 决策地位: 关键人（seat: "
              "key）。"},
     .need = {Source::insider, "c3.members[].seat"},
     .facts = key_seat},
    {.code = "C303",
     .severity = Severity::gap,
     .summary = {"find out role, influence and tendency of everyone in the decision structure",
                 "摸清决策结构中每个人的角色、影响力和倾向性"},
     .why =
         {"This is the political map. Unknown is not neutral: a tendency counts only with a sign "
          "of its grade that somebody has seen.",
          "这就是政治地图。不知道不等于中立：倾向性要有同级或更强的表现作依据才算数。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, roles: [decider], tendency: +2}
)"),
     .good = alike(R"(c3:
  members:
    - who: wang
      seat: top
      roles: [decider]
      influence: high
      tendency: +2
      signs: [joins-events]
)"),
     .help =
         {"Write `roles`, `influence`, `tendency` and the `signs` you saw. Neutral is `tendency: "
          "0`; it needs no sign.",
          "写明角色、影响力、倾向性（roles、influence、tendency）和看到的表现（signs）。中立写 "
          "倾向性: 0，不需要表现。"},
     .need = {Source::insider, "c3.members", ask_map},
     .facts = political_map},
    {.code = "C304",
     .severity = Severity::gap,
     .summary = {"find out what the top decision maker and the key people need: for the company, "
                 "for themselves, in common with us",
                 "摸清最高决策者和每位关键人的公司需求、个人需求和项目共鸣点"},
     .why = {"People decide for their company and for themselves. Common ground is where we enter, "
             "and evidence for the tendency.",
             "人做决定，既为公司也为自己。项目共鸣点是切入的地方，也是判断倾向性的依据。"},
     .bad = {R"(c3:
  members:
    - who: wang
      seat: top
      needs: {company: lower stock}
)",
             R"(c3:
  members:
    - who: wang
      seat: top
      needs: {company: 降库存}
)"},
     .good = {R"(c3:
  members:
    - who: wang
      seat: top
      needs:
        company: lower stock
        personal: a success before retiring in 2027
        common: thinks as we do that planning comes before purchasing
)",
              R"(c3:
  members:
    - who: wang
      seat: top
      needs:
        company: 降库存
        personal: 2027 年退休前做成一件大事
        common: 和我们一样，认为先有计划再谈采购
)"},
     .help = {"Fill in `needs` with company, personal and common. A motive of the person in c2 "
              "stands for the company need.",
              "在“需求”（needs）里写公司需求、个人需求、项目共鸣点（company、personal、common）。“"
              "立项”（c2）里写了此人的动机，就等于写了公司需求。"},
     .need = {Source::insider, "c3.members[].needs", ask_needs},
     .facts = needs},
    {.code = "C305",
     .severity = Severity::gap,
     .summary = {"meet everyone in the decision structure", "决策结构中的每个人都要见到"},
     .why = {"What we think of a person whom nobody has met is hearsay.",
             "谁都没见过的人，对他的判断只是道听途说。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top}
)"),
     .good = {R"(c3:
  members:
    - {who: wang, seat: top}
log:
  - {on: 2026-11-03, kind: visit, with: wang, note: shown round the plant}
)",
              R"(c3:
  members:
    - {who: wang, seat: top}
log:
  - {on: 2026-11-03, kind: visit, with: wang, note: 陪同参观工厂}
)"},
     .help = {"Meet the person and write a log entry with `with`; or give the action of the plan "
              "`with` and `done`.",
              "去见面，然后在日志（log）里记一条并写明客户方人员（with）；或者给计划里的行动写上对"
              "象（with）和实际完成（done）。"},
     .need = {Source::insider, "log", ask_meetings},
     .facts = met},
};

}  // namespace

std::span<const Rule> rules::influence() { return influence_rows; }

}  // namespace c136
