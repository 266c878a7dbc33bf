#include "c136/score/scorecard.hpp"

#include "support/deal.hpp"

using namespace c136;
using c136::test::edited;
using c136::test::Sample;
using c136::test::smallest;
using c136::test::whole;

namespace {

/// "open 3/5 C402 C405", "on-paper 5/5", "confirmed 5/5 by chen on 2026-10-20"
std::string shown(const CriterionScore& one) {
  std::string text = std::string(name_of(one.state)) + " " + std::to_string(one.held) + "/" +
                     std::to_string(one.asked);
  for (const std::string_view code : one.gaps) text += " " + std::string(code);
  if (one.confirmation)
    text += " by " + std::string(one.confirmation->by) + " on " + to_string(one.confirmation->on);
  return text;
}

std::string gates_passed(const Scorecard& card) {
  std::string names;
  for (const Gate& gate : card.method->gates)
    if (is_past(gate, card.confirmed)) names.append(gate.name).append(" ");
  return names;
}

/// The whole deal with more in the log.
Sample with_log(std::string_view entries, std::string_view today = "2026-11-22") {
  return Sample(std::string(whole).append(entries), today);
}

constexpr std::string_view all_confirmed =
    "  - {on: 2026-11-02, with: chen, confirms: [c1, c2, c3, c4, c5, c6, f1, f2, f3, w]}\n";

}  // namespace

TEST_CASE("the smallest deal: everything is open") {
  const Sample sample((std::string(smallest)));
  CHECK(to_string(sample.card.confirmed) == "0W0F0C");
  CHECK(to_string(sample.card.on_paper) == "0W0F0C");
  CHECK(shown(sample.card[Criterion::c1]) == "open 0/5 C101 C102 C103 C104 C105");
  CHECK(shown(sample.card[Criterion::c2]) == "open 0/4 C201 C202 C203 C204");
  CHECK(shown(sample.card[Criterion::c5]) == "open 0/5 C501 C502 C503 C504 C505");
  CHECK(shown(sample.card[Criterion::w]) == "open 0/1 W101");
  CHECK(gates_passed(sample.card) == "");
  CHECK(sample.card.rate.percent == 0);
}

TEST_CASE(
    "without a gap a criterion stands on paper, with a coach's confirmation it is confirmed") {
  const Sample paper((std::string(whole)));
  CHECK(to_string(paper.card.confirmed) == "0W0F0C");
  CHECK(to_string(paper.card.on_paper) == "1W3F6C");
  CHECK(shown(paper.card[Criterion::c4]) == "on-paper 5/5");
  CHECK(gates_passed(paper.card) == "");

  const Sample confirmed = with_log(all_confirmed);
  CHECK(to_string(confirmed.card.confirmed) == "1W3F6C");
  CHECK(shown(confirmed.card[Criterion::c4]) == "confirmed 5/5 by chen on 2026-11-02");
  CHECK(gates_passed(confirmed.card) == "6C 2F 1W ");
  CHECK(confirmed.card.rate.percent == 99);
  CHECK(confirmed.card.rate.row == "1W2-3F6C");
}

TEST_CASE("an open criterion is not confirmed, whatever the coach says") {
  const Sample sample(edited(std::string(whole).append(all_confirmed), "  mode: tender\n", ""));
  CHECK(shown(sample.card[Criterion::c4]) == "open 4/5 C401");
  CHECK(to_string(sample.card.confirmed) == "1W3F5C");
  CHECK(to_string(sample.card.on_paper) == "1W3F5C");
  CHECK(gates_passed(sample.card) == "2F 1W ");
  CHECK(sample.card.rate.percent == 85);
}

TEST_CASE("a denial opens a criterion with K201, which counts in neither held nor asked") {
  const Sample sample = with_log(
      "  - {on: 2026-11-02, with: chen, confirms: [c4, c5, w]}\n"
      "  - {on: 2026-11-02, with: chen, denies: [c4, w]}\n");
  CHECK(shown(sample.card[Criterion::c4]) == "open 5/5 K201");
  CHECK(shown(sample.card[Criterion::c5]) == "confirmed 5/5 by chen on 2026-11-02");
  CHECK(shown(sample.card[Criterion::w]) == "open 1/1 K201");
  CHECK(shown(sample.card[Criterion::c6]) == "open 4/5 C605");  // nothing in the plan delivers W
  CHECK(to_string(sample.card.on_paper) == "0W3F4C");

  // Codes ascend: K201 between those of C and F, and before that of W.
  const Sample both(edited(
      edited(std::string(whole).append("  - {on: 2026-11-02, with: chen, denies: [c4, f3, w]}\n"),
             "  mode: tender\n", ""),
      "signs: approves, prefers: us, selects: us", "signs: approves, prefers: us"));
  CHECK(shown(both.card[Criterion::c4]) == "open 4/5 C401 K201");
  CHECK(shown(both.card[Criterion::f3]) == "open 0/1 F301 K201");
  CHECK(shown(both.card[Criterion::w]) == "open 0/1 K201 W101");
}

TEST_CASE("a confirmation holds 60 days, on C1 and C2 180") {
  constexpr std::string_view log =
      "  - {on: 2026-11-02, with: chen, confirms: [c1, c2, c3, f2, w]}\n";
  struct {
    std::string_view today, value;
  } const cases[] = {
      {"2026-11-01", "0W0F0C"},  // not said yet
      {"2026-11-02", "1W1F3C"},  // on the day
      {"2027-01-01", "1W1F3C"},  // 60 days
      {"2027-01-02", "0W0F2C"},  // 61
      {"2027-05-01", "0W0F2C"},  // 180
      {"2027-05-02", "0W0F0C"},  // 181
  };
  for (const auto& [today, value] : cases) {
    CAPTURE(std::string(today));
    CHECK(to_string(with_log(log, today).card.confirmed) == value);
  }
}

TEST_CASE("the days a confirmation holds can be set") {
  Config config;
  config.limits.confirmation = 10;
  config.limits.account = 30;
  const auto value = [&](std::string_view today) {
    return to_string(
        Sample(std::string(whole).append("  - {on: 2026-11-02, with: chen, confirms: [c1, c3]}\n"),
               today, Language::en, config)
            .card.confirmed);
  };
  CHECK(value("2026-11-12") == "0W0F2C");
  CHECK(value("2026-11-13") == "0W0F1C");
  CHECK(value("2026-12-03") == "0W0F0C");
}

TEST_CASE("a closed deal is scored as of its end, however long ago that was") {
  const auto value = [](std::string_view end) {
    return to_string(
        Sample(std::string(whole).append(all_confirmed).append(end), "2029-01-01").card.confirmed);
  };
  CHECK(value("") == "0W0F0C");
  CHECK(value("status: won\nresult: {on: 2026-12-31}\n") == "1W3F6C");
  CHECK(value("status: shelved\nclose: 2026-12\n") == "1W3F6C");
  CHECK(value("status: lost\nresult: {on: 2027-01-02}\n") == "0W0F2C");
  CHECK(value("status: lost\nresult: {on: 2026-11-01}\n") == "0W0F0C");
  CHECK(value("status: lost\n") == "0W0F0C");
}

TEST_CASE("a coach who is no good coach confirms nothing") {
  const std::string text = std::string(whole).append(all_confirmed);
  CHECK(to_string(Sample(edited(text, "  - {who: chen}\n", "  - {who: zhao}\n")).card.confirmed) ==
        "0W0F0C");
  CHECK(to_string(Sample(edited(text, "signs: advises", "signs: joins-events")).card.confirmed) ==
        "0W0F0C");
}

TEST_CASE("C605 is among the rules of C6, for closed deals as one that is not open") {
  const std::string idle = edited(whole, ", due: 2026-12-10", "");
  CHECK(shown(Sample(idle).card[Criterion::c6]) == "open 4/5 C605");
  CHECK(shown(Sample(idle + "status: won\n").card[Criterion::c6]) == "on-paper 5/5");
}

TEST_CASE("gates are passed over confirmed criteria") {
  const auto gates = [](std::string_view confirms) {
    const Sample sample =
        with_log("  - {on: 2026-11-02, with: chen, confirms: [" + std::string(confirms) + "]}\n");
    return gates_passed(sample.card);
  };
  CHECK(gates("c1, c2, c3, c4, c5, c6") == "6C ");
  CHECK(gates("c1, c2, c3, c4, c5") == "");
  CHECK(gates("f1") == "");
  CHECK(gates("f1, f3") == "2F ");
  CHECK(gates("w") == "1W ");
}

TEST_CASE("a team's own ladder stands for that of the method") {
  Config config;
  config.ladder = {{"1W1F", {{1, 1}, {1, 1}, {0, 6}}, 70, RateSource::team, "team"}};
  const auto rate = [&](std::string_view confirms) {
    return Sample(std::string(whole) + "  - {on: 2026-11-02, with: chen, confirms: [" +
                      std::string(confirms) + "]}\n",
                  "2026-11-22", Language::en, config)
        .card.rate;
  };
  CHECK(rate("w, f1").percent == 70);
  CHECK(rate("w, f1").from == "team");
  CHECK_FALSE(rate("f1").percent);
}

TEST_CASE("a gap is due from the stage of its criterion on, a denial from that of what it denies") {
  const auto due = [](std::string_view stage, std::string_view gap, std::string_view log = "") {
    const Sample sample(
        edited(std::string(smallest), "stage: needs", "stage: " + std::string(stage)) +
        "coaches: [{who: chen, name: Chen}]\n" + std::string(log));
    return is_due(gap, sample.facts);
  };
  CHECK(due("needs", "C104"));
  CHECK_FALSE(due("needs", "C201"));
  CHECK(due("initiation", "C104"));
  CHECK(due("initiation", "C201"));
  CHECK_FALSE(due("preselection", "F201"));
  CHECK(due("comparison", "F201"));
  CHECK_FALSE(due("comparison", "W101"));
  CHECK(due("decision", "W101"));

  constexpr std::string_view denied = "log: [{on: 2026-11-02, with: chen, denies: [c3, w]}]\n";
  CHECK_FALSE(due("initiation", "K201", denied));
  CHECK(due("preselection", "K201", denied));
  CHECK_FALSE(due("decision", "K201"));
}
