#include "c136/model/facts.hpp"

#include "support/deal.hpp"

using namespace c136;
using c136::test::day;
using c136::test::Sample;
using c136::test::smallest;

namespace {

constexpr std::string_view people = R"(c1:
  contacts: [{id: wang, name: Wang}, {id: chen}]
c5:
  competitors: [{id: sap, name: SAP}, {id: local, threat: minor}]
coaches: [{who: chen}, {who: old-li, name: Mr Li}]
)";

Sample with(std::string more, std::string_view today = "2026-11-22") {
  return Sample(std::string(smallest).append(people) + more, today);
}

Sample wang(std::string_view facts, std::string_view log = "") {
  return with("c3:\n  members:\n    - {who: wang, seat: top, " + std::string(facts) + "}\n" +
              std::string(log));
}

}  // namespace

TEST_CASE("as of: today, but for a closed deal at most result.on, or else the last day of close") {
  const auto as_of_date = [](std::string_view more) {
    return to_string(with(std::string(more)).facts.as_of);
  };
  CHECK(as_of_date("") == "2026-11-22");
  CHECK(as_of_date("close: 2026-06\n") == "2026-11-22");
  CHECK(as_of_date("status: won\n") == "2026-11-22");
  CHECK(as_of_date("status: won\nresult: {on: 2026-06-15}\n") == "2026-06-15");
  CHECK(as_of_date("status: lost\nresult: {on: 2027-06-15}\n") == "2026-11-22");
  CHECK(as_of_date("status: shelved\nclose: 2026-06\n") == "2026-06-30");
  CHECK(as_of_date("status: shelved\nclose: 2026\n") == "2026-11-22");
  CHECK(as_of_date("status: won\nclose: 2026-05-01\nresult: {on: 2026-06-15}\n") == "2026-06-15");
  CHECK(as_of_date("status: won\nclose: 2026-05-01\nresult: {note: fine}\n") == "2026-05-01");
  CHECK(to_string(with("status: won\nresult: {on: 2026-06-15}\n").facts.today) == "2026-11-22");
}

TEST_CASE("a tendency is known by a sign of its own grade or a stronger one in its direction") {
  struct {
    std::string_view facts;
    std::optional<int> known;
  } const cases[] = {
      {"influence: high", std::nullopt},
      {"tendency: 0", 0},
      {"tendency: 0, signs: obstructs", 0},
      {"tendency: +1", std::nullopt},
      {"tendency: +1, signs: no-position", std::nullopt},
      {"tendency: +1, signs: approves", 1},
      {"tendency: +1, signs: advises", 1},
      {"tendency: +2, signs: approves", std::nullopt},
      {"tendency: +2, signs: [approves, joins-events]", 2},
      {"tendency: +3, signs: joins-events", std::nullopt},
      {"tendency: +3, signs: keeps-secrets", 3},
      {"tendency: +1, signs: avoids", std::nullopt},
      {"tendency: -1, signs: avoids", -1},
      {"tendency: -1, signs: withholds", -1},
      {"tendency: -2, signs: avoids", std::nullopt},
      {"tendency: -2, signs: helps-rival", -2},
      {"tendency: -3, signs: obstructs", std::nullopt},
      {"tendency: -3, signs: helps-rival", -3},
      {"tendency: -3, signs: advises", std::nullopt},
  };
  for (const auto& [facts, known] : cases) {
    CAPTURE(std::string(facts));
    CHECK(wang(facts).facts.people.front().tendency == known);
  }
}

TEST_CASE("whom a person is known to select: met or fact, no assumption, not us from an opponent") {
  constexpr std::string_view met = "log: [{on: 2026-11-01, with: wang}]\n";
  const auto selects = [](std::string_view facts, std::string_view log) {
    const auto sample = wang(facts, log);
    const auto& known = sample.facts.people.front().selects;
    return known ? std::string(*known) : std::string("-");
  };
  CHECK(selects("selects: us", met) == "us");
  CHECK(selects("selects: sap", met) == "sap");
  CHECK(selects("influence: high", met) == "-");
  CHECK(selects("selects: us", "") == "-");
  CHECK(selects("selects: us, basis: statement", "") == "-");
  CHECK(selects("selects: us, basis: fact", "") == "us");
  CHECK(selects("selects: us, basis: assumption", met) == "-");
  CHECK(selects("selects: sap, basis: assumption", met) == "-");
  CHECK(selects("selects: us, tendency: -1, signs: avoids", met) == "-");
  CHECK(selects("selects: us, tendency: -1, signs: avoids, basis: fact", met) == "-");
  CHECK(selects("selects: us, tendency: -1", met) == "us");
  CHECK(selects("selects: us, tendency: 0", met) == "us");
  CHECK(selects("selects: sap, tendency: -1, signs: avoids", met) == "sap");
  CHECK(selects("prefers: us", met) == "-");
}

TEST_CASE("met: named in a counting entry that is a contact") {
  struct {
    std::string_view log;
    std::string_view last_met;
  } const cases[] = {
      {"", "-"},
      {"log: [{on: 2026-11-01, with: wang}]", "2026-11-01"},
      {"log: [{on: 2026-11-01, kind: call, with: [chen, wang]}]", "2026-11-01"},
      {"log: [{on: 2026-11-01, with: chen}]", "-"},
      {"log: [{on: 2026-11-01, also: wang}]", "-"},
      {"log: [{on: 2026-11-01, kind: internal, with: wang}]", "-"},
      {"log: [{on: 2026-11-01, kind: review, with: wang}]", "-"},
      {"log: [{on: 2026-11-22, with: wang}]", "2026-11-22"},
      {"log: [{on: 2026-11-23, with: wang}]", "-"},
      {"log: [{on: 2026-11-05, with: wang}, {on: 2026-11-01, with: wang}]", "2026-11-05"},
      {"plan: [{stage: needs, item: a, actions: [{do: b, with: wang, done: 2026-11-03}]}]",
       "2026-11-03"},
      {"plan: [{stage: needs, item: a, actions: [{do: b, with: wang, done: 2026-11-23}]}]", "-"},
      {"plan: [{stage: needs, item: a, actions: [{do: b, with: wang, due: 2026-11-03}]}]", "-"},
  };
  for (const auto& [log, last_met] : cases) {
    CAPTURE(std::string(log));
    const Sample sample = wang("influence: high", std::string(log) + "\n");
    const auto& met = sample.facts.people.front().last_met;
    CHECK((met ? to_string(*met) : "-") == last_met);
  }
}

TEST_CASE("helps: known tendency +3 with advises or creates-openings") {
  const auto helps = [](std::string_view facts) { return wang(facts).facts.people.front().helps; };
  CHECK(helps("tendency: +3, signs: advises"));
  CHECK(helps("tendency: +3, signs: [tells-rivals, creates-openings]"));
  CHECK_FALSE(helps("tendency: +3, signs: blocks-rivals"));
  CHECK_FALSE(helps("tendency: +2, signs: advises"));
  CHECK_FALSE(helps("signs: advises"));
}

TEST_CASE("a good coach is listed, and as a member known as +2 or +3") {
  const auto good = [](std::string_view id, std::string_view member) {
    return with(member.empty() ? "" : "c3:\n  members:\n    - " + std::string(member) + "\n")
        .facts.is_good_coach(id);
  };
  CHECK(good("chen", ""));
  CHECK(good("old-li", ""));
  CHECK_FALSE(good("wang", ""));
  CHECK_FALSE(good("wang", "{who: wang, seat: top, tendency: +3, signs: advises}"));
  CHECK_FALSE(good("chen", "{who: chen, seat: key}"));
  CHECK_FALSE(good("chen", "{who: chen, seat: outside}"));
  CHECK_FALSE(good("chen", "{who: chen, seat: key, tendency: +2}"));
  CHECK_FALSE(good("chen", "{who: chen, seat: key, tendency: +1, signs: advises}"));
  CHECK(good("chen", "{who: chen, seat: key, tendency: +2, signs: joins-events}"));
  CHECK(good("chen", "{who: chen, seat: outside, tendency: +3, signs: advises}"));
}

TEST_CASE("the last verdict of a good coach counts, and on one day a denial") {
  struct {
    std::string_view log;
    std::string_view verdict;  // on C4
  } const cases[] = {
      {"", "-"},
      {"- {on: 2026-11-01, with: chen, confirms: c4}", "yes by chen on 2026-11-01"},
      {"- {on: 2026-11-01, with: chen, confirms: [c1, c4]}", "yes by chen on 2026-11-01"},
      {"- {on: 2026-11-01, with: chen, confirms: c5}", "-"},
      {"- {on: 2026-11-01, with: chen, denies: c4}", "no by chen on 2026-11-01"},
      {"- {on: 2026-11-01, with: [wang, old-li, chen], confirms: c4}",
       "yes by old-li on 2026-11-01"},
      {"- {on: 2026-11-01, with: wang, confirms: c4}", "-"},
      {"- {on: 2026-11-01, confirms: c4}", "-"},
      {"- {on: 2026-11-01, kind: review, with: chen, confirms: c4}", "yes by chen on 2026-11-01"},
      {"- {on: 2026-11-22, with: chen, confirms: c4}", "yes by chen on 2026-11-22"},
      {"- {on: 2026-11-23, with: chen, confirms: c4}", "-"},
      {"- {on: 2026-11-02, with: chen, confirms: c4}\n  - {on: 2026-11-01, with: old-li, denies: "
       "c4}",
       "yes by chen on 2026-11-02"},
      {"- {on: 2026-11-01, with: chen, confirms: c4}\n  - {on: 2026-11-02, with: old-li, denies: "
       "c4}",
       "no by old-li on 2026-11-02"},
      {"- {on: 2026-11-01, with: chen, confirms: c4}\n  - {on: 2026-11-01, with: old-li, denies: "
       "c4}",
       "no by old-li on 2026-11-01"},
      {"- {on: 2026-11-01, with: old-li, denies: c4}\n  - {on: 2026-11-01, with: chen, confirms: "
       "c4}",
       "no by old-li on 2026-11-01"},
      {"- {on: 2026-11-01, with: chen, confirms: c4, denies: c4}", "no by chen on 2026-11-01"},
      {"- {on: 2026-11-01, with: chen, confirms: c4}\n  - {on: 2026-11-23, with: chen, denies: c4}",
       "yes by chen on 2026-11-01"},
  };
  for (const auto& [log, expected] : cases) {
    CAPTURE(std::string(log));
    const Sample sample = with(log.empty() ? "" : "log:\n  " + std::string(log) + "\n");
    const auto& verdict = sample.facts.verdicts[index(Criterion::c4)];
    const std::string said = !verdict
                                 ? "-"
                                 : std::string(verdict->denied ? "no" : "yes") + " by " +
                                       std::string(verdict->by) + " on " + to_string(verdict->on);
    CHECK(said == expected);
  }
}

TEST_CASE("a coach who turns out to be none has said nothing") {
  const auto verdict = [](std::string_view member) {
    return with("c3:\n  members: [" + std::string(member) +
                "]\nlog: [{on: 2026-11-01, with: chen, confirms: c4}]\n")
        .facts.verdicts[index(Criterion::c4)]
        .has_value();
  };
  CHECK(verdict("{who: chen, seat: key, tendency: +2, signs: joins-events}"));
  CHECK_FALSE(verdict("{who: chen, seat: key, tendency: +1, signs: approves}"));
}

TEST_CASE("entries: the log, then the done actions with somebody, up to the as-of date") {
  const Sample sample = with(R"(log:
  - {on: 2026-11-10, kind: call, outcome: advance}
  - {on: 2026-11-30}
  - {on: 2026-11-01, with: chen}
plan:
  - stage: needs
    item: a
    actions:
      - {do: b, with: wang, done: 2026-11-05, outcome: continuation}
      - {do: c, done: 2026-11-05}
      - {do: d, with: wang}
)");
  const auto& entries = sample.facts.entries;
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].kind == EntryKind::call);
  CHECK(entries[0].outcome == Outcome::advance);
  CHECK(entries[1].kind == EntryKind::visit);
  CHECK(entries[1].names("chen"));
  CHECK_FALSE(entries[1].outcome);
  CHECK(entries[2].action);
  CHECK(entries[2].on == day("2026-11-05"));
  CHECK(entries[2].is_contact());
  CHECK(entries[2].outcome == Outcome::continuation);
}

TEST_CASE("key contacts: middle and senior people, one in each of their posts") {
  const Config config;
  const Sample sample(std::string(smallest) + R"(c1:
  contacts:
    - {id: a, post: [decision, it, it], level: senior}
    - {id: b, post: it, level: middle}
    - {id: c, post: [it, finance], level: junior}
    - {id: d, post: cost}
    - {id: e, level: senior}
)");
  const auto count = [&](bool managed) {
    std::string all;
    for (const PostCount& post :
         count_key_contacts(sample.facts.deal.c1, config, managed, day("2026-11-22")))
      all += std::string(config.post(post.post).id) + " " + std::to_string(post.found.size()) +
             "/" + std::to_string(post.needed) + "-" + std::to_string(post.missing()) + " ";
    return all;
  };
  CHECK(count(false) ==
        "decision 1/1-0 cost 0/1-1 finance 0/1-1 sales 0/1-1 it 2/1-0 engineering 0/1-1 ");
  CHECK(count(true) ==
        "decision 1/2-1 cost 0/2-2 finance 0/2-2 sales 0/2-2 it 2/2-0 engineering 0/2-2 ");
}

TEST_CASE("names and look-ups") {
  const Sample sample = wang("influence: high");
  const Facts& facts = sample.facts;
  CHECK(facts.name_of("wang") == "Wang");
  CHECK(facts.name_of("chen") == "chen");
  CHECK(facts.name_of("old-li") == "Mr Li");
  CHECK(facts.name_of("sap") == "SAP");
  CHECK(facts.name_of("us") == "us");
  CHECK(facts.person("wang") == &facts.people.front());
  CHECK_FALSE(facts.person("chen"));
  CHECK_FALSE(facts.contact("Wang"));
  CHECK_FALSE(facts.coach("wang"));
  REQUIRE(facts.rivals.size() == 1);
  CHECK(*facts.rivals.front()->id == "sap");
}

TEST_CASE("a confirmation holds 60 days, one of C1 and C2 holds 180") {
  const Sample sample = with("");
  const auto until = [&](Criterion c) {
    return to_string(sample.facts.holds_until(c, day("2026-01-01")));
  };
  CHECK(until(Criterion::c1) == "2026-06-30");
  CHECK(until(Criterion::c2) == "2026-06-30");
  CHECK(until(Criterion::c3) == "2026-03-02");
  CHECK(until(Criterion::f1) == "2026-03-02");
  CHECK(until(Criterion::w) == "2026-03-02");
}

TEST_CASE("of several with one id the first is found; of none nobody") {
  const std::vector<std::pair<std::string, int>> things{{"b", 1}, {"a", 2}, {"b", 3}};
  const ById<std::pair<std::string, int>> by_id(
      things, [](const auto& thing) { return std::string_view(thing.first); });
  REQUIRE(by_id.find("b"));
  CHECK(by_id.find("b")->second == 1);
  CHECK(by_id.find("a")->second == 2);
  CHECK_FALSE(by_id.find("c"));
}

TEST_CASE("the open action with somebody that is due first, from a day on") {
  const Sample sample = with(
      "plan:\n  - stage: needs\n    item: x\n    actions:\n"
      "      - {do: late, with: [wang, chen], due: 2026-12-01}\n"
      "      - {do: soon, with: wang, due: 2026-11-25}\n"
      "      - {do: done, with: wang, due: 2026-11-20, done: 2026-11-20}\n"
      "      - {do: undated, with: chen}\n");
  const auto action = [&](std::string_view id, Date from) {
    const Action* found = sample.facts.open_action_with(id, from);
    return found ? std::string(*found->what) : "";
  };
  CHECK(action("wang", day("2026-01-01")) == "soon");
  CHECK(action("wang", day("2026-11-26")) == "late");
  CHECK(action("wang", day("2026-12-02")) == "");
  CHECK(action("chen", day("2026-01-01")) == "late");
  CHECK(action("sap", day("2026-01-01")) == "");
}

TEST_CASE("who has a motive, who a point, and our meetings with somebody") {
  const Sample sample = with(
      "c2: {motives: [{who: wang, motive: growth}]}\n"
      "c4: {decisions: [{step: board, points: [{who: chen, point: price}]}]}\n"
      "log:\n  - {on: 2026-11-01, with: [wang, chen]}\n"
      "  - {on: 2026-11-02, kind: internal, with: wang}\n  - {on: 2026-11-03, with: wang}\n");
  CHECK(sample.facts.has_motive("wang"));
  CHECK_FALSE(sample.facts.has_motive("chen"));
  CHECK(sample.facts.has_point("chen"));
  CHECK_FALSE(sample.facts.has_point("wang"));
  CHECK(sample.facts.meetings_with("wang").size() == 2);
  CHECK(sample.facts.meetings_with("nobody").empty());
  CHECK(with("log: [{on: 2026-11-01, with: [wang, wang]}]\n").facts.meetings_with("wang").size() ==
        1);
}
