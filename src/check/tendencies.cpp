// What is written of a person: tendency, signs, preference, choice, seat. The people we must meet
// stand in meetings.cpp.
#include "check/sections.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <cstdlib>

namespace c136 {
namespace {

/// The signs of a grade, as the deal file may name them.
std::string signs_of(Language language, int grade) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < words_of<Sign>().size(); ++i)
    if (const auto sign = static_cast<Sign>(i); grade_of(sign) == grade)
      names.push_back(name_of(sign, language));
  return listed(language, names);
}

void t101(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const auto& tendency = person.member->tendency;
    if (!tendency || person.tendency) continue;
    findings.add(tendency.span,
                 say(l, "tendency {1} of {0} counts as unknown: no sign of {2:+} or stronger",
                     "{0}的倾向性 {1}只能按未知处理：没有写出 {2:+} 或更强的表现",
                     titled(person, l), graded(l, *tendency), *tendency),
                 say(l, "Write in `signs` what was observed, for {:+} one of: {}.",
                     "在“表现”（signs）中写下实际观察到的情况，{:+} 的表现有：{}。", *tendency,
                     signs_of(l, *tendency)));
  }
}

bool contradicts(int sign, int tendency) {
  return sign == 0 ? std::abs(tendency) >= 2 : sign * tendency < 0;
}

void t102(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const Member& member = *person.member;
    if (!member.tendency) continue;
    for (const auto& sign : member.signs)
      if (contradicts(grade_of(*sign), *member.tendency))
        findings.add(sign.span, say(l, "{} has tendency {}, but \"{}\" is a sign of {}",
                                    "{}的倾向性写着 {}，但“{}”是 {}的表现", titled(person, l),
                                    graded(l, *member.tendency), name_of(*sign, l),
                                    graded(l, grade_of(*sign))));
  }
}

bool is_rival(const Located<Id>& choice) { return choice && *choice != us_id; }

void f901(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const Member& member = *person.member;
    if (member.basis.is(Basis::assumption)) continue;
    const int tendency = member.tendency.value_or(0);
    const bool selects_us = member.selects.is(us_id);
    const bool is_at_odds =
        (selects_us && tendency < 0) || is_rival(member.prefers) || is_rival(member.selects);
    if (!is_at_odds) continue;
    const std::string who = titled(person, l);
    if (selects_us && tendency < 0)
      findings.add(member.selects.span, say(l, "{} selects us, but has tendency {}",
                                            "{}选定我们，倾向性却是 {}", who, graded(l, tendency)));
    if (selects_us && is_rival(member.prefers))
      findings.add(member.prefers.span,
                   say(l, "{} selects us, but prefers {}", "{}选定我们，价值首选却是{}", who,
                       facts.name_of(*member.prefers)));
    else if (tendency >= 2 && is_rival(member.selects))
      findings.add(member.selects.span,
                   say(l, "{} has tendency {}, but selects {}", "{}的倾向性是 {}，选定的却是{}",
                       who, graded(l, tendency), facts.name_of(*member.selects)));
    else if (tendency >= 2 && is_rival(member.prefers))
      findings.add(member.prefers.span,
                   say(l, "{} has tendency {}, but prefers {}", "{}的倾向性是 {}，价值首选却是{}",
                       who, graded(l, tendency), facts.name_of(*member.prefers)));
  }
}

bool decides(Role role) {
  return role == Role::decider || role == Role::approver || role == Role::checker;
}

void f902(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Person& person : facts.people) {
    const Member& member = *person.member;
    if (!person.is(Seat::member) && !person.is(Seat::outside)) continue;
    std::vector<std::string> weight;
    if (member.influence.is(Influence::high))
      weight.push_back(say(l, "high influence", "影响力高"));
    for (const auto& role : member.roles)
      if (decides(*role)) weight.push_back(say(l, "role {}", "角色是{}", name_of(*role, l)));
    if (!weight.empty())
      findings.add(member.seat.span,
                   say(l, "the seat of {} does not fit: {}", "{}的决策地位与其分量不符：{}",
                       titled(person, l), join(l, weight)));
  }
}

constexpr Rule tendencies_rows[] = {
    {.code = "T101",
     .severity = Severity::warning,
     .summary = {"a tendency without a sign counts as unknown", "倾向性没有表现作依据，按未知处理"},
     .why = {"The seven grades of tendency are told apart by what people do. A grade that no "
             "observed sign bears out is a hope, and hopes lose deals: it opens C3 and makes no "
             "coach.",
             "倾向性的七个等级要靠对方的实际表现来区分。没有表现支撑的等级只是一厢情愿："
             "C3 因此有缺口，其人也不能算合格的教练。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, tendency: +2}
)"),
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, tendency: +2, signs: [joins-events]}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, tendency: +2, signs: [愿意参加活动]}
)"},
     .help = {"Write in `signs` what was observed, or take the tendency out.",
              "在“表现”（signs）中写下实际观察到的情况，或删去倾向性。"},
     .value = t101},
    {.code = "T102",
     .severity = Severity::warning,
     .summary = {"a sign speaks against the tendency that is written",
                 "观察到的表现与所写的倾向性不符"},
     .why = {"People show where they stand by what they do. Who avoids us is no supporter, and who "
             "attends both sides' events is neither a supporter nor an opponent.",
             "人的立场要看行动。回避我们的人不是支持者；两边活动都参加的人，"
             "既算不上支持，也算不上反对。"},
     .bad = {R"(c3:
  members:
    - {who: wang, seat: top, tendency: +2, signs: [joins-events, avoids]}
)",
             R"(c3:
  members:
    - {who: wang, seat: top, tendency: +2, signs: [愿意参加活动, 回避见面]}
)"},
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, tendency: -1, signs: [avoids]}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, tendency: -1, signs: [回避见面]}
)"},
     .help = {"Correct the tendency, or take the sign out if it no longer holds.",
              "更正倾向性；如果该表现已不成立，就把它删去。"},
     .value = t102},
    {.code = "F901",
     .severity = Severity::warning,
     .summary = {"tendency, preference and choice of one person contradict each other",
                 "同一个人的倾向性、价值首选和选定互相矛盾"},
     .why = {"Who is against us does not choose us, and who works for us does not choose a rival. "
             "One of the two statements is wrong, and the 3F and 1W are counted from them.",
             "反对我们的人不会选定我们，支持我们的人也不会选定对手。两个说法必有一个不对，"
             "而 3F 和 1W 正是据此计算的。"},
     .bad = {R"(c3:
  members:
    - {who: wang, seat: top, tendency: -1, signs: [avoids], selects: us}
)",
             R"(c3:
  members:
    - {who: wang, seat: top, tendency: -1, signs: [回避见面], selects: us}
)"},
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, tendency: +1, signs: [approves], selects: us}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, tendency: +1, signs: [认可我们], selects: us}
)"},
     .help = {"Correct whichever is wrong; what is only our guess gets `basis: assumption`.",
              "更正不对的一项；若只是我方推测，请写明 basis: assumption（我方推测）。"},
     .value = f901},
    {.code = "F902",
     .severity = Severity::warning,
     .summary = {"somebody of weight is not counted among the top and key people",
                 "有分量的人没有列为最高决策者或关键人"},
     .why =
         {"Great influence, or the power to decide, to approve or to fail us, makes a key person. "
          "With too low a seat such a person is left out of F1 and F2.",
          "影响力高，或有权决定、批准、否决我们的人，就是关键人。决策地位写低了，"
          "F1、F2 就会漏掉这个人。"},
     .bad = {R"(c3:
  members:
    - {who: zhao, seat: member, influence: high, roles: [checker]}
)",
             R"(c3:
  members:
    - {who: zhao, seat: 成员, influence: 高, roles: [技术、财务把关者]}
)"},
     .good = {R"(c3:
  members:
    - {who: zhao, seat: key, influence: high, roles: [checker]}
)",
              R"(c3:
  members:
    - {who: zhao, seat: 关键人, influence: 高, roles: [技术、财务把关者]}
)"},
     .help = {"Write `seat: key` (or top), or correct influence and roles.",
              "把决策地位（seat）改为关键人（key）或最高决策者（top），或更正影响力和角色。"},
     .value = f902},
};

}  // namespace

std::span<const Rule> rules::tendencies() { return tendencies_rows; }

}  // namespace c136
