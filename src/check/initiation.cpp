#include "check/notes.hpp"
#include "check/sections.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

void signal(const Facts& facts, Findings& out) {
  const C2& c2 = facts.deal.c2;
  if (c2.signals.empty()) out.missing({c2.span});
}

void expectation(const Facts& facts, Findings& out) {
  const C2& c2 = facts.deal.c2;
  const auto lacks = [&](const Motive& motive) {
    return Lacks(facts.language).unless(bool(motive.expectation), {"expectation", "期望"});
  };
  ask_for_one(c2.motives, c2.span, out, lacks,
              [&](const Motive& motive) { return facts.name_of(*motive.who); });
}

void motive_of_the_top(const Facts& facts, Findings& out) {
  const C2& c2 = facts.deal.c2;
  for (const Motive& motive : c2.motives) {
    const Person* person = facts.person(*motive.who);
    if (person && person->is(Seat::top)) return;
  }
  out.missing({c2.motives.span, c2.span});
  for (const Person& person : facts.people)
    if (person.is(Seat::top))
      out.item(person.member->span, say(facts.language, "{} (top decision maker): motive missing",
                                        "{}（最高决策者）：还缺动机", person.name()));
}

void entry_point(const Facts& facts, Findings& out) {
  if (!facts.deal.c2.entry) out.missing({facts.deal.c2.span});
}

/// One is enough.
void ask_expectation(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  if (facts.deal.c2.motives.empty()) return;
  const Id who = *facts.deal.c2.motives.begin()->who;
  pieces.of(who, say(facts.language, "what they expect of the project", "对项目有什么期望"),
            fmt::format("c2.motives[who={}].expectation", who));
}

void ask_motives(Pieces& pieces) {
  pieces.of_each([](const Facts&, const Person& p) { return p.is(Seat::top); },
                 {"why they want the project", "为什么要做这个项目"}, "c2.motives");
}

constexpr Rule initiation_rows[] = {
    {.code = "C201",
     .severity = Severity::gap,
     .summary = {"note a change at the customer that may lead to a project", "记下客户的异动"},
     .why = {"Every change at a customer may hide a project: a new boss, a new plant, a bad "
             "audit.",
             "客户的每个异动背后都可能藏着项目：换了领导、建新厂、审计出了问题。"},
     .bad = {R"(c2: {entry: stock figures are wrong}
)",
             R"(c2: {entry: 库存账实不符}
)"},
     .good = {R"(c2:
  signals:
    - {on: 2026-07-03, what: new plant in Wuhan approved}
)",
              R"(c2:
  signals:
    - {on: 2026-07-03, what: 武汉新厂获批}
)"},
     .help = {"Write the day and the change to c2.signals.",
              "把日期和异动写到“异动”（c2.signals）。"},
     .need = {Source::insider, "c2.signals"},
     .facts = signal},
    {.code = "C202",
     .severity = Severity::gap,
     .summary = {"find out what a stakeholder expects of the project",
                 "弄清干系人的动机，以及对项目的期望"},
     .why = {"A project is started by people with motives. What they expect of it is what our "
             "proposal has to meet.",
             "项目是由有动机的人推动的。他们的期望，就是我们方案要满足的东西。"},
     .bad = {R"(c2:
  motives:
    - {who: wang, motive: loses bids through late quotes}
)",
             R"(c2:
  motives:
    - {who: wang, motive: 报价慢，丢了标}
)"},
     .good = {R"(c2:
  motives:
    - {who: wang, motive: loses bids through late quotes, expectation: a quote within a day}
)",
              R"(c2:
  motives:
    - {who: wang, motive: 报价慢，丢了标, expectation: 一天内出报价}
)"},
     .help = {"Add `expectation` to a motive in c2.motives.",
              "在“动机分析”（c2.motives）里给一条动机补上期望（expectation）。"},
     .need = {Source::insider, "c2.motives", ask_expectation},
     .facts = expectation},
    {.code = "C203",
     .severity = Severity::gap,
     .summary = {"find out why the top decision maker wants the project",
                 "弄清最高决策者的立项动机"},
     .why = {"Deciders are won from the top down. Whoever does not know why the top decision maker "
             "starts the project argues past him.",
             "要从上至下搞定决策者。不知道最高决策者为什么立项，说什么都说不到点子上。"},
     .bad = {R"(c2:
  motives:
    - {who: chen, motive: wants fewer night shifts}
c3:
  members:
    - {who: wang, seat: top}
)",
             R"(c2:
  motives:
    - {who: chen, motive: 想少值夜班}
c3:
  members:
    - {who: wang, seat: top}
)"},
     .good = {R"(c2:
  motives:
    - {who: wang, motive: the owners ask for 10 % lower stock}
c3:
  members:
    - {who: wang, seat: top}
)",
              R"(c2:
  motives:
    - {who: wang, motive: 股东要求库存降 10%}
c3:
  members:
    - {who: wang, seat: top}
)"},
     .help = {"Add a motive to c2.motives whose `who` is the person with seat top.",
              "在“动机分析”（c2.motives）里加一条动机，联系人（who）填最高决策者（seat: top）。"},
     .need = {Source::insider, "c2.motives", ask_motives},
     .facts = motive_of_the_top},
    {.code = "C204",
     .severity = Severity::gap,
     .summary = {"settle the pain or need we enter by", "确定切入点：从客户的哪个痛点或需求切入"},
     .why = {"Without an entry point we follow the customer's pace instead of setting it.",
             "没有切入点，就只能跟着客户走，谈不上按我们的意愿和节奏立项。"},
     .bad = {R"(c2: {team: not known}
)",
             R"(c2: {team: 不清楚}
)"},
     .good = {R"(c2: {entry: stock figures are wrong at every month's end}
)",
              R"(c2: {entry: 每到月底库存账实不符}
)"},
     .help = {"Write it to c2.entry in one sentence.", "用一句话写到“切入点”（c2.entry）。"},
     .need = {Source::insider, "c2.entry"},
     .facts = entry_point},
};

}  // namespace

std::span<const Rule> rules::initiation() { return initiation_rows; }

}  // namespace c136
