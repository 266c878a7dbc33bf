#include "report/criterion_fact.hpp"

#include "report/wording.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

constexpr std::size_t clip_at = 44;  // columns of a free text inside a sentence

/// People sorted by what is known of their choice.
struct Choices {
  std::vector<std::string> us, rivals, unknown;
};

/// Why a written choice counts as unknown; empty where nothing is written.
std::string why_unknown(const Person& person, const Located<Id>& written, Language language) {
  if (!written) return {};
  if (person.member->basis.is(Basis::assumption)) return say(language, "assumed", "仅为推测");
  if (!person.last_met) return say(language, "never met", "从未见过");
  return tendency_text(person.tendency, language);
}

Choices choices(const Facts& facts, const std::vector<const Person*>& people,
                std::optional<Id> Person::*known, Located<Id> Member::*written) {
  const Language language = facts.language;
  const auto with = [&](std::string_view name, std::string_view about) {
    return about.empty() ? std::string(name)
                         : say(language, "{} ({})", "{}（{}）", name, about);
  };
  Choices sorted;
  for (const Person* person : people) {
    const std::optional<Id>& choice = person->*known;
    if (!choice)
      sorted.unknown.push_back(
          with(person->name(), why_unknown(*person, person->member->*written, language)));
    else if (*choice == us_id)
      sorted.us.emplace_back(person->name());
    else
      sorted.rivals.push_back(with(person->name(), facts.name_of(*choice)));
  }
  return sorted;
}

/// "HEAD: us; not: rivals; unknown: unknown."
std::string votes(std::string head, const Choices& sorted, Words against, Language language) {
  const auto colon = [&](std::string_view word, const std::vector<std::string>& names) {
    return say(language, "{}: {}", "{}：{}", word, listed(names, language));
  };
  std::string text = sorted.us.empty() ? head : colon(head, sorted.us);
  const std::string_view next = language == Language::zh ? "；" : "; ";
  if (!sorted.rivals.empty())
    text.append(next).append(colon(against.in(language), sorted.rivals));
  if (!sorted.unknown.empty())
    text.append(next).append(colon(say(language, "unknown", "未知"), sorted.unknown));
  return text + (language == Language::zh ? "。" : ".");
}

std::vector<const Person*> seated(const Facts& facts, Seat seat) {
  std::vector<const Person*> found;
  for (const Person& person : facts.people)
    if (person.is(seat)) found.push_back(&person);
  return found;
}

std::vector<std::string> names(const std::vector<const Person*>& people) {
  std::vector<std::string> all;
  for (const Person* person : people) all.emplace_back(person->name());
  return all;
}

std::string nothing(Language language) { return say(language, "Nothing written yet.", "尚未填写。"); }

std::string nobody_decides(Language language) {
  return say(language, "Nobody of the decision structure is named yet.",
             "尚未列出决策结构中的成员。");
}

/// "+3 insider: advises, creates-openings"
std::string help_text(const Person& person, Language language) {
  std::vector<std::string> signs;
  for (const auto& sign : person.member->signs)
    if (*sign == Sign::advises || *sign == Sign::creates_openings)
      signs.emplace_back(name_of(*sign, language));
  return say(language, "{}: {}", "{}：{}", tendency_text(person.tendency, language),
             listed(signs, language));
}

std::string w_of(const Person& top, const Facts& facts) {
  const Language language = facts.language;
  if (top.selects_us()) return say(language, "{} selects us", "{} 选定我们", top.name());
  if (top.selects_rival())
    return say(language, "{} selects {}", "{} 选定 {}", top.name(), facts.name_of(*top.selects));
  if (top.helps)
    return say(language, "{} helps us ({})", "{} 主动帮助我们（{}）", top.name(),
               help_text(top, language));
  const std::string why = why_unknown(top, top.member->selects, language);
  return why.empty()
             ? say(language, "{}'s choice is not known", "{} 选谁还不知道", top.name())
             : say(language, "{}'s choice is not known ({})", "{} 选谁还不知道（{}）",
                   top.name(), why);
}

std::string fact_w(const Facts& facts) {
  const Language language = facts.language;
  std::string text;
  for (const Person* top : seated(facts, Seat::top)) {
    if (!text.empty()) text += language == Language::zh ? "；" : "; ";
    text += w_of(*top, facts);
  }
  if (text.empty())
    return say(language, "No top decision maker is named yet.", "尚未指明最高决策者。");
  return text + (language == Language::zh ? "。" : ".");
}

std::string fact_f1(const Facts& facts) {
  const Language language = facts.language;
  std::vector<const Person*> leaders;
  for (const Person& person : facts.people)
    if (person.leads()) leaders.push_back(&person);
  if (leaders.empty())
    return say(language, "No top and no key seat is named yet.", "尚未列出最高决策者和关键人。");
  const Choices sorted = choices(facts, leaders, &Person::prefers, &Member::prefers);
  return votes(say(language, "{} of {} top and key seats {} us first",
                   "最高决策者与关键人 {1} 位中 {0} 位认为我们匹配度最高", sorted.us.size(),
                   leaders.size(), sorted.us.size() == 1 ? "ranks" : "rank"),
               sorted, {"not", "认为他家更高"}, language);
}

std::string fact_f2(const Facts& facts) {
  const Language language = facts.language;
  const auto keys = seated(facts, Seat::key);
  if (keys.empty()) return say(language, "No key seat is named yet.", "尚未列出关键人。");
  std::vector<std::string> helpers, others;
  for (const Person* key : keys) {
    if (key->helps && !key->selects_rival())
      helpers.push_back(say(language, "{} ({})", "{}（{}）", key->name(), help_text(*key, language)));
    else
      others.push_back(say(language, "{} {}", "{} {}", key->name(),
                           tendency_text(key->tendency, language)));
  }
  if (!helpers.empty())
    return say(language, "Helping us: {}.", "主动帮助我们：{}。", listed(helpers, language));
  return say(language, "No key seat helps us (+3, advises or creates openings): {}.",
             "还没有关键人主动帮助（+3，且献策或创造机会）：{}。", listed(others, language));
}

std::string fact_f3(const Facts& facts) {
  const Language language = facts.language;
  const std::size_t all = facts.structure.size();
  if (all == 0) return nobody_decides(language);
  const Choices sorted = choices(facts, facts.structure, &Person::selects, &Member::selects);
  const std::size_t ours = sorted.us.size(), needed = all / 2 + 1;
  std::string head = say(language, "{} of {} {} us", "{1} 人中 {0} 人选定我们", ours, all,
                         ours == 1 ? "selects" : "select");
  if (ours < needed)
    head += say(language, ", {} needed", "，需 {} 人", needed);
  return votes(std::move(head), sorted, {"not", "选他家"}, language);
}

std::string fact_c1(const Facts& facts) {
  const Language language = facts.language;
  const C1& c1 = facts.deal.c1;
  if (!c1) return nothing(language);
  const Profile& p = c1.profile;
  const int profile = bool(p.ownership) + bool(p.control) + bool(p.scale) +
                      bool(p.profitability) + bool(p.strategy) + bool(p.culture);
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
    const auto last = std::ranges::max_element(
        c2.signals.items, {}, [](const Signal& signal) { return *signal.on; });
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
      parts.push_back(say(language, "{}: {}", "{}：{}", title.in(language),
                          listed(names(people), language)));
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
  return say(facts.language, "weakest match {} of 5 ({})", "最低匹配度 {}/5（{}）",
             *weakest->match, facts.name_of(*weakest->who));
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
          decision.by ? say(language, "{} by {}", "{}（{} 前）", *decision.step,
                            to_string(*decision.by))
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
    (competitor.threat.is(Threat::minor) ? minor : rivals)
        .emplace_back(competitor.display_name());
  if (c5.competitors.none) parts.push_back(say(language, "No competitor", "没有竞争对手"));
  if (!rivals.empty())
    parts.push_back(say(language, "Against {}", "主要对手：{}", listed(rivals, language)));
  if (!minor.empty())
    parts.push_back(say(language, "minor: {}", "次要对手：{}", listed(minor, language)));
  if (!c5.strategy.empty())
    parts.push_back(say(language, "strategy: {}", "策略：{}",
                        shortened(*c5.strategy[0], clip_at)));
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
  if (c6.factors.empty())
    return say(language, "No key success factor yet.", "尚无关键成功因素。");
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

std::string criterion_fact(const Facts& facts, Criterion criterion) {
  static constexpr std::array<std::string (*)(const Facts&), criterion_count> tell{
      fact_w,  fact_f1, fact_f2, fact_f3, fact_c1,
      fact_c2, fact_c3, fact_c4, fact_c5, fact_c6};
  return tell[index(criterion)](facts);
}

}  // namespace c136
