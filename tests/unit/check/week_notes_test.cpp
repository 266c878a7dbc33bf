#include "c136/check/week_notes.hpp"

#include "c136/load/settings/load_week.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string note_of(std::string_view rest) {
  return "c136: 1\nweek: 2026-W47\nseller: li.wei\n" + std::string(rest);
}

/// "LINE:COLUMN CODE", one after another.
std::string said_of(WeekRules& rules, std::string text, std::string_view file = "weeks/a.yaml") {
  const LoadedWeek read = load_week("", std::move(text), {}, Language::en);
  REQUIRE(read.ok());
  std::string all;
  for (const Diagnostic& d : rules.check(read.note, file))
    all += fmt::format("{}{}:{} {}", all.empty() ? "" : ", ", d.span.line, d.span.column, d.code);
  return all;
}

}  // namespace

TEST_CASE("N101: the days of a note are those of its week, Monday to Sunday") {
  const Config config;
  WeekRules rules(config, Language::en);
  CHECK(said_of(rules, note_of("days:\n"
                               "  - {on: 2026-11-15, what: before}\n"
                               "  - {on: 2026-11-16, what: Monday}\n"
                               "  - {on: 2026-11-22, what: Sunday}\n"
                               "  - {on: 2026-11-23, what: after}\n")) == "5:10 N101, 8:10 N101");
}

TEST_CASE("N102: a second note of the same seller and week names the first") {
  const Config config;
  WeekRules rules(config, Language::zh);
  CHECK(said_of(rules, note_of("")) == "");
  CHECK(said_of(rules, "c136: 1\nweek: 2026-W47\nseller: sun\n") == "");
  CHECK(said_of(rules, "c136: 1\nweek: 2026-W48\nseller: li.wei\n") == "");
  const LoadedWeek second = load_week("", note_of(""), config, Language::zh);
  const auto found = rules.check(second.note, "weeks/b.yaml");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "N102");
  CHECK(found[0].message == "weeks/a.yaml 也是 li.wei 2026-W47 的周记");
}

TEST_CASE("N103: what a log tells need not be told again") {
  const Config config;
  const Sample deal(
      filled("log:\n"
             "  - {on: 2026-11-17, with: [wang]}\n"
             "  - {on: 2026-11-18, by: sun, with: [wang]}\n"
             "plan:\n"
             "  - stage: needs\n"
             "    item: x\n"
             "    actions: [{do: y, done: 2026-11-19, with: wang, owner: li.wei}]\n"));
  WeekRules rules(config, Language::en);
  rules.add(deal.facts);
  CHECK(said_of(rules, note_of("days:\n"
                               "  - {on: 2026-11-17, what: visit, org: Hengyuan}\n"
                               "  - {on: 2026-11-17, what: visit, org: Lanting}\n"
                               "  - {on: 2026-11-17, what: training}\n"
                               "  - {on: 2026-11-18, what: visit, org: Hengyuan}\n"
                               "  - {on: 2026-11-19, what: visit, org: Hengyuan}\n")) ==
        "5:5 N103, 9:5 N103");
}

TEST_CASE("a note's seller is one of our own people, and the repository may switch rules off") {
  Config config;
  config.people = {{"sun", "Sun", {}, {}, {}, {}}};
  config.ignore = {"N101"};
  WeekRules rules(config, Language::en);
  CHECK(said_of(rules, note_of("days: [{on: 2026-12-01, what: x}]\n")) == "3:9 I102");
}
