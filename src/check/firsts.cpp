#include "check/notes.hpp"

#include "c136/model/privacy.hpp"
#include "check/sections.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

/// One of the two things a member says of us and the competitors.
struct Choice {
  Words verb;
  Located<Id> Member::*written;
  std::optional<Id> Person::*known;
};

constexpr Choice preference{{"prefers", "更认可"}, &Member::prefers, &Person::prefers};
constexpr Choice selection{{"selects", "选定"}, &Member::selects, &Person::selects};

/// Why a person is not known to choose us.
std::string why_not_us(const Facts& facts, const Person& person, const Choice& choice) {
  const Language language = facts.language;
  const auto name = person.name();
  const auto verb = choice.verb.in(language);
  if (const auto& rival = person.*choice.known)
    return say(language, "{} {} {}", "{}{}{}", name, verb, facts.name_of(*rival));
  if (!(person.member->*choice.written))
    return say(language, "{}: not known yet whom this person {}", "{}：还不知道{}谁", name, verb);
  if (person.member->basis.is(Basis::assumption))
    return say(language, "{}: so far only our assumption", "{}：目前只是我方推测", name);
  if (!person.last_met && !person.member->basis.is(Basis::fact))
    return say(language, "{}: never met, so only `basis: fact` counts",
               "{}：还没见过面，只有依据（basis）为 事实（fact）才算数", name);
  return say(language, "{0}: {2} us, yet the tendency is {1:+}",
             "{0}：写的是{2}我们，倾向性却是 {1:+}", name, person.tendency.value_or(0), verb);
}

Span members_place(const Facts& facts) {
  const C3& c3 = facts.deal.c3;
  return c3.members ? c3.members.span : c3.span;
}

void note_empty_seat(const Facts& facts, Seat seat, Findings& out) {
  if (std::ranges::none_of(facts.people, [&](const Person& p) { return p.is(seat); }))
    out.item(members_place(facts),
             say(facts.language, "nobody with seat {} yet", "还没有{}（seat: {}）",
                 name_of(seat, facts.language), word_of(seat).id));
}

void value_first(const Facts& facts, Findings& out) {
  for (const Person& person : facts.people)
    if (person.leads() && !person.prefers_us())
      out.item(person.member->span, why_not_us(facts, person, preference));
  note_empty_seat(facts, Seat::top, out);
  note_empty_seat(facts, Seat::key, out);
}

bool wins_for_us(const Person& person) { return person.helps && !person.selects_rival(); }

/// Why a key person does not count as helping us.
std::string why_no_help(const Facts& facts, const Person& person) {
  const Language language = facts.language;
  const auto name = person.name();
  if (person.helps)
    return say(language, "{} helps us, but selects {}", "{}虽然帮我们，却选定{}", name,
               facts.name_of(*person.selects));
  if (!person.tendency) return say(language, "{}: tendency not known", "{}：倾向性未知", name);
  if (*person.tendency < 3)
    return say(language, "{}: tendency {:+}, +3 is needed", "{}：倾向性 {:+}，需要 +3", name,
               *person.tendency);
  return say(language, "{}: no sign `advises` or `creates-openings`",
             "{}：还没有出谋划策（advises）或创造机会（creates-openings）的表现", name);
}

void key_person_helps(const Facts& facts, Findings& out) {
  if (std::ranges::any_of(facts.people, [](const Person& person) {
        return person.is(Seat::key) && wins_for_us(person);
      }))
    return;
  for (const Person& person : facts.people)
    if (person.is(Seat::key)) out.item(person.member->span, why_no_help(facts, person));
  note_empty_seat(facts, Seat::key, out);
}

void majority(const Facts& facts, Findings& out) {
  const auto& all = facts.structure;
  if (all.empty()) return nobody_yet(facts, out, nobody_decides);
  const auto for_us = static_cast<std::size_t>(std::ranges::count_if(all, &Person::selects_us));
  if (2 * for_us > all.size()) return;
  for (const Person* person : all)
    if (!person->selects_us())
      out.item(person->member->span, why_not_us(facts, *person, selection));
  out.item(members_place(facts),
           say(facts.language, "{} of {} select us, {} are needed",
               "{1} 人中已有 {0} 人选定我们，需要 {2} 人", for_us, all.size(), all.size() / 2 + 1));
}

void top_selects_us(const Facts& facts, Findings& out) {
  for (const Person& person : facts.people)
    if (person.is(Seat::top) && !person.selects_us() && !wins_for_us(person))
      out.item(person.member->span, why_not_us(facts, person, selection));
  note_empty_seat(facts, Seat::top, out);
}

void denied(const Facts& facts, Findings& out) {
  struct Denial {
    Criterion criterion;
    const Verdict* verdict;
  };
  std::vector<Denial> denials;
  for (const Criterion criterion : all_criteria())
    if (const auto& verdict = facts.verdicts[index(criterion)]; verdict && verdict->denied)
      denials.push_back({criterion, &*verdict});
  if (denials.empty()) return;
  std::ranges::stable_sort(denials, {}, [](const Denial& d) { return d.verdict->span; });

  const Language language = facts.language;
  std::vector<std::string> said;
  for (const auto& [criterion, verdict] : denials)
    said.push_back(say(language, "{} ({}, {})", "{}（{}，{}）", label(criterion),
                       coach_name(facts, verdict->by), to_string(verdict->on)));
  out.add(denials.front().verdict->span, say(language, "settle what the coach denied: {}",
                                             "教练否认，需重新核实：{}", join(language, said)));
  for (const auto& [criterion, verdict] : denials)
    out.item(verdict->span,
             say(language, "{} denied {}: {}", "{}否认了 {}：{}", coach_name(facts, verdict->by),
                 label(criterion), title(criterion).in(language)));
}

/// Nearest to us first; those of whom nothing is known before those against us.
std::vector<const Person*> by_tendency(std::vector<const Person*> people) {
  std::ranges::stable_sort(people, std::ranges::greater(), [](const Person* person) {
    return person->tendency ? 2 * *person->tendency : -1;
  });
  return people;
}

/// There have to be both.
void ask_preferences(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  pieces.of_each([](const Facts&, const Person& p) { return p.leads() && !p.prefers_us(); },
                 {"says that our value fits best", "亲口认可我们的价值匹配度最高"},
                 "c3.members[who={}].prefers");
  for (const Seat seat : {Seat::top, Seat::key})
    if (seated(facts, seat).empty())
      pieces.add(
          Source::insider, {},
          say(facts.language, "who has the {} seat", "谁是{}", name_of(seat, facts.language)),
          "c3.members[].seat");
}

/// One is enough.
void ask_helper(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  std::vector<const Person*> keys = seated(facts, Seat::key);
  std::erase_if(keys, [](const Person* person) { return person->selects_rival(); });
  if (keys.empty()) return;
  const Id id = by_tendency(std::move(keys)).front()->id();
  pieces.of(id,
            say(facts.language, "helps us: advises us on the next step or creates openings",
                "主动帮我们：为下一步出谋划策，或创造机会"),
            fmt::format("c3.members[who={}].tendency, signs", id));
}

/// As many as lack to the majority; first those who are asked for something else anyway.
void ask_majority(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  std::vector<const Person*> others = facts.structure;
  const std::size_t needed = others.size() / 2 + 1;
  const auto ours = std::erase_if(others, [](const Person* p) { return p->selects_us(); });
  others = by_tendency(std::move(others));
  std::stable_partition(others.begin(), others.end(),
                        [&](const Person* person) { return pieces.asked.contains(person->id()); });
  for (std::size_t i = 0; i < others.size() && ours + i < needed; ++i)
    pieces.of(others[i]->id(), say(facts.language, "chooses us", "选定我们"),
              fmt::format("c3.members[who={}].selects", others[i]->id()));
}

void ask_top(Pieces& pieces) {
  pieces.of_each(
      [](const Facts&, const Person& p) {
        return p.is(Seat::top) && !p.selects_us() && !wins_for_us(p);
      },
      {"chooses us, or helps us plan the win", "选定我们，或主动协助我们策划"},
      "c3.members[who={}].selects");
}

void ask_denier(Pieces& pieces) {
  const Facts& facts = pieces.facts;
  for (const CoachTopic word : pieces.criterion.words)
    if (const auto& verdict = facts.verdicts[index(word)]; verdict && verdict->denied)
      pieces.add(
          Source::coach, facts.has_left(verdict->by) ? Id() : verdict->by,
          say(facts.language, "why {} was denied on {}, and what would change it",
              "{1} 为什么否认 {0}，怎样才能改变", pieces.criterion.id, to_string(verdict->on)),
          "log");
}

constexpr Rule firsts_rows[] = {
    {.code = "F101",
     .severity = Severity::gap,
     .summary = {"win the top decision maker and every key person: they rank our value match first",
                 "争取最高决策者和每位关键人都认为我们价值匹配度最高"},
     .why = {"Price is argued last. Whoever ranks our value match first defends us when we are not "
             "in the room.",
             "价格是最后才谈的。认为我们价值匹配度最高的人，我们不在场时也会替我们说话。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, prefers: us}
    - {who: chen, seat: key, prefers: us, basis: assumption}
log:
  - {on: 2026-11-03, with: [wang, chen]}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, prefers: us}
    - {who: chen, seat: key, prefers: us, basis: statement}
log:
  - {on: 2026-11-03, with: [wang, chen]}
)"),
     .help = {"Meet them and ask whose offer fits best, then write `prefers`. Our own assumption "
              "does not count, nor does a word for us from somebody with a tendency below 0.",
              "见面问清谁的方案最合适，写到“价值首选”"
              "（prefers）。我方推测不算数，倾向性为负的人说更认可我们也不算。"},
     .need = {Source::insider, "c3.members[].seat", ask_preferences},
     .facts = value_first},
    {.code = "F201",
     .severity = Severity::gap,
     .summary = {"win a key person who helps us plan and win",
                 "争取一位关键人主动帮助我们策划、获取项目"},
     .why = {"Approval is not help. An insider among the key people tells us the next step and "
             "opens doors.",
             "认可不等于帮忙。关键人里有内线，才有人替我们出主意、开门路。"},
     .bad = alike(R"(c3:
  members:
    - {who: chen, seat: key, tendency: +3, signs: [keeps-secrets]}
)"),
     .good = alike(R"(c3:
  members:
    - {who: chen, seat: key, tendency: +3, signs: [keeps-secrets, advises]}
)"),
     .help =
         {"It takes a key person with tendency +3 and the sign `advises` or "
          "`creates-openings`, who selects no competitor.",
          "需要一位关键人倾向性为 +3，有出谋划策（advises）或创造机会（creates-openings）的表现，"
          "并且没有选定对手。"},
     .need = {Source::insider, "c3.members[].seat", ask_helper},
     .facts = key_person_helps},
    {.code = "F301",
     .severity = Severity::gap,
     .summary = {"win the majority of the decision structure", "争取决策结构中的多数人选定我们"},
     .why = {"When it is put to the vote, heads count. Outsiders to the structure do not, however "
             "friendly.",
             "真到表决时，数的是人头。决策圈外的人再友好也不算票。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, selects: us}
    - {who: chen, seat: key}
log:
  - {on: 2026-11-03, with: [wang, chen]}
)"),
     .good = alike(R"(c3:
  members:
    - {who: wang, seat: top, selects: us}
    - {who: chen, seat: key, selects: us}
log:
  - {on: 2026-11-03, with: [wang, chen]}
)"),
     .help = {"More than half of those with seat top, key or member have to be met and to select "
              "us; half is not enough.",
              "决策地位为最高决策者、关键人、成员（top、key、member）的人里，要有超过一半见过面并选"
              "定我们；刚好一半不够。"},
     .need = {Source::insider, "c3.members[].seat", ask_majority},
     .facts = majority},
    {.code = "K201",
     .severity = Severity::gap,
     .summary = {"settle what the coach denied", "教练否认，需重新核实"},
     .why =
         {"Every item is confirmed with the coach; only then is the 136 value accurate. The last "
          "word counts, and on one day a no outweighs a yes.",
          "每一项都要向教练确认，136 值才准。以最后一次说法为准；同一天有说是有说否，按否算。"},
     .bad = alike(R"(coaches:
  - {who: chen}
log:
  - {on: 2026-10-12, with: chen, confirms: c4}
  - {on: 2026-11-10, with: chen, denies: c4}
)"),
     .good = alike(R"(coaches:
  - {who: chen}
log:
  - {on: 2026-11-10, with: chen, denies: c4}
  - {on: 2026-11-17, with: chen, confirms: c4}
)"),
     .help =
         {"Ask the coach what is different, correct the facts, and log the coach's later "
          "`confirms`.",
          "问教练哪里不对，改正事实，等教练认可后在日志（log）里记一条“教练确认”（confirms）。"},
     .need = {Source::insider, "log", ask_denier},
     .facts = denied},
    {.code = "W101",
     .severity = Severity::gap,
     .summary = {"win the top decision maker: selects us, or helps us plan and run the win",
                 "争取最高决策者选定我们，或主动协助我们策划、实施"},
     .why = {"Deciders are won from the top down. In 866 decided C139 projects those with 1W were "
             "won 31 times for each loss, those without lost 12 times for each win.",
             "要从上至下搞定决策者。C139 统计的 866 个已决项目里，有 1W 的赢单与丢单之比为 31:1，"
             "没有 1W 的为 1:12。"},
     .bad = alike(R"(c3:
  members:
    - {who: wang, seat: top, selects: us}
)"),
     .good = {R"(c3:
  members:
    - {who: wang, seat: top, selects: us}
log:
  - {on: 2026-11-03, with: wang, note: wants to sign with us}
)",
              R"(c3:
  members:
    - {who: wang, seat: top, selects: us}
log:
  - {on: 2026-11-03, with: wang, note: 明确要和我们签}
)"},
     .help =
         {"Meet the top decision maker and write `selects`. Tendency +3 with the sign `advises` "
          "or `creates-openings` counts as well.",
          "去见最高决策者，写上“选定”（selects）。倾向性 +3 并有出谋划策（advises）或创造机会"
          "（creates-openings）的表现也算。"},
     .need = {Source::insider, "c3.members[].seat", ask_top},
     .facts = top_selects_us},
};

}  // namespace

std::span<const Rule> rules::firsts() { return firsts_rows; }

}  // namespace c136
