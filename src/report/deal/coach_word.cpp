#include "report/deal/coach_word.hpp"

#include "c136/model/privacy.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// "Competition (c5)", "payment": a word as people write it in `confirms`, where numbers would be
/// taken for those of another method.
std::string word_text(CoachTopic word, Language language) {
  const auto criterion = criterion_of(word);
  if (!criterion) return std::string(label(word, language));
  return say(language, "{} ({})", "{}（{}）", criterion_136(*criterion).short_title.in(language),
             word_of(word).id);
}

bool is_denied(const Facts& facts, CoachTopic word) {
  const auto& verdict = facts.verdicts[index(word)];
  return verdict && verdict->denied;
}

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

std::vector<std::string> denied_names(CoachTopic word, const Method& method, Language language) {
  std::vector<std::string> names;
  for (const MethodCriterion& criterion : method.criteria)
    if (std::ranges::find(criterion.words, word) != criterion.words.end())
      names.emplace_back(criterion.id);
  if (names.empty()) names.push_back(word_text(word, language));
  return names;
}

std::vector<std::string> denied_names(const Facts& facts, const Method& method) {
  std::vector<std::string> names;
  for (const MethodCriterion& criterion : method.criteria)
    if (std::ranges::any_of(criterion.words,
                            [&](CoachTopic word) { return is_denied(facts, word); }))
      add_once(names, std::string(criterion.id));
  for (std::size_t i = 0; i < topic_count; ++i)
    if (const auto word = static_cast<CoachTopic>(i); is_denied(facts, word))
      for (std::string& name : denied_names(word, method, facts.language))
        add_once(names, std::move(name));
  return names;
}

std::string coach_word(const Facts& facts, CoachTopic word, State state) {
  const Language language = facts.language;
  const auto& verdict = facts.verdicts[index(word)];
  if (!verdict)
    return state == State::on_paper ? say(language, "No coach has confirmed it.", "尚无教练确认。")
                                    : std::string();
  const std::string_view by = coach_name(facts, verdict->by);
  const std::string on = to_string(verdict->on);
  const std::string until = to_string(facts.holds_until(word, verdict->on));
  if (verdict->denied) return say(language, "DENIED by {} on {}.", "{}于 {} 否认。", by, on);
  if (!is_vouched(facts, word))
    return say(language, "The confirmation by {} of {} lapsed after {}.",
               "{}于 {} 的确认自 {} 后已失效。", by, on, until);
  if (state == State::open)
    return say(language, "Confirmed by {} on {}; that counts once its gaps are closed, until {}.",
               "{}已于 {} 确认，补齐缺口后即计入，有效期至 {}。", by, on, until);
  return say(language, "Confirmed by {} on {}, holds until {}.", "{}于 {} 确认，有效期至 {}。", by,
             on, until);
}

std::string coach_word(const Facts& facts, const CriterionScore& score) {
  const std::vector<CoachTopic>& words = score.criterion->words;
  if (words.size() == 1) return coach_word(facts, words.front(), score.state);
  std::string all;
  for (const CoachTopic word : words)
    if (const std::string text = coach_word(facts, word, score.state); !text.empty())
      all = sentences(
          {all, say(facts.language, "{}: {}", "{}：{}", word_text(word, facts.language), text)},
          facts.language);
  return all;
}

/// "3; who they are, --full tells"
Cell unnamed_coaches(const Facts& facts) {
  const auto good = std::ranges::count_if(facts.deal.coaches, [&](const Coach& coach) {
    return facts.is_good_coach(*coach.who) && !facts.has_left(*coach.who);
  });
  const std::size_t all = facts.deal.coaches.size();
  if (good == static_cast<std::ptrdiff_t>(all))
    return say(facts.language, "{}; --full tells who", "{} 位（加 --full 显示是谁）", all);
  return {say(facts.language, "{} of {} a good one; --full tells who",
              "{1} 位，其中 {0} 位合格（加 --full 显示是谁）", good, all),
          good > 0 ? Tone::plain : Tone::caution};
}

Cell coaches_cell(const Facts& facts) {
  if (const auto& all = facts.deal.coaches;
      !all.empty() && is_unnamed_coach(facts, *all.begin()->who))
    return unnamed_coaches(facts);
  const Language language = facts.language;
  std::vector<std::string> coaches;
  bool good = false;
  for (const Coach& coach : facts.deal.coaches) {
    const Person* member = facts.person(*coach.who);
    std::string about;
    if (member)
      about = tendency_text(member->tendency, language);
    else if (coach.kind)
      about = name_of(*coach.kind, language);
    const std::string_view name = facts.name_of(*coach.who);
    if (facts.has_left(*coach.who)) {
      coaches.push_back(say(language, "{} (has left)", "{}（已离开）", name));
      continue;
    }
    if (facts.is_good_coach(*coach.who)) {
      good = true;
      coaches.push_back(about.empty() ? std::string(name)
                                      : say(language, "{} ({})", "{}（{}）", name, about));
    } else {
      coaches.push_back(say(language, "{} ({}: no good coach, +2 is needed)",
                            "{}（{}，未达 +2，还不算好教练）", name, about));
    }
  }
  if (coaches.empty())
    return {say(language, "none: nothing can be confirmed yet", "暂无，任何一项都还无法确认"),
            Tone::caution};
  return {listed(coaches, language), good ? Tone::plain : Tone::caution};
}

}  // namespace c136
