#include "report/deal/clear_fact.hpp"

#include "report/wording.hpp"

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

constexpr std::size_t clip_at = 44;  // columns of a free text inside a sentence

std::string nothing(Language language) {
  return say(language, "Nothing written yet.", "尚未填写。");
}

std::vector<std::string> names(const std::vector<const Person*>& people) {
  std::vector<std::string> all;
  for (const Person* person : people) all.emplace_back(person->name());
  return all;
}

std::string fact_c1(const Facts& facts) {
  const Language language = facts.language;
  const C1& c1 = facts.deal.c1;
  if (!c1) return nothing(language);
  const Profile& p = c1.profile;
  const int profile = bool(p.ownership) + bool(p.control) + bool(p.scale) + bool(p.profitability) +
                      bool(p.strategy) + bool(p.culture);
  int needed = 0, missing = 0;
  for (const PostCount& count : facts.posts) {
    needed += count.needed;
    missing += count.missing();
  }
  if (missing == 0)
    return say(language, "Profile {} of 6; key contacts {} of {}.",
               "企业概况 {}/6；关键联系人 {}/{}。", profile, needed, needed);
  return say(language, "Profile {} of 6; key contacts {} of {}, missing: {}.",
             "企业概况 {}/6；关键联系人 {}/{}，{}。", profile, needed - missing, needed,
             missing_contacts(facts));
}

std::string fact_c2(const Facts& facts) {
  const Language language = facts.language;
  const C2& c2 = facts.deal.c2;
  if (!c2) return nothing(language);
  std::vector<std::string> parts;
  if (!c2.signals.empty()) {
    const auto last = std::ranges::max_element(c2.signals.items, {},
                                               [](const Signal& signal) { return *signal.on; });
    parts.push_back(say(language, "{}, last {}", "{}，最近 {}",
                        plural(language, c2.signals.size(), "signal", "signals", "条异动"),
                        to_string(*last->on)));
  }
  if (!c2.motives.empty())
    parts.push_back(plural(language, c2.motives.size(), "motive", "motives", "条动机"));
  if (c2.entry)
    parts.push_back(say(language, "entry point: {}", "切入点：{}", shortened(*c2.entry, clip_at)));
  return sentence(parts, language);
}

std::string fact_c3(const Facts& facts) {
  const Language language = facts.language;
  const std::size_t all = facts.structure.size();
  if (all == 0) return nobody_decides(language);
  std::vector<std::string> parts;
  const auto seat = [&](Seat s, Words title) {
    if (const auto people = seated(facts, s); !people.empty())
      parts.push_back(
          say(language, "{}: {}", "{}：{}", title.in(language), listed(names(people), language)));
  };
  seat(Seat::top, {"Top", "最高决策者"});
  seat(Seat::key, {"key", "关键人"});
  seat(Seat::member, {"member", "成员"});
  const auto count = [&](auto known) { return std::ranges::count_if(facts.structure, known); };
  parts.push_back(say(language, "tendency known of {} and met {} of {}",
                      "{2} 人中 {0} 人倾向性已知，{1} 人见过",
                      count([](const Person* p) { return p->tendency.has_value(); }),
                      count([](const Person* p) { return p->last_met.has_value(); }), all));
  return sentence(parts, language);
}

/// "weakest match 2 (Do Hanh)"; empty where no point has a match.
std::string weakest_match(const Facts& facts) {
  const DecisionPoint* weakest = nullptr;
  for (const Decision& decision : facts.deal.c4.decisions)
    for (const DecisionPoint& point : decision.points)
      if (point.match && (!weakest || *point.match < *weakest->match)) weakest = &point;
  if (!weakest) return {};
  return say(facts.language, "weakest match {} of 5 ({})", "最低匹配度 {}/5（{}）", *weakest->match,
             facts.name_of(*weakest->who));
}

std::string fact_c4(const Facts& facts) {
  const Language language = facts.language;
  const C4& c4 = facts.deal.c4;
  if (!c4) return nothing(language);
  std::vector<std::string> parts;
  if (c4.mode) parts.push_back(shortened(*c4.mode, clip_at));
  for (const Decision& decision : c4.decisions)
    if (!decision.done) {
      parts.push_back(
          decision.by
              ? say(language, "{} by {}", "{}（{} 前）", *decision.step, to_string(*decision.by))
              : say(language, "{}, no date yet", "{}（日期未定）", *decision.step));
      break;
    }
  if (std::string weakest = weakest_match(facts); !weakest.empty())
    parts.push_back(std::move(weakest));
  return sentence(parts, language);
}

std::string fact_c5(const Facts& facts) {
  const Language language = facts.language;
  const C5& c5 = facts.deal.c5;
  if (!c5) return nothing(language);
  std::vector<std::string> parts, rivals, minor;
  for (const Competitor& competitor : c5.competitors)
    (competitor.threat.is(Threat::minor) ? minor : rivals).emplace_back(competitor.display_name());
  if (c5.competitors.none) parts.push_back(say(language, "No competitor", "没有竞争对手"));
  if (!rivals.empty())
    parts.push_back(say(language, "Against {}", "主要对手：{}", listed(rivals, language)));
  if (!minor.empty())
    parts.push_back(say(language, "minor: {}", "次要对手：{}", listed(minor, language)));
  if (!c5.strategy.empty())
    parts.push_back(say(language, "strategy: {}", "策略：{}", shortened(*c5.strategy[0], clip_at)));
  return sentence(parts, language);
}

/// The factors of rank 1 to 3, in that order.
std::vector<const Factor*> top_factors(const C6& c6) {
  std::vector<const Factor*> top;
  for (const Factor& factor : c6.factors)
    if (factor.rank && *factor.rank >= 1 && *factor.rank <= 3) top.push_back(&factor);
  std::ranges::stable_sort(top, {}, [](const Factor* factor) { return *factor->rank; });
  return top;
}

std::string fact_c6(const Facts& facts) {
  const Language language = facts.language;
  const C6& c6 = facts.deal.c6;
  if (c6.factors.empty()) return say(language, "No key success factor yet.", "尚无关键成功因素。");
  std::vector<std::string> top, behind, parts;
  for (const Factor* factor : top_factors(c6)) top.push_back(shortened(*factor->factor, clip_at));
  for (const Factor& factor : c6.factors)
    for (const RivalMatch& rival : factor.rivals)
      if (factor.us && rival.match && *factor.us < *rival.match)
        behind.push_back(say(language, "{} ({}, {} {})", "{}（我方 {}，{} {}）", *factor.factor,
                             *factor.us, facts.name_of(*rival.who), *rival.match));
  if (top.empty())
    parts.push_back(plural(language, c6.factors.size(), "factor", "factors", "项因素"));
  else
    parts.push_back(say(language, "TOP3: {}", "TOP3：{}", listed(top, language)));
  if (!behind.empty())
    parts.push_back(say(language, "behind in {}", "落后于：{}", listed(behind, language)));
  return sentence(parts, language);
}

}  // namespace

std::string clear_fact(const Facts& facts, Criterion criterion) {
  switch (criterion) {
    case Criterion::c1:
      return fact_c1(facts);
    case Criterion::c2:
      return fact_c2(facts);
    case Criterion::c3:
      return fact_c3(facts);
    case Criterion::c4:
      return fact_c4(facts);
    case Criterion::c5:
      return fact_c5(facts);
    case Criterion::c6:
      return fact_c6(facts);
    default:
      return {};
  }
}

}  // namespace c136
