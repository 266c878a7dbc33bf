// The political map argues back: who is missing on it, who left it, what it does not fit.
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace c136 {
namespace {

void t107(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  std::vector<const Person*> met;
  std::optional<Id> alone;
  for (const Entry& entry : facts.entries) {
    if (!entry.is_contact()) continue;
    bool is_with_decider = false;
    for (const auto& id : *entry.with) {
      const Person* person = facts.person(*id);
      if (!person || !person->decides()) continue;
      is_with_decider = true;
      if (std::ranges::find(met, person) == met.end()) met.push_back(person);
    }
    if (!is_with_decider) continue;
    for (const Id& id : facts.made_by(entry)) {
      if (alone && *alone != id) return;
      alone = id;
    }
  }
  if (met.size() < 2 || !alone) return;
  findings.add(facts.deal.c3.members.span,
               say(l, "all {} people of the decision structure who were met were met by {} alone",
                   "决策结构中见过的 {} 人，全是{}一个人见的", met.size(), *alone));
}

void t108(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.gone)
    findings.add(person.member->who.span, say(l, "{} left {}", "{}已于 {} 离开", titled(person, l),
                                              when(l, *person.contact->left, facts.as_of)));
}

void t109(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person* person : first_ten(facts))
    if (!person->contact || !person->contact->title)
      findings.add(person->member->who.span,
                   say(l, "{} is among the first ten of the decision chain, without a title",
                       "{}排在决策链前十位，却没有写职务", titled(*person, l)));
}

void t110(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const Goal& goal = person.member->goal;
    if (!goal) continue;
    std::vector<std::string> lacks;
    if (!goal.owner) lacks.push_back(say(l, "owner", "责任人（owner）"));
    if (!goal.by) lacks.push_back(say(l, "by", "完成时间（by）"));
    if (!goal.how) lacks.push_back(say(l, "how", "策略与措施（how）"));
    if (!lacks.empty())
      findings.add(goal.span, say(l, "the goal with {} has no {}", "对{}的提升目标还缺{}",
                                  titled(person, l), join(l, lacks)));
  }
}

void t111(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const Located<Date>& by = person.member->goal.by;
    if (!by || *by >= facts.as_of || is_reached(person).value_or(false)) continue;
    findings.add(by.span, say(l, "the goal with {} was due {}, and is not known to be reached",
                              "对{}的提升目标应于 {} 达成，至今不能确认已达成", titled(person, l),
                              when(l, *by, facts.as_of)));
  }
}

void t112(const Facts& facts, const Scorecard&, Findings& findings) {
  const auto is_against = [](const Person* p) { return p->tendency && *p->tendency < 0; };
  if (!facts.is_late() || facts.rivals.empty() || facts.structure.empty() ||
      std::ranges::any_of(facts.structure, is_against))
    return;
  findings.add(facts.deal.c3.members.span,
               say(facts.language, "nobody is known to be against us: who is for {}?",
                   "还没有发现反对我们的人：谁在支持{}？", facts.rivals.front()->display_name()));
}

void t113(const Facts& facts, const Scorecard&, Findings& findings) {
  if (!facts.is_late()) return;
  std::size_t leaders = 0, ours = 0;
  for (const Person& person : facts.people) {
    if (!person.leads()) continue;
    ++leaders;
    ours += person.tendency && *person.tendency > 0;
  }
  if (2 * ours > leaders) return;
  const C3& c3 = facts.deal.c3;
  const Span place = c3.members ? c3.members.span : c3.span;
  if (leaders == 0)
    return findings.add(place, say(facts.language,
                                   "no top and no key seat is named, so that nobody who decides is "
                                   "known to be for us",
                                   "最高决策者和关键人都还没有列出，也就谈不上谁支持我们"));
  findings.add(place, say(facts.language, "{} of {} top and key seats are known to be for us",
                          "最高决策者和关键人 {1} 位，确知支持我们的只有 {0} 位", ours, leaders));
}

/// Whoever approves the amount.
const Approval* approval_of(const Facts& facts) {
  const Deal& deal = facts.deal;
  const Approval* row = nullptr;
  if (!deal.amount) return row;
  for (const Approval& candidate : deal.c4.approvals) {
    if (candidate.below && candidate.below->cents <= deal.amount->cents) continue;
    if (!row || (candidate.below && (!row->below || candidate.below->cents < row->below->cents)))
      row = &candidate;
  }
  return row;
}

void f903(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  const Approval* row = approval_of(facts);
  if (!row || row->who.empty()) return;
  const auto decides = [&](std::string_view id) {
    const Person* person = facts.person(id);
    return person && person->decides();
  };
  for (const auto& id : row->who)
    if (!decides(*id) && !facts.has_left(*id))
      findings.add(id.span,
                   say(l, "{} approves this amount, but is not in the decision structure",
                       "{}要审批这笔金额，却不在决策结构中：隐性决策客户", facts.name_of(*id)));
  for (const Person* top : seated(facts, Seat::top))
    if (std::ranges::none_of(row->who, [&](const auto& id) { return *id == top->id(); }))
      findings.add(row->who.span,
                   say(l, "{} is the top seat, but does not approve this amount",
                       "{}列为最高决策者，审批这笔金额的人里却没有此人", titled(*top, l)));
}

constexpr Rule political_map_rows[] = {
    {.code = "F903",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"whoever approves the amount and the decision structure do not fit",
                 "审批这笔金额的人与决策结构对不上"},
     .why =
         {"Who approves this amount decides, whatever the map says. A hidden decider is found "
          "late, and then by a competitor first.",
          "谁批这笔钱，谁就在决策，地图上有没有都一样。隐性决策客户发现得晚，往往是对手先找到。"},
     .bad = {R"(amount: 280万
c3: {members: [{who: wang, seat: top}]}
c4: {approvals: [{below: 100万, who: wang}, {who: chen}]}
)",
             R"(amount: 280万
c3: {members: [{who: wang, seat: 最高决策者}]}
c4: {approvals: [{below: 100万, who: wang}, {who: chen}]}
)"},
     .good = {R"(amount: 280万
c3: {members: [{who: wang, seat: top}]}
c4: {approvals: [{below: 100万, who: chen}, {who: wang}]}
)",
              R"(amount: 280万
c3: {members: [{who: wang, seat: 最高决策者}]}
c4: {approvals: [{below: 100万, who: chen}, {who: wang}]}
)"},
     .help = {"Give the approver a seat in c3.members, or correct c4.approvals.",
              "在“成员”（c3.members）里给审批人一个席位，或更正“审批分级”（c4.approvals）。"},
     .value = f903},
    {.code = "T107",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"one of us alone meets everybody", "所有人都由我方一个人对接"},
     .why = {"A relation that hangs on one person leaves with that person, and one pair of eyes "
             "sees one side.",
             "关系只系在一个人身上，人一走关系就断；一双眼睛也只看得到一面。"},
     .bad = alike(R"(c3: {members: [{who: wang, seat: top}, {who: chen, seat: key}]}
log: [{on: 2026-11-01, by: li.wei, with: [wang, chen]}]
)"),
     .good = alike(R"(c3: {members: [{who: wang, seat: top}, {who: chen, seat: key}]}
log:
  - {on: 2026-11-01, by: li.wei, with: wang}
  - {on: 2026-11-02, by: zhou.min, with: chen}
)"),
     .help = {"Take a colleague along: name a second person for each layer.",
              "带上同事一起去，给每一层再安排一位责任人。"},
     .value = t107},
    {.code = "T108",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"somebody of the decision structure has left", "决策结构中有人已离开"},
     .why = {"With a person go the votes, the promises and the way in. Somebody else has the seat "
             "now.",
             "人走了，选票、承诺和门路也跟着走。这个位子现在是别人的。"},
     .bad = alike(R"(c1: {contacts: [{id: wang, name: Wang, left: 2026-10-01}]}
c3: {members: [{who: wang, seat: top}]}
)"),
     .good = alike(R"(c1: {contacts: [{id: wang, name: Wang, left: 2026-12-31}]}
c3: {members: [{who: wang, seat: top}]}
)"),
     .help = {"Find out who has the seat now, and take the old member out of c3.members.",
              "弄清现在是谁坐这个位子，把离开的人从“成员”（c3.members）中去掉。"},
     .value = t108},
    {.code = "T109",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"one of the first ten people has no title", "决策链前十位中有人没写职务"},
     .why = {"The rules of the decision chain ask for name and title of the first ten: without the "
             "title nobody knows what the vote is worth.",
             "决策链前十位都要写明姓名和职务：没有职务，就说不清这一票的分量。"},
     .bad = alike(R"(c3: {members: [{who: wang, seat: top}]}
)"),
     .good = {R"(c1: {contacts: [{id: wang, name: Wang, title: general manager}]}
c3: {members: [{who: wang, seat: top}]}
)",
              R"(c1: {contacts: [{id: wang, name: 王建国, title: 总经理}]}
c3: {members: [{who: wang, seat: top}]}
)"},
     .help = {"Write `title` to the contact in c1.contacts.",
              "在“关键联系人”（c1.contacts）里给此人写上职务（title）。"},
     .value = t109},
    {.code = "T110",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"a goal with a person is nobody's, has no date, or no measure",
                 "提升目标没有责任人、时间或措施"},
     .why = {"A goal that nobody owns, that has no day and no way to it, is a wish.",
             "没人负责、没有期限、没有措施的目标，只是愿望。"},
     .bad = alike(R"(c3: {members: [{who: wang, seat: top, goal: {tendency: 2}}]}
)"),
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, goal: {tendency: 2, owner: li.wei, by: 2026-12-20, how: a visit to the plant}}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, goal: {tendency: 2, owner: li.wei, by: 2026-12-20, how: 安排参观工厂}}
)"},
     .help = {"Write owner, by and how to the goal.",
              "在目标（goal）里写上责任人（owner）、完成时间（by）和措施（how）。"},
     .value = t110},
    {.code = "T111",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"a goal with a person is past its day", "对某人的提升目标已过期"},
     .why = {"What was to be reached with this person is not: either the measure was wrong, or "
             "nobody did it.",
             "原定要达到的关系没有达到：要么措施不对，要么没人去做。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, goal: {tendency: 2, owner: li.wei, by: 2026-11-01, how: visit}}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, tendency: 2, signs: [joins-events], goal: {tendency: 2, owner: li.wei, by: 2026-11-01, how: visit}}
)"),
     .help =
         {"Choose another measure and another day, or write down what shows that it is reached.",
          "换措施、改时间；已经达到的，写下能说明的表现。"},
     .value = t111},
    {.code = "T112",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"nobody is known to be for the competitor", "还没有发现谁支持竞争对手"},
     .why = {"A competitor who is still in the race has somebody inside. Whoever sees nobody "
             "against us has not looked.",
             "对手还在竞争，里面就一定有人。看不到反对的人，是没看清。"},
     .bad = alike(R"(c3: {members: [{who: wang, seat: top, tendency: 1, signs: [approves]}]}
)"),
     .good = alike(R"(c3: {members: [{who: wang, seat: top, tendency: -1, signs: [avoids]}]}
)"),
     .help = {"Ask the coach who speaks for the competitor.", "问教练：谁在替对手说话？"},
     .value = t112},
    {.code = "T113",
     .severity = Severity::warning,
     .open_only = true,
     .summary = {"no more than half of the top and key people are for us",
                 "支持我们的最高决策者和关键人不过半数"},
     .why =
         {"So late, whoever has not the greater part of those who decide has no majority to win.",
          "到了这个阶段，支持我们的决策者还不过半，就没有赢的基础。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, tendency: 1, signs: [approves]}
    - {who: chen, seat: key, tendency: 0}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, tendency: 1, signs: [approves]}
    - {who: chen, seat: key, tendency: 1, signs: [approves]}
)"),
     .help = {"Win the next one up the chain, or ask whether this deal is still worth the work.",
              "争取决策链上的下一位；或者想一想，这个商机还值不值得投入。"},
     .value = t113},
};

}  // namespace

std::span<const Rule> rules::political_map() { return political_map_rows; }

}  // namespace c136
