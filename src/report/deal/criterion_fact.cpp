#include "report/deal/criterion_fact.hpp"

#include "report/deal/clear_fact.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

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
    return about.empty() ? std::string(name) : say(language, "{} ({})", "{}（{}）", name, about);
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
  if (!sorted.rivals.empty()) text.append(next).append(colon(against.in(language), sorted.rivals));
  if (!sorted.unknown.empty())
    text.append(next).append(colon(say(language, "unknown", "未知"), sorted.unknown));
  return text + (language == Language::zh ? "。" : ".");
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
  if (top.selects_us()) return say(language, "{} selects us", "{}选定我们", top.name());
  if (top.selects_rival())
    return say(language, "{} selects {}", "{}选定{}", top.name(), facts.name_of(*top.selects));
  if (top.helps)
    return say(language, "{} helps us ({})", "{}主动帮助我们（{}）", top.name(),
               help_text(top, language));
  const std::string why = why_unknown(top, top.member->selects, language);
  return why.empty() ? say(language, "{}'s choice is not known", "{}选谁还不知道", top.name())
                     : say(language, "{}'s choice is not known ({})", "{}选谁还不知道（{}）",
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
      helpers.push_back(
          say(language, "{} ({})", "{}（{}）", key->name(), help_text(*key, language)));
    else
      others.push_back(
          say(language, "{} {}", "{} {}", key->name(), tendency_text(key->tendency, language)));
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
  if (ours < needed) head += say(language, ", {} needed", "，需 {} 人", needed);
  return votes(std::move(head), sorted, {"not", "选他家"}, language);
}

}  // namespace

std::string criterion_fact(const Facts& facts, Criterion criterion) {
  switch (criterion) {
    case Criterion::w:
      return fact_w(facts);
    case Criterion::f1:
      return fact_f1(facts);
    case Criterion::f2:
      return fact_f2(facts);
    case Criterion::f3:
      return fact_f3(facts);
    default:
      return clear_fact(facts, criterion);
  }
}

std::string criterion_fact(const Facts& facts, const CriterionScore& score) {
  const auto& known = c136_method().criteria;
  const auto same = std::ranges::find(known, score.criterion->rules, &MethodCriterion::rules);
  if (same != known.end()) return criterion_fact(facts, *criterion_of(same->words.front()));
  std::vector<std::string> gaps(score.gaps.begin(), score.gaps.end());
  std::erase(gaps, denied_gap);
  if (gaps.empty()) return say(facts.language, "All it asks for is there.", "所需内容均已齐备。");
  return say(facts.language, "Lacks {}.", "缺 {}。", listed(gaps, facts.language));
}

}  // namespace c136
