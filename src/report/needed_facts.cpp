#include "report/needed_facts.hpp"

#include "report/coach_word.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace c136 {
namespace {

/// Writes down the pieces of one gap.
class Pieces {
 public:
  Pieces(const Examined& deal, Criterion criterion, const Finding& gap,
         std::vector<NeededFact>& out)
      : deal_(deal), criterion_(criterion), gap_(gap), out_(out), before_(out.size()) {}

  const Facts& facts() const { return deal_.facts; }
  std::string_view code() const { return gap_.code; }
  bool any() const { return out_.size() > before_; }

  void of(std::string_view person, std::string what, std::string field) {
    add(Source::person, std::string(person), std::move(what), std::move(field));
  }

  /// The gap as a whole, with what its notes say.
  void whole(Source source, std::string_view field) {
    const Language language = facts().language;
    std::vector<std::string> notes;
    for (const Remark& note : gap_.notes) notes.push_back(note.message);
    add(source, {},
        notes.empty()
            ? gap_.message
            : say(language, "{} ({})", "{}（{}）", gap_.message,
                  fmt::format("{}", fmt::join(notes, language == Language::zh ? "；" : "; "))),
        std::string(field));
  }

 private:
  void add(Source source, std::string person, std::string what, std::string field) {
    const MethodCriterion& asked = deal_.scorecard.method->criteria[index(criterion_)];
    const auto code = std::ranges::find(asked.codes, std::string_view(gap_.code));
    out_.push_back({criterion_, code == asked.codes.end() ? std::string_view("K201") : *code,
                    source, std::move(person), std::move(what), std::move(field),
                    is_due(gap_.code, deal_.facts, deal_.scorecard)});
  }

  const Examined& deal_;
  Criterion criterion_;
  const Finding& gap_;
  std::vector<NeededFact>& out_;
  std::size_t before_;
};

std::string member_field(std::string_view who, std::string_view key) {
  return fmt::format("c3.members[who={}].{}", who, key);
}

// ---- C2 to C4: what only the person can tell ----------------------------------------------------

void motive(Pieces& pieces) {
  for (const Motive& known : pieces.facts().deal.c2.motives)
    if (!known.expectation)
      return pieces.of(
          *known.who,
          say(pieces.facts().language, "what they expect of the project", "对项目有什么期望"),
          fmt::format("c2.motives[who={}].expectation", *known.who));
  if (const auto top = seated(pieces.facts(), Seat::top); !top.empty())
    pieces.of(top[0]->id(),
              say(pieces.facts().language, "motive and expectation", "立项动机和期望"),
              "c2.motives");
}

void top_motive(Pieces& pieces) {
  for (const Person* top : seated(pieces.facts(), Seat::top))
    pieces.of(top->id(),
              say(pieces.facts().language, "why they want the project", "为什么要做这个项目"),
              "c2.motives");
}

void political_map(Pieces& pieces) {
  const Language language = pieces.facts().language;
  for (const Person* person : pieces.facts().structure) {
    std::vector<std::string> what, fields;
    const auto ask = [&](bool known, Words text, const char* field) {
      if (known) return;
      what.emplace_back(text.in(language));
      fields.emplace_back(field);
    };
    const Member& member = *person->member;
    ask(!member.roles.empty(), {"role in the purchase", "在采购中的角色"}, "roles");
    ask(bool(member.influence), {"influence", "影响力"}, "influence");
    ask(person->tendency.has_value(), {"tendency, with a sign you saw", "倾向性和看到的表现"},
        member.tendency ? "signs" : "tendency, signs");
    if (!what.empty())
      pieces.of(person->id(), listed(what, language),
                member_field(person->id(), fmt::format("{}", fmt::join(fields, ", "))));
  }
}

void needs(Pieces& pieces) {
  const Facts& facts = pieces.facts();
  for (const Person& person : facts.people) {
    if (!person.leads()) continue;
    std::vector<std::string> what, fields;
    const auto ask = [&](bool known, Words text, const char* field) {
      if (known) return;
      what.emplace_back(text.in(facts.language));
      fields.emplace_back(field);
    };
    const Needs& known = person.member->needs;
    const bool has_motive = std::ranges::any_of(
        facts.deal.c2.motives, [&](const Motive& m) { return *m.who == person.id(); });
    ask(known.company || has_motive, {"company need", "公司需求"}, "company");
    ask(bool(known.personal), {"personal need", "个人需求"}, "personal");
    ask(bool(known.common), {"common ground with us", "与我们的项目共鸣点"}, "common");
    if (!what.empty())
      pieces.of(person.id(), listed(what, facts.language),
                member_field(person.id(), "needs: " + fmt::format("{}", fmt::join(fields, ", "))));
  }
}

void met(Pieces& pieces) {
  for (const Person* person : pieces.facts().structure)
    if (!person->last_met)
      pieces.of(person->id(), say(pieces.facts().language, "a first meeting", "第一次见面"), "log");
}

void points(Pieces& pieces) {
  const auto& decisions = pieces.facts().deal.c4.decisions;
  for (const Person* person : pieces.facts().structure) {
    const bool has_point = std::ranges::any_of(decisions, [&](const Decision& decision) {
      return std::ranges::any_of(decision.points,
                                 [&](const auto& point) { return *point.who == person->id(); });
    });
    if (!has_point)
      pieces.of(person->id(),
                say(pieces.facts().language, "what they will decide by", "做决策时看重哪一点"),
                "c4.decisions.points");
  }
}

void matches(Pieces& pieces) {
  for (const Decision& decision : pieces.facts().deal.c4.decisions)
    for (const DecisionPoint& point : decision.points)
      if (!point.match)
        pieces.of(*point.who,
                  say(pieces.facts().language, "how well we meet \"{}\", 0 to 5",
                      "“{}”我们能满足几分（0 到 5）", *point.point),
                  fmt::format("c4.decisions.points[who={}].match", *point.who));
}

// ---- F and W: what the person has to do ---------------------------------------------------------

void prefers(Pieces& pieces) {
  if (seated(pieces.facts(), Seat::top).empty() || seated(pieces.facts(), Seat::key).empty())
    return;
  for (const Person* person : pieces.facts().structure)
    if (person->leads() && !person->prefers_us())
      pieces.of(person->id(),
                say(pieces.facts().language, "says that our value fits best",
                    "亲口认可我们的价值匹配度最高"),
                member_field(person->id(), "prefers"));
}

/// Nearest to us first; those of whom nothing is known before those against us.
std::vector<const Person*> by_tendency(std::vector<const Person*> people) {
  std::ranges::stable_sort(people, std::ranges::greater(), [](const Person* person) {
    return person->tendency ? 2 * *person->tendency : -1;
  });
  return people;
}

void helper(Pieces& pieces) {
  std::vector<const Person*> keys = seated(pieces.facts(), Seat::key);
  std::erase_if(keys, [](const Person* person) { return person->selects_rival(); });
  if (keys.empty()) return;
  const Person& nearest = *by_tendency(std::move(keys)).front();
  pieces.of(
      nearest.id(),
      say(pieces.facts().language, "helps us: advises us on the next step or creates openings",
          "主动帮我们：为下一步出谋划策，或创造机会"),
      member_field(nearest.id(), "tendency, signs"));
}

void majority(Pieces& pieces) {
  std::vector<const Person*> others = pieces.facts().structure;
  const std::size_t needed = others.size() / 2 + 1;
  const auto ours = std::erase_if(others, [](const Person* p) { return p->selects_us(); });
  others = by_tendency(std::move(others));
  for (std::size_t i = 0; i < others.size() && ours + i < needed; ++i)
    pieces.of(others[i]->id(), say(pieces.facts().language, "chooses us", "选定我们"),
              member_field(others[i]->id(), "selects"));
}

void top_selects(Pieces& pieces) {
  for (const Person* top : seated(pieces.facts(), Seat::top))
    if (!top->selects_us() && (!top->helps || top->selects_rival()))
      pieces.of(top->id(),
                say(pieces.facts().language, "chooses us, or helps us plan the win",
                    "选定我们，或主动协助我们策划"),
                member_field(top->id(), "selects"));
}

void denial(Pieces& pieces, const Verdict& verdict, Criterion criterion) {
  pieces.of(verdict.by,
            say(pieces.facts().language, "why {} was denied on {}, and what would change it",
                "{1} 为什么否认 {0}，怎样才能改变", label(criterion), to_string(verdict.on)),
            "log");
}

/// One row per gap: who can give it, and which field takes it. `people` finds the persons; where it
/// finds none, the gap is asked about as a whole.
struct Row {
  std::string_view code;
  Source source;
  std::string_view field;
  void (*people)(Pieces&) = nullptr;
};

constexpr Row rows[] = {
    {"C101", Source::insider, "c1.profile"},
    {"C102", Source::insider, "c1.projects"},
    {"C103", Source::insider, "c1.departments"},
    {"C104", Source::insider, "c1.contacts"},
    {"C105", Source::insider, "c1.history"},
    {"C201", Source::insider, "c2.signals"},
    {"C202", Source::insider, "c2.motives", motive},
    {"C203", Source::insider, "c2.motives", top_motive},
    {"C204", Source::insider, "c2.entry"},
    {"C301", Source::insider, "c3.members[].seat"},
    {"C302", Source::insider, "c3.members[].seat"},
    {"C303", Source::insider, "c3.members", political_map},
    {"C304", Source::insider, "c3.members[].needs", needs},
    {"C305", Source::insider, "log", met},
    {"C401", Source::insider, "c4.mode"},
    {"C402", Source::insider, "c4.process"},
    {"C403", Source::insider, "c4.decisions"},
    {"C404", Source::insider, "c4.decisions.points", points},
    {"C405", Source::insider, "c4.decisions.points", matches},
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
    {"F101", Source::insider, "c3.members[].seat", prefers},
    {"F201", Source::insider, "c3.members[].seat", helper},
    {"F301", Source::insider, "c3.members[].seat", majority},
    {"W101", Source::insider, "c3.members[].seat", top_selects},
};

void add_gap(const Examined& deal, Criterion criterion, const Finding& gap,
             std::vector<NeededFact>& out) {
  Pieces pieces(deal, criterion, gap, out);
  const Row* row = std::ranges::find(rows, std::string_view(gap.code), &Row::code);
  if (row == std::end(rows)) return;
  if (row->people) row->people(pieces);
  if (!pieces.any()) pieces.whole(row->source, row->field);
}

/// All is there on paper and a coach has to say so.
void add_confirmation(const Examined& deal, Criterion criterion, std::vector<NeededFact>& out) {
  const Facts& facts = deal.facts;
  const auto& verdict = facts.verdicts[index(criterion)];
  out.push_back(
      {criterion,
       {},
       Source::coach,
       {},
       verdict ? say(facts.language, "have it confirmed again: the word of {} has lapsed",
                     "请其重新确认：{} 的确认已失效", to_string(verdict->on))
               : say(facts.language, "have it confirmed: all of it is there on paper",
                     "请其确认：纸面上已经齐备"),
       "log[].confirms",
       facts.config.due[static_cast<std::size_t>(*facts.deal.stage)].test(index(criterion))});
}

}  // namespace

std::vector<NeededFact> needed_facts(const Examined& deal, Criteria criteria) {
  std::vector<NeededFact> out;
  for (const CriterionScore& score : deal.scorecard.criteria) {
    const Criterion criterion = score.criterion;
    if (!criteria.test(index(criterion)) || score.state == State::confirmed) continue;
    if (score.state == State::on_paper) add_confirmation(deal, criterion, out);
    for (const Finding& gap : deal.gaps)
      if (gap.code != "K201" && std::ranges::find(score.gaps, gap.code) != score.gaps.end())
        add_gap(deal, criterion, gap, out);
    if (const auto& verdict = deal.facts.verdicts[index(criterion)]; verdict && verdict->denied)
      for (const Finding& gap : deal.gaps)
        if (gap.code == "K201") {
          Pieces pieces(deal, criterion, gap, out);
          denial(pieces, *verdict, criterion);
          break;
        }
  }
  return out;
}

}  // namespace c136
