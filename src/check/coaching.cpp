#include "check/sections.hpp"

#include "c136/model/privacy.hpp"
#include "check/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace c136 {
namespace {

void k101(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  for (const Coach& coach : facts.deal.coaches) {
    if (facts.is_good_coach(*coach.who) || facts.has_left(*coach.who)) continue;
    const std::string who = coach_titled(facts, *coach.who);
    const std::optional<int> tendency = facts.person(*coach.who)->tendency;
    findings.add(
        coach.who.span,
        tendency ? say(l, "{} has tendency {} only", "{}的倾向性只有 {}", who, graded(l, *tendency))
                 : say(l, "the tendency of {} is unknown", "{}的倾向性未知", who));
  }
}

bool confirms(const Entry& entry, CoachTopic word) {
  return entry.log && std::ranges::any_of(entry.log->confirms, [&](const auto& confirmed) {
           return *confirmed == word;
         });
}

/// The good coaches who confirmed it on the day of the last word.
std::set<std::string_view> voices(const Facts& facts, const CriterionScore& one) {
  std::set<std::string_view> voices;
  for (const Entry& entry : facts.entries)
    if (one.confirmation && entry.on == one.confirmation->on &&
        confirms(entry, one.criterion->words.front()))
      for (const auto& who : *entry.with)
        if (facts.is_good_coach(*who)) voices.insert(*who);
  return voices;
}

bool passes_any_gate(const Scorecard& card) {
  return std::ranges::any_of(card.method->gates,
                             [&](const Gate& gate) { return is_past(gate, card.confirmed); });
}

void k102(const Facts& facts, const Scorecard& card, Findings& findings) {
  if (!passes_any_gate(card)) return;
  std::set<std::string_view> all;
  for (const CriterionScore& one : card.criteria) all.merge(voices(facts, one));
  if (all.size() != 1) return;
  const std::string_view only = *all.begin();
  findings.add(
      facts.coach(only)->who.span,
      say(facts.language, "the confirmed value {} rests on {} alone", "已确认的 {} 全凭{}一人之言",
          to_string(card.confirmed),
          is_unnamed_coach(facts, only) ? coach_titled(facts, only) : titled(facts, only)));
}

struct Lapse {
  const Verdict* verdict;
  std::vector<std::string_view> criteria;
};

/// By the first day on which a confirmation no longer holds, and by its entry.
std::map<std::pair<Date, Span>, Lapse> lapses_until(const Facts& facts, Date last) {
  std::map<std::pair<Date, Span>, Lapse> lapses;
  for (Criterion criterion : all_criteria()) {
    const std::optional<Verdict>& verdict = facts.verdicts[index(criterion)];
    if (!verdict || verdict->denied) continue;
    const Date lapse = facts.holds_until(criterion, verdict->on) + 1;
    if (lapse > last) continue;
    Lapse& group = lapses[{lapse, verdict->span}];
    group.verdict = &*verdict;
    group.criteria.push_back(label(criterion));
  }
  return lapses;
}

void k103(const Facts& facts, const Scorecard&, Findings& findings) {
  const Language l = facts.language;
  std::string message;
  const auto lapses = lapses_until(facts, facts.as_of + facts.config.limits.ahead);
  for (const auto& [key, lapse] : lapses) {
    const bool is_past = key.first <= facts.as_of;
    if (!message.empty()) message += say(l, "; ", "；");
    message += say(l, "the word of {0} on {1} ({2}) {3} {4}", "{0} {2} 对 {1} 的确认{3} {4}失效",
                   coach_name(facts, lapse.verdict->by), listed(l, lapse.criteria),
                   to_string(lapse.verdict->on),
                   is_past ? say(l, "lapsed", "已于") : say(l, "lapses", "将于"),
                   when(l, key.first, facts.as_of));
  }
  if (!message.empty()) findings.add(lapses.begin()->first.second, message);
}

std::string labels(Language language, const List<Located<CoachTopic>>& topics) {
  std::vector<std::string_view> labels;
  for (const auto& topic : topics) labels.push_back(label(*topic, language));
  return listed(language, labels);
}

using Said = List<Located<CoachTopic>>;

/// Whether it is this entry that has the last word on the criterion.
bool is_last_word(const Facts& facts, const Entry& entry, CoachTopic topic) {
  const std::optional<Verdict>& verdict = facts.verdicts[index(topic)];
  return verdict && !verdict->denied && verdict->span == entry.span;
}

void add_without_coach(const Facts& facts, const Entry& entry, const Said& said, bool denied,
                       Findings& findings) {
  if (said.empty()) return;
  const Language l = facts.language;
  const std::string what = labels(l, said), day = to_string(entry.on);
  findings.add(said.span,
               denied
                   ? say(l, "{0} denied on {1}, but no coach was there, so that it does not count",
                         "{1} 的日志写有教练否认 {0}，在场的却没有教练，因此不算数", what, day)
                   : say(l, "{0} confirmed on {1}, but no coach was there",
                         "{1} 的日志写有教练确认 {0}，在场的却没有教练", what, day));
}

void k104(const Facts& facts, const Scorecard& card, Findings& findings) {
  const Language l = facts.language;
  for (const Entry& entry : facts.entries) {
    if (!entry.log) continue;
    const auto coach =
        std::ranges::find_if(*entry.with, [&](const auto& id) { return facts.coach(*id); });
    if (coach == entry.with->end()) {
      add_without_coach(facts, entry, entry.log->confirms, false, findings);
      add_without_coach(facts, entry, entry.log->denies, true, findings);
      continue;
    }
    for (const auto& topic : entry.log->confirms)
      if (const auto criterion = criterion_of(*topic);
          criterion && card.is_open(*criterion) && is_last_word(facts, entry, *topic))
        findings.add(topic.span,
                     say(l, "{0} confirmed {1} on {2}, but {1} is open: {3}",
                         "{0} {2} 确认了 {1}，但 {1} 还有缺口：{3}", coach_name(facts, **coach),
                         label(*criterion), to_string(entry.on), listed(l, card[*criterion].gaps)));
  }
}

void k105(const Facts& facts, const Scorecard& card, Findings& findings) {
  const Located<Value>& claim = facts.deal.claim;
  if (claim && any_below(card.on_paper, *claim))
    findings.add(claim.span,
                 say(facts.language, "{} is claimed, but on paper the deal stands at {}",
                     "自评值为 {}，纸面值只有 {}", to_string(*claim), to_string(card.on_paper)));
}

void k106(const Facts& facts, const Scorecard& card, Findings& findings) {
  std::vector<const Person*> helpers;
  for (const Person& person : facts.people)
    if (person.is(Seat::key) && person.helps && !person.selects_rival()) helpers.push_back(&person);
  const CriterionScore& f2 = card[Criterion::f2];
  if (helpers.size() != 1 || voices(facts, f2) != std::set<std::string_view>{helpers[0]->id()})
    return;
  findings.add(
      helpers[0]->member->who.span,
      say(facts.language, "F2 rests on {} alone, who also confirmed it, on {}",
          "F2 只靠{}一人支撑，而 {} 确认 F2 的教练也正是此人",
          is_unnamed_coach(facts, helpers[0]->id()) ? say(facts.language, "one person", "某一个人")
                                                    : titled(*helpers[0], facts.language),
          to_string(f2.confirmation->on)));
}

constexpr Rule coaching_rows[] = {
    {.code = "K101",
     .severity = Severity::warning,
     .summary = {"a coach is no good coach", "名单上的教练不是合格的教练"},
     .why =
         {"Everything is confirmed through the coach, so the 136 value is as good as the coach. "
          "Somebody of the decision structure who does not support us tells us what suits others.",
          "一切都要经教练确认，136 值的可靠程度取决于教练的质量。"
          "决策圈里不支持我们的人，说的话未必对我们有利。"},
     .bad = {R"(c3:
  members:
    - {who: chen, seat: member, tendency: +1, signs: [approves]}
coaches: [{who: chen, kind: customer}]
)",
             R"(c3:
  members:
    - {who: chen, seat: 成员, tendency: +1, signs: [认可我们]}
coaches: [{who: chen, kind: 客户人员}]
)"},
     .good = {R"(c3:
  members:
    - {who: chen, seat: member, tendency: +2, signs: [spreads-value]}
coaches: [{who: chen, kind: customer}]
)",
              R"(c3:
  members:
    - {who: chen, seat: 成员, tendency: +2, signs: [传播我方价值]}
coaches: [{who: chen, kind: 客户人员}]
)"},
     .help = {"A coach needs a tendency of +2 or +3 with a sign of it; else find another coach.",
              "教练的倾向性须为 +2 或 +3，并有相应的表现；否则另找教练。"},
     .value = k101},
    {.code = "K102",
     .severity = Severity::warning,
     .summary = {"everything that is confirmed rests on one coach", "所有确认都来自同一位教练"},
     .why = {"A coach may be mistaken, may be moved, may have other plans. Once a gate is "
             "passed the forecast depends on it: hear a second voice.",
             "教练可能看错、可能调岗，也可能另有打算。过了关键门槛，预测就押在这一个人身上，"
             "应再听一个人怎么说。"},
     .bad = {R"(c3: {members: [{who: wang, seat: top, selects: us, basis: fact}]}
coaches: [{who: zhou, name: Zhou Lei, kind: partner}]
log: [{on: 2026-11-12, kind: call, with: [zhou], confirms: [w]}]
)",
             R"(c3: {members: [{who: wang, seat: top, selects: us, basis: 事实}]}
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}]
log: [{on: 2026-11-12, kind: 电话, with: [zhou], confirms: [w]}]
)"},
     .good = {R"(c3: {members: [{who: wang, seat: top, selects: us, basis: fact}]}
coaches: [{who: zhou, name: Zhou Lei, kind: partner}, {who: qian, name: Qian Jun, kind: retired}]
log: [{on: 2026-11-12, kind: meeting, with: [zhou, qian], confirms: [w]}]
)",
              R"(c3: {members: [{who: wang, seat: top, selects: us, basis: 事实}]}
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}, {who: qian, name: 钱军, kind: 退休高管}]
log: [{on: 2026-11-12, kind: 会议, with: [zhou, qian], confirms: [w]}]
)"},
     .help = {"Have another good coach confirm what matters most, W first.",
              "请另一位合格的教练确认最要紧的几项，先从 W 开始。"},
     .value = k102},
    {.code = "K103",
     .severity = Severity::warning,
     .dated = true,
     .open_only = true,
     .summary = {"confirmations have lapsed, or lapse within 14 days",
                 "教练的确认已经失效，或将在 14 天内失效"},
     .why =
         {"Time ages confirmations, not facts: what a coach said holds for 60 days, on C1 and C2 "
          "for 180. After that it counts on paper only.",
          "事实不会过期，确认会过期：教练的话 60 天内有效，C1、C2 为 180 天。"
          "过期之后只算纸面值。"},
     .bad = {R"(# on 2026-11-22
coaches: [{who: zhou, name: Zhou Lei, kind: partner}]
log: [{on: 2026-09-10, kind: call, with: [zhou], confirms: [c4, c5]}]
)",
             R"(# 2026-11-22
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}]
log: [{on: 2026-09-10, kind: 电话, with: [zhou], confirms: [c4, c5]}]
)"},
     .good = {R"(# on 2026-11-22
coaches: [{who: zhou, name: Zhou Lei, kind: partner}]
log:
  - {on: 2026-09-10, kind: call, with: [zhou], confirms: [c4, c5]}
  - {on: 2026-11-18, kind: call, with: [zhou], confirms: [c4, c5]}
)",
              R"(# 2026-11-22
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}]
log:
  - {on: 2026-09-10, kind: 电话, with: [zhou], confirms: [c4, c5]}
  - {on: 2026-11-18, kind: 电话, with: [zhou], confirms: [c4, c5]}
)"},
     .help = {"Ask a good coach again, and log it with `confirms` or `denies`.",
              "再向合格的教练核实，并记入日志的“教练确认”（confirms）或“教练否认”（denies）。"},
     .value = k103},
    {.code = "K104",
     .severity = Severity::warning,
     .summary = {"a verdict does not count: its criterion is open, or no coach was there",
                 "确认或否认不算数：该项还有缺口，或在场的没有教练"},
     .why = {"A coach confirms what we have found out, and cannot replace it. First the facts, "
             "then the confirmation, and it must be a coach who gives it.",
             "教练确认的是我们已经搞清的事实，不能代替事实。先有事实，再请教练确认；"
             "确认的人必须是教练。"},
     .bad = {R"(log: [{on: 2026-11-12, kind: visit, with: [zhao], confirms: [c4]}]
)",
             R"(log: [{on: 2026-11-12, kind: 拜访, with: [zhao], confirms: [c4]}]
)"},
     .good = {R"(c3: {members: [{who: wang, seat: top, selects: us, basis: fact}]}
coaches: [{who: zhou, name: Zhou Lei, kind: partner}]
log: [{on: 2026-11-12, kind: call, with: [zhou], confirms: [w]}]
)",
              R"(c3: {members: [{who: wang, seat: top, selects: us, basis: 事实}]}
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}]
log: [{on: 2026-11-12, kind: 电话, with: [zhou], confirms: [w]}]
)"},
     .help = {"Close the gaps of the criterion, or put the coach into `with` and `coaches`.",
              "先补齐该项的缺口；若确有教练在场，请写入“客户方人员”（with）和“教练”（coaches）。"},
     .value = k104},
    {.code = "K105",
     .severity = Severity::warning,
     .summary = {"the claimed value is above what the file holds",
                 "自评值高于文件所能支持的纸面值"},
     .why = {"Facts go in, the score comes out. A claim that the facts do not bear out is the "
             "seller's feeling; the forecast is made from facts.",
             "填进去的是事实，算出来的是分数。事实支撑不了的自评只是感觉，预测要靠事实。"},
     .bad = alike(R"(claim: 1W2F6C
)"),
     .good = alike(R"(claim: 0W0F0C
)"),
     .help = {"Write down the facts behind the claim, or lower it.",
              "把自评所依据的事实写进来，或降低自评值。"},
     .value = k105},
    {.code = "K106",
     .severity = Severity::warning,
     .summary = {"F2 rests on one person, who is also the coach that confirmed it",
                 "F2 只靠一个人，而确认 F2 的教练又是此人"},
     .why = {"F2 asks whether a key person helps us. When the only one who does is also the only "
             "one who says so, nothing has been confirmed.",
             "F2 问的是有没有关键人主动帮我们。唯一帮忙的人自己说自己在帮忙，等于没有确认。"},
     .bad = {R"(c3:
  members:
    - {who: chen, seat: key, tendency: +3, signs: [advises]}
coaches: [{who: chen, kind: customer}]
log: [{on: 2026-11-12, kind: visit, with: [chen], confirms: [f2]}]
)",
             R"(c3:
  members:
    - {who: chen, seat: 关键人, tendency: +3, signs: [出谋划策]}
coaches: [{who: chen, kind: 客户人员}]
log: [{on: 2026-11-12, kind: 拜访, with: [chen], confirms: [f2]}]
)"},
     .good = {R"(c3:
  members:
    - {who: chen, seat: key, tendency: +3, signs: [advises]}
coaches: [{who: zhou, name: Zhou Lei, kind: partner}]
log: [{on: 2026-11-12, kind: call, with: [zhou], confirms: [f2]}]
)",
              R"(c3:
  members:
    - {who: chen, seat: 关键人, tendency: +3, signs: [出谋划策]}
coaches: [{who: zhou, name: 周磊, kind: 合作伙伴}]
log: [{on: 2026-11-12, kind: 电话, with: [zhou], confirms: [f2]}]
)"},
     .help = {"Have another good coach confirm F2, or win a second key person's help.",
              "请另一位合格的教练确认 F2，或再争取一位关键人帮忙。"},
     .value = k106},
};

}  // namespace

std::span<const Rule> rules::coaching() { return coaching_rows; }

}  // namespace c136
