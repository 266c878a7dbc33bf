// What other methods ask for than C136: the M gaps. They are asked under a method that has them.
#include "check/notes.hpp"
#include "check/sections.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace c136 {
namespace {

// ---- our own process ----------------------------------------------------------------------------

bool is_mark(const PlanItem& item, std::size_t stage) {
  const ItemKind kind = item.kind.value_or(ItemKind::task);
  return static_cast<std::size_t>(*item.stage) == stage && kind != ItemKind::task && item.owner &&
         (item.due || item.done);
}

void every_stage_has_a_mark(const Facts& facts, Findings& out) {
  const Deal& deal = facts.deal;
  if (!deal.is_open()) return;
  for (auto stage = static_cast<std::size_t>(*deal.stage); stage < facts.config.stages.size();
       ++stage)
    if (std::ranges::none_of(deal.plan, [&](const PlanItem& item) { return is_mark(item, stage); }))
      out.item(deal.plan.span, say(facts.language, "{}: no node or milestone with owner and date",
                                   "{}：还没有写明责任人和时间的关键节点或里程碑",
                                   shown(facts.config.stages[stage], facts.language)));
}

// ---- the people ---------------------------------------------------------------------------------

/// Asks everybody of a set; a gap, too, where nobody is in it.
template <class IsIn, class Knows>
void ask_everybody(const Facts& facts, Findings& out, Words nobody, IsIn is_in, Knows knows,
                   Words what) {
  bool any = false;
  for (const Person* person : facts.structure) {
    if (!is_in(*person)) continue;
    any = true;
    if (!knows(*person->member, person->contact))
      out.item(person->member->span,
               Lacks(facts.language).unless(false, what).note(person->name()));
  }
  if (!any) nobody_yet(facts, out, nobody);
}

constexpr auto anybody = [](const Person&) { return true; };

void common_ground(const Facts& facts, Findings& out) {
  ask_everybody(
      facts, out, nobody_leads, [](const Person& p) { return p.leads(); },
      [](const Member& member, const Contact*) { return bool(member.needs.common); },
      {"common ground with us", "与我们的项目共鸣点"});
}

void character(const Facts& facts, Findings& out) {
  ask_everybody(facts, out, nobody_decides, anybody,
                [](const Member&, const Contact* contact) {
                  return contact && (contact->likes || contact->character);
                },
                {"likes or character", "喜好或性格"});
}

void relations(const Facts& facts, Findings& out) {
  ask_everybody(
      facts, out,
      {"c3.members has nobody with seat key or member yet",
       "“成员”（c3.members）里还没有决策地位（seat）为关键人（key）或成员（member）的人"},
      [](const Person& p) { return !p.is(Seat::top); },
      [](const Member& member, const Contact* contact) {
        return !member.close_to.empty() || !member.against.empty() ||
               (contact && contact->reports_to);
      },
      {"whom they report to, are close to or against", "汇报对象，或亲近、对立的人"});
}

/// Every top and key seat is known to choose us in this respect, and there is one of each.
void all_choose_us(const Facts& facts, std::optional<Id> Person::*known, Words what,
                   Findings& out) {
  for (const Person& person : facts.people)
    if (person.leads() && !((person.*known) && *(person.*known) == us_id))
      out.item(person.member->span,
               say(facts.language, "{}: not known to hold that {}", "{}：还不能确认其认为{}",
                   person.name(), what.in(facts.language)));
  for (const Seat seat : {Seat::top, Seat::key})
    if (seated(facts, seat).empty())
      out.item(facts.deal.c3.members.span, say(facts.language, "nobody has the {} seat yet",
                                               "还没有{}", name_of(seat, facts.language)));
}

constexpr Words best_value{"ours is the best value for money", "我方性价比第一"};
constexpr Words closest_to_us{"we are the closest", "我方关系最密切"};

void value_for_money(const Facts& facts, Findings& out) {
  all_choose_us(facts, &Person::value, best_value, out);
}

void closest_relationship(const Facts& facts, Findings& out) {
  all_choose_us(facts, &Person::closest, closest_to_us, out);
}

// ---- money and process --------------------------------------------------------------------------

void payment_of(const Facts& facts, Findings& out,
                std::initializer_list<std::pair<bool, Words>> asked) {
  const Payment& payment = facts.deal.payment;
  if (!payment) return out.missing({});
  Lacks lacks(facts.language);
  for (const auto& [known, what] : asked) lacks.unless(known, what);
  if (!lacks.nothing()) out.item(payment.span, lacks.note(say(facts.language, "payment", "付款")));
}

void payment_credit(const Facts& facts, Findings& out) {
  const Payment& p = facts.deal.payment;
  payment_of(facts, out,
             {{bool(p.credit), {"credit", "信用"}},
              {bool(p.habit), {"habit", "习惯"}},
              {bool(p.funds), {"source of funds", "资金来源"}},
              {bool(p.in_place), {"whether they are in place", "是否到位"}}});
}

void funds_and_terms(const Facts& facts, Findings& out) {
  const Payment& p = facts.deal.payment;
  payment_of(facts, out,
             {{bool(p.funds), {"source of funds", "资金来源"}},
              {bool(p.in_place), {"whether they are in place", "是否到位"}},
              {bool(p.terms), {"the terms they want", "期望的付款方式"}}});
}

void timetable(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  if (c4.process.empty()) return out.missing({c4.process.span, c4.span});
  for (const ProcessStep& step : c4.process)
    if (!step.by && !step.done)
      out.item(step.span, Lacks(facts.language).unless(false, {"date", "日期"}).note(*step.step));
}

void approvals(const Facts& facts, Findings& out) {
  const C4& c4 = facts.deal.c4;
  if (!c4.approval && c4.approvals.empty()) out.missing({c4.span});
}

void position(const Facts& facts, Findings& out) {
  if (!facts.deal.c2.position) out.missing({facts.deal.c2.span});
}

void offers(const Facts& facts, Findings& out) {
  const C5& c5 = facts.deal.c5;
  if (c5.competitors.empty() && !c5.competitors.none) return out.missing({c5.span});
  for (const Competitor* rival : facts.rivals)
    if (!rival->offer)
      out.item(
          rival->span,
          Lacks(facts.language).unless(false, {"offer", "推介的产品"}).note(rival->display_name()));
}

// ---- of whom ------------------------------------------------------------------------------------

void ask_common_ground(Pieces& pieces) {
  pieces.of_each([](const Facts&, const Person& p) { return p.leads() && !p.member->needs.common; },
                 {"common ground with us", "与我们的项目共鸣点"},
                 "c3.members[who={}].needs.common");
}

void ask_value(Pieces& pieces) {
  pieces.of_each(
      [](const Facts&, const Person& p) { return p.leads() && !(p.value && *p.value == us_id); },
      {"says that ours is the best value for money", "亲口认可我们性价比第一"},
      "c3.members[who={}].value");
}

void ask_closest(Pieces& pieces) {
  pieces.of_each([](const Facts&,
                    const Person& p) { return p.leads() && !(p.closest && *p.closest == us_id); },
                 {"is closer to us than to anybody else", "与我们的关系最密切"},
                 "c3.members[who={}].closest");
}

constexpr Rule methods_rows[] = {
    {.code = "M101",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"plan the key nodes of our own process, from this stage to the last",
                 "排出我方推进流程：从本阶段到最后阶段，每个阶段都有关键点"},
     .why = {"Whoever has a process of his own leads the customer through it. A stage without a "
             "node or milestone is a stage in which the customer leads.",
             "有自己的推进流程，才能带着客户走。哪个阶段没有关键节点或里程碑，哪个阶段就被客户牵着"
             "走。"},
     .bad = alike(R"(plan:
  - {stage: comparison, item: demo, kind: milestone, owner: o}
)"),
     .good = alike(R"(plan:
  - {stage: comparison, item: demo, kind: milestone, owner: o, due: 2026-12-01}
  - {stage: decision, item: award, kind: node, owner: o, due: 2026-12-20}
)"),
     .help = {"Give every stage from now on a plan item with kind node or milestone, `owner` and "
              "`due`.",
              "从本阶段起，每个阶段在“计划”（plan）里安排一个关键节点或里程碑（kind: "
              "node、milestone），"
              "写上责任人（owner）和完成时间（due）。"},
     .need = {Source::team, "plan"},
     .facts = every_stage_has_a_mark},
    {.code = "M102",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find common ground with the top and every key person",
                 "找到与最高决策者和每位关键人的项目共鸣点"},
     .why = {"Common ground is where a relation begins, and the evidence for a tendency.",
             "共鸣点是打开关系的切入口，也是判断倾向性的依据。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top}
)"),
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, needs: {common: plan first}}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, needs: {common: 先规划再动手}}
)"},
     .help = {"Write it to `needs.common` of the member in c3.members.",
              "写到“成员”（c3.members）里此人的项目共鸣点（needs.common）。"},
     .need = {Source::insider, "c3.members[].needs.common", ask_common_ground},
     .facts = common_ground},
    {.code = "M103",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out how the customer pays: credit, habit, funds, whether they are in place",
                 "弄清客户的付款：信用、习惯、资金来源、是否到位"},
     .why = {"An order that is not paid for is a loss. Funds that are not in place stop a project "
             "at its end.",
             "签了单收不到钱就是亏损。资金没到位，项目走到最后也会停。"},
     .bad = {R"(payment: {credit: good, habit: 60 days late}
)",
             R"(payment: {credit: 好, habit: 拖 60 天}
)"},
     .good = {R"(payment: {credit: good, habit: 60 days late, funds: own, in_place: true}
)",
              R"(payment: {credit: 好, habit: 拖 60 天, funds: 自筹, in_place: true}
)"},
     .help = {"Write credit, habit, funds and in_place to `payment`.",
              "在“付款”（payment）里写上付款信誉、付款习惯、资金来源、资金到位（credit、habit、fund"
              "s、in_place）。"},
     .need = {Source::insider, "payment"},
     .facts = payment_credit},
    {.code = "M104",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"date every step of the buying process", "给采购流程的每一步排出时间"},
     .why = {"With the customer's timetable in hand we can be a step ahead of it.",
             "手里有客户的进度表，才能先走一步。"},
     .bad = {R"(c4:
  process:
    - {step: write the tender, by: 2026-12-10}
    - {step: open the bids}
)",
             R"(c4:
  process:
    - {step: 编写招标文件, by: 2026-12-10}
    - {step: 开标}
)"},
     .good = {R"(c4:
  process:
    - {step: write the tender, done: 2026-11-10}
    - {step: open the bids, by: 2026-12-20}
)",
              R"(c4:
  process:
    - {step: 编写招标文件, done: 2026-11-10}
    - {step: 开标, by: 2026-12-20}
)"},
     .help =
         {"Give every step of c4.process `by`, or `done`.",
          "在“采购计划”（c4.process）里给每一步写上完成时间（by），已完成的写实际完成（done）。"},
     .need = {Source::insider, "c4.process[].by"},
     .facts = timetable},
    {.code = "M105",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"learn the character or the likes of everybody who decides",
                 "了解决策结构中每个人的性格或喜好"},
     .why = {"The same argument wins one person and loses another. Whoever knows the character "
             "knows how to speak.",
             "同一句话，有人爱听，有人反感。了解性格，才知道话怎么说。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top}
)"),
     .good = {R"(c1: {contacts: [{id: wang, character: cautious}]}
c3:
  members:
    - {who: wang, seat: top}
)",
              R"(c1: {contacts: [{id: wang, character: 谨慎}]}
c3:
  members:
    - {who: wang, seat: top}
)"},
     .help = {"Write `character` or `likes` to the contact in c1.contacts.",
              "在“关键联系人”（c1.contacts）里给此人写上性格（character）或喜好（likes）。"},
     .need = {Source::insider, "c1.contacts[].character"},
     .facts = character},
    {.code = "M106",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out how the people who decide stand to each other",
                 "弄清决策结构中各成员之间的关系"},
     .why = {"Nobody decides alone: who listens to whom, and who is against whom, decides what an "
             "argument is worth.",
             "没有人单独做决定：谁听谁的、谁和谁不和，决定了一句话的分量。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top}
    - {who: chen, seat: key}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top}
    - {who: chen, seat: key, close_to: wang}
)"),
     .help = {"Write `reports_to` to the contact, or `close_to` or `against` to the member.",
              "给联系人写上级（reports_to），或给成员写亲近（close_to）、对立（against）。"},
     .need = {Source::insider, "c3.members[].close_to, against"},
     .facts = relations},
    {.code = "M107",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out who approves what amount", "弄清多大金额由谁审批"},
     .why = {"The mode of deciding follows the amount: who has to approve it may sit above "
             "everybody we know.",
             "决策模式随金额而变：要审批这笔钱的人，也许在我们认识的所有人之上。"},
     .bad = {R"(c4: {mode: tender}
)",
             R"(c4: {mode: 招标}
)"},
     .good = {R"(c4: {mode: tender, approval: the CEO up to 2 million}
)",
              R"(c4: {mode: 招标, approval: 200 万以内由总经理批}
)"},
     .help = {"Write c4.approval, or c4.approvals with an amount and names.",
              "写“审批权限”（c4.approval），或在“审批分级”（c4.approvals）里按金额写明由谁批。"},
     .need = {Source::insider, "c4.approvals"},
     .facts = approvals},
    {.code = "M108",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out which class of product, at which price, they have in mind",
                 "弄清客户心中的产品定位：档次和价位"},
     .why = {"An offer above or below what the customer has in mind is compared with nobody.",
             "报的档次高了或低了，客户根本不会拿来比较。"},
     .bad = {R"(c2: {entry: stock figures are wrong}
)",
             R"(c2: {entry: 库存不准}
)"},
     .good = {R"(c2: {entry: stock figures are wrong, position: domestic upper middle}
)",
              R"(c2: {entry: 库存不准, position: 国产中高档}
)"},
     .help = {"Write it to c2.position.", "写到“产品定位”（c2.position）。"},
     .need = {Source::insider, "c2.position"},
     .facts = position},
    {.code = "M109",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out the funds, whether they are in place, and the terms they want",
                 "弄清资金来源、是否到位和期望的付款方式"},
     .why = {"Terms of payment are part of the price. Whoever knows the funds knows what to give.",
             "付款方式也是价格的一部分。知道钱从哪里来，才知道该让什么。"},
     .bad = {R"(payment: {funds: own, in_place: true}
)",
             R"(payment: {funds: 自筹, in_place: true}
)"},
     .good = {R"(payment: {funds: own, in_place: true, terms: 3-6-1}
)",
              R"(payment: {funds: 自筹, in_place: true, terms: 3-6-1}
)"},
     .help = {"Write funds, in_place and terms to `payment`.",
              "在“付款”（payment）里写上资金来源、资金到位、付款条件（funds、in_place、terms）。"},
     .need = {Source::insider, "payment"},
     .facts = funds_and_terms},
    {.code = "M110",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"find out what every rival offers", "弄清每个主要竞争对手推介的产品"},
     .why = {"We are compared with an offer, not with a name.", "客户比的是方案，不是牌子。"},
     .bad = alike(R"(c5: {competitors: [{id: sap}]}
)"),
     .good = alike(R"(c5: {competitors: [{id: sap, offer: S/4}]}
)"),
     .help = {"Write `offer` to the competitor in c5.competitors, or `competitors: none`.",
              "在“竞争对手”（c5.competitors）里给对手写上方案（offer）；没有对手就写 竞争对手: "
              "无（competitors: none）。"},
     .need = {Source::insider, "c5.competitors[].offer"},
     .facts = offers},
    {.code = "M201",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"be the best value for money to the top and every key person",
                 "让最高决策者和每位关键人都认为我们性价比第一"},
     .why =
         {"The second First of C931: whoever is dear has to be worth it in the eyes of those who "
          "decide.",
          "C931 的第二个第一：贵不要紧，要让决策的人觉得值。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, value: us, basis: fact}
    - {who: chen, seat: key}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, value: us, basis: fact}
    - {who: chen, seat: key, value: us, basis: fact}
)"),
     .help = {"Write `value: us` to the member once the person has said so.",
              "此人亲口认可后，在成员里写 性价比首选: 我方（value: us）。"},
     .need = {Source::insider, "c3.members[].seat", ask_value},
     .facts = value_for_money},
    {.code = "M202",
     .severity = Severity::gap,
     .of_other_methods = true,
     .summary = {"be the closest to the top and every key person",
                 "与最高决策者和每位关键人的关系最密切"},
     .why = {"The third First of C931: of equal offers the one of the closest wins.",
             "C931 的第三个第一：条件相当时，关系最密切的赢。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, closest: us, basis: fact}
    - {who: chen, seat: key}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, closest: us, basis: fact}
    - {who: chen, seat: key, closest: us, basis: fact}
)"),
     .help = {"Write `closest: us` to the member once it is so.",
              "确实如此后，在成员里写 关系首选: 我方（closest: us）。"},
     .need = {Source::insider, "c3.members[].seat", ask_closest},
     .facts = closest_relationship},
};

}  // namespace

std::span<const Rule> rules::methods() { return methods_rows; }

}  // namespace c136
