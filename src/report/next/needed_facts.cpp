#include "report/next/needed_facts.hpp"

#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace c136 {
namespace {

bool is_due(Criterion criterion, const Facts& facts) {
  return facts.config.due[static_cast<std::size_t>(*facts.deal.stage)].test(index(criterion));
}

/// Takes down what closes one gap.
struct Pieces {
  Criterion criterion;
  std::string_view code;
  bool due;
  std::vector<NeededFact>& out;

  void add(Source source, std::string_view person, std::string what, std::string field) {
    out.push_back(
        {criterion, code, source, std::string(person), std::move(what), std::move(field), due});
  }
  bool is_asked(std::string_view person) const {
    return std::ranges::find(out, person, &NeededFact::person) != out.end();
  }
  void of(std::string_view person, std::string what, std::string field) {
    add(Source::person, person, std::move(what), std::move(field));
  }
};

// ---- what a person has to give ------------------------------------------------------------------

bool has_motive(const Facts& facts, const Person& person) {
  return std::ranges::any_of(facts.deal.c2.motives,
                             [&](const Motive& motive) { return *motive.who == person.id(); });
}

bool has_point(const Facts& facts, const Person& person) {
  return std::ranges::any_of(facts.deal.c4.decisions, [&](const Decision& decision) {
    return std::ranges::any_of(decision.points,
                               [&](const auto& point) { return *point.who == person.id(); });
  });
}

/// Asked of every decider who lacks it.
struct Question {
  std::string_view code;
  bool (*lacks)(const Facts&, const Person&);
  Words what;
  std::string_view field;  // with {} for the person's id
};

constexpr Question questions[] = {
    {"C203",
     [](const Facts&, const Person& p) { return p.is(Seat::top); },
     {"why they want the project", "为什么要做这个项目"},
     "c2.motives"},
    {"C303",
     [](const Facts&, const Person& p) { return p.member->roles.empty(); },
     {"role in the purchase", "在采购中的角色"},
     "c3.members[who={}].roles"},
    {"C303",
     [](const Facts&, const Person& p) { return !p.member->influence; },
     {"influence", "影响力"},
     "c3.members[who={}].influence"},
    {"C303",
     [](const Facts&, const Person& p) { return !p.tendency && !p.member->tendency; },
     {"tendency, with a sign you saw", "倾向性和看到的表现"},
     "c3.members[who={}].tendency, signs"},
    {"C303",
     [](const Facts&, const Person& p) { return !p.tendency && p.member->tendency; },
     {"a sign for the tendency", "支撑倾向性的表现"},
     "c3.members[who={}].signs"},
    {"C304",
     [](const Facts& f, const Person& p) {
       return p.leads() && !p.member->needs.company && !has_motive(f, p);
     },
     {"company need", "公司需求"},
     "c3.members[who={}].needs.company"},
    {"C304",
     [](const Facts&, const Person& p) { return p.leads() && !p.member->needs.personal; },
     {"personal need", "个人需求"},
     "c3.members[who={}].needs.personal"},
    {"C304",
     [](const Facts&, const Person& p) { return p.leads() && !p.member->needs.common; },
     {"common ground with us", "与我们的项目共鸣点"},
     "c3.members[who={}].needs.common"},
    {"C305",
     [](const Facts&, const Person& p) { return !p.last_met; },
     {"a first meeting", "第一次见面"},
     "log"},
    {"C404",
     [](const Facts& f, const Person& p) { return !has_point(f, p); },
     {"what they will decide by", "做决策时看重哪一点"},
     "c4.decisions[].points"},
    {"F101",
     [](const Facts&, const Person& p) { return p.leads() && !p.prefers_us(); },
     {"says that our value fits best", "亲口认可我们的价值匹配度最高"},
     "c3.members[who={}].prefers"},
    {"W101",
     [](const Facts&, const Person& p) {
       return p.is(Seat::top) && !p.selects_us() && (!p.helps || p.selects_rival());
     },
     {"chooses us, or helps us plan the win", "选定我们，或主动协助我们策划"},
     "c3.members[who={}].selects"},
};

void ask(const Facts& facts, Pieces& pieces) {
  for (const Question& question : questions) {
    if (question.code != pieces.code) continue;
    for (const Person* person : facts.structure)
      if (question.lacks(facts, *person))
        pieces.of(person->id(), std::string(question.what.in(facts.language)),
                  fmt::format(fmt::runtime(question.field), person->id()));
  }
}

// ---- what is no question to every decider -------------------------------------------------------

/// One is enough.
void ask_expectation(const Facts& facts, Pieces& pieces) {
  if (facts.deal.c2.motives.empty()) return;
  const Id who = *facts.deal.c2.motives.begin()->who;
  pieces.of(who, say(facts.language, "what they expect of the project", "对项目有什么期望"),
            fmt::format("c2.motives[who={}].expectation", who));
}

void ask_matches(const Facts& facts, Pieces& pieces) {
  for (const Decision& decision : facts.deal.c4.decisions)
    for (const DecisionPoint& point : decision.points)
      if (!point.match)
        pieces.of(*point.who,
                  say(facts.language, "how well we meet \"{}\", 0 to 5",
                      "“{}”我们能满足几分（0 到 5）", *point.point),
                  fmt::format("c4.decisions[].points[who={}].match", *point.who));
}

/// Nearest to us first; those of whom nothing is known before those against us.
std::vector<const Person*> by_tendency(std::vector<const Person*> people) {
  std::ranges::stable_sort(people, std::ranges::greater(), [](const Person* person) {
    return person->tendency ? 2 * *person->tendency : -1;
  });
  return people;
}

/// One is enough.
void ask_helper(const Facts& facts, Pieces& pieces) {
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
void ask_majority(const Facts& facts, Pieces& pieces) {
  std::vector<const Person*> others = facts.structure;
  const std::size_t needed = others.size() / 2 + 1;
  const auto ours = std::erase_if(others, [](const Person* p) { return p->selects_us(); });
  others = by_tendency(std::move(others));
  std::stable_partition(others.begin(), others.end(),
                        [&](const Person* person) { return pieces.is_asked(person->id()); });
  for (std::size_t i = 0; i < others.size() && ours + i < needed; ++i)
    pieces.of(others[i]->id(), say(facts.language, "chooses us", "选定我们"),
              fmt::format("c3.members[who={}].selects", others[i]->id()));
}

/// There have to be both.
void ask_preferences(const Facts& facts, Pieces& pieces) {
  ask(facts, pieces);
  for (const Seat seat : {Seat::top, Seat::key})
    if (seated(facts, seat).empty())
      pieces.add(
          Source::insider, {},
          say(facts.language, "who has the {} seat", "谁是{}", name_of(seat, facts.language)),
          "c3.members[].seat");
}

void ask_denier(const Facts& facts, Pieces& pieces) {
  const Verdict& verdict = *facts.verdicts[index(pieces.criterion)];
  pieces.add(
      Source::coach, verdict.by,
      say(facts.language, "why {} was denied on {}, and what would change it",
          "{1} 为什么否认 {0}，怎样才能改变", label(pieces.criterion), to_string(verdict.on)),
      "log");
}

/// Where no person has to give it, the gap is asked about as a whole: of whom, and the field.
struct Row {
  std::string_view code;
  Source source;
  std::string_view field;
  void (*people)(const Facts&, Pieces&) = ask;
};

constexpr Row rows[] = {
    {"C101", Source::insider, "c1.profile"},
    {"C102", Source::insider, "c1.projects"},
    {"C103", Source::insider, "c1.departments"},
    {"C104", Source::insider, "c1.contacts"},
    {"C105", Source::insider, "c1.history"},
    {"C201", Source::insider, "c2.signals"},
    {"C202", Source::insider, "c2.motives", ask_expectation},
    {"C203", Source::insider, "c2.motives"},
    {"C204", Source::insider, "c2.entry"},
    {"C301", Source::insider, "c3.members[].seat"},
    {"C302", Source::insider, "c3.members[].seat"},
    {"C303", Source::insider, "c3.members"},
    {"C304", Source::insider, "c3.members[].needs"},
    {"C305", Source::insider, "log"},
    {"C401", Source::insider, "c4.mode"},
    {"C402", Source::insider, "c4.process"},
    {"C403", Source::insider, "c4.decisions"},
    {"C404", Source::insider, "c4.decisions[].points"},
    {"C405", Source::insider, "c4.decisions[].points", ask_matches},
    {"C501", Source::insider, "c5.competitors"},
    {"C502", Source::insider, "c5.resources"},
    {"C503", Source::team, "c5.swot"},
    {"C504", Source::insider, "c5.competitors[].next"},
    {"C505", Source::team, "c5.strategy"},
    {"C601", Source::insider, "c6.factors"},
    {"C602", Source::insider, "c6.factors[].rank"},
    {"C603", Source::insider, "c6.factors[].us, rivals"},
    {"C604", Source::insider, "c6.changes"},
    {"C605", Source::team, "plan[].delivers"},
    {"F101", Source::insider, "c3.members[].seat", ask_preferences},
    {"F201", Source::insider, "c3.members[].seat", ask_helper},
    {"F301", Source::insider, "c3.members[].seat", ask_majority},
    {"W101", Source::insider, "c3.members[].seat"},
    {"K201", Source::insider, "log", ask_denier},
};

/// The gap as a whole, with what its notes say.
std::string all_of(const Finding& gap, Language language) {
  std::vector<std::string> notes;
  for (const Remark& note : gap.notes) notes.push_back(note.message);
  if (notes.empty()) return gap.message;
  return say(language, "{} ({})", "{}（{}）", gap.message,
             fmt::join(notes, language == Language::zh ? "；" : "; "));
}

void add_gap(const Facts& facts, Criterion criterion, const Finding& gap,
             std::vector<NeededFact>& out) {
  const Row* row = std::ranges::find(rows, std::string_view(gap.code), &Row::code);
  if (row == std::end(rows)) return;
  const std::size_t before = out.size();
  Pieces pieces{criterion, row->code, is_due(criterion, facts), out};
  row->people(facts, pieces);
  if (out.size() == before)
    pieces.add(row->source, {}, all_of(gap, facts.language), std::string(row->field));
}

/// All is there on paper and a coach has to say so.
void add_confirmation(const Facts& facts, Criterion criterion, std::vector<NeededFact>& out) {
  const auto& verdict = facts.verdicts[index(criterion)];
  Pieces{criterion, {}, is_due(criterion, facts), out}.add(
      Source::coach, {},
      verdict ? say(facts.language, "have it confirmed again: the word of {} has lapsed",
                    "请其重新确认：{} 的确认已失效", to_string(verdict->on))
              : say(facts.language, "have it confirmed: all of it is there on paper",
                    "请其确认：纸面上已经齐备"),
      "log[].confirms");
}

}  // namespace

std::vector<NeededFact> needed_facts(const Examined& deal, Criteria criteria) {
  std::vector<NeededFact> out;
  for (const CriterionScore& score : deal.scorecard.criteria) {
    const Criterion criterion = score.criterion;
    if (!criteria.test(index(criterion)) || score.state == State::confirmed) continue;
    if (score.state == State::on_paper) add_confirmation(deal.facts, criterion, out);
    for (const Finding& gap : deal.gaps)
      if (std::ranges::find(score.gaps, gap.code) != score.gaps.end())
        add_gap(deal.facts, criterion, gap, out);
  }
  return out;
}

}  // namespace c136
