#include "report/deal/opposition.hpp"

#include "c136/model/privacy.hpp"
#include "report/deal/coach_word.hpp"
#include "report/wording.hpp"

#include <algorithm>

namespace c136 {
namespace {

bool prefers_rival(const Person& person) { return person.prefers && *person.prefers != us_id; }

bool is_against_us(const Person& person) {
  return (person.tendency && *person.tendency < 0) || person.selects_rival() ||
         prefers_rival(person);
}

std::string leaning(const Facts& facts, const Person& person) {
  const Language language = facts.language;
  if (person.selects_rival())
    return say(language, "selects {}", "选定{}", facts.name_of(*person.selects));
  if (prefers_rival(person))
    return say(language, "ranks {} first", "认为{}匹配度最高", facts.name_of(*person.prefers));
  return {};
}

std::vector<Cell> opponent_row(const Facts& facts, const Person& person) {
  const Language language = facts.language;
  const bool hostile = person.tendency && *person.tendency < 0;
  std::string chosen = leaning(facts, person);
  return {
      {with_title(person, language), Tone::strong},
      name_of(*person.member->seat, language),
      {tendency_text(person.tendency, language), hostile ? Tone::bad : Tone::plain},
      chosen.empty() ? Cell() : Cell(std::move(chosen), Tone::bad),
      {last_met_text(person.last_met, language), person.last_met ? Tone::plain : Tone::caution}};
}

/// "Known against us: nobody. Tendency unknown: Li, Sun."
Paragraph nobody(const Facts& facts) {
  const Language language = facts.language;
  std::vector<std::string> unknown;
  for (const Person& person : facts.people)
    if (!person.tendency) unknown.emplace_back(person.name());
  std::vector<Cell> pieces{
      say(language, "Nobody is known to be against us.", "尚未发现反对我们的人。")};
  if (!unknown.empty())
    pieces.emplace_back(say(language, " But the tendency is unknown of {}.",
                            "但以下人员倾向性未知：{}。", listed(unknown, language)),
                        Tone::caution);
  return {std::move(pieces)};
}

/// All criteria of a method, and words it does not ask for, that were denied in one log entry.
struct Denial {
  const Verdict* verdict;
  std::vector<std::string> criteria;
};

std::vector<Denial> denials(const Facts& facts, const Method& method) {
  std::vector<Denial> found;
  for (std::size_t i = 0; i < topic_count; ++i) {
    const auto& verdict = facts.verdicts[i];
    if (!verdict || !verdict->denied) continue;
    const auto same = std::ranges::find_if(
        found, [&](const Denial& d) { return d.verdict->span == verdict->span; });
    Denial& denial = same != found.end() ? *same : found.emplace_back(Denial{&*verdict, {}});
    for (std::string& name : denied_names(static_cast<CoachTopic>(i), method, facts.language))
      if (std::ranges::find(denial.criteria, name) == denial.criteria.end())
        denial.criteria.push_back(std::move(name));
  }
  return found;
}

Text note_of(const Facts& facts, const Verdict& verdict) {
  const auto entry = std::ranges::find(facts.entries, verdict.span, &Entry::span);
  return entry != facts.entries.end() && entry->log ? entry->log->note.value_or({}) : Text();
}

}  // namespace

void add_opponents(const Facts& facts, std::vector<Block>& blocks) {
  const Language language = facts.language;
  if (facts.people.empty()) return;
  DataTable table;
  table.columns = {{"person", say(language, "Person", "人员")},
                   {"seat", say(language, "Seat", "席位")},
                   {"tendency", say(language, "Tendency", "倾向性")},
                   {"choice", say(language, "Choice", "选择")},
                   {"last_met", say(language, "Last met", "最近见面")}};
  for (const Person& person : facts.people)
    if (is_against_us(person)) table.rows.push_back(opponent_row(facts, person));
  blocks.push_back(Heading{2, say(language, "Who is against us", "谁在反对我们")});
  if (table.rows.empty())
    blocks.push_back(nobody(facts));
  else
    blocks.push_back(std::move(table));
}

void add_denials(const Facts& facts, const Method& method, std::vector<Block>& blocks) {
  const Language language = facts.language;
  BulletList list;
  for (const Denial& denial : denials(facts, method)) {
    const Verdict& verdict = *denial.verdict;
    BulletList::Item item{{say(language, "{}: denied by {} on {}{}", "{}：{}于 {} 否认{}",
                               listed(denial.criteria, language), coach_name(facts, verdict.by),
                               to_string(verdict.on), at_line(verdict.span, language)),
                           Tone::bad},
                          {}};
    if (const Text note = note_of(facts, verdict); !note.empty()) item.details.emplace_back(note);
    list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, say(language, "What the coach denied", "教练否认了什么")});
  blocks.push_back(std::move(list));
}

}  // namespace c136
