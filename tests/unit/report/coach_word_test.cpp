#include "report/deal/coach_word.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// The whole deal with a log of its own.
std::string with_log(std::string_view log) {
  return edited(whole,
                "  - {on: 2026-11-01, with: [wang, chen, zhao], note: reference visit agreed}\n",
                std::string("  - {on: 2026-08-01, with: [wang, chen, zhao]}\n").append(log));
}

struct Case {
  const char* says;
  Criterion criterion;
  const char* log;
  const char* expected;
};

}  // namespace

TEST_CASE("what the coaches say of a criterion, with the dates") {
  const Case cases[] = {
      {"nobody spoke of it", Criterion::c5, "", "No coach has confirmed it."},
      {"it holds", Criterion::c5, "  - {on: 2026-11-01, with: chen, confirms: c5}\n",
       "Confirmed by Chen on 2026-11-01, holds until 2026-12-31."},
      {"C1 holds longer", Criterion::c1, "  - {on: 2026-08-02, with: chen, confirms: c1}\n",
       "Confirmed by Chen on 2026-08-02, holds until 2027-01-29."},
      {"the last day", Criterion::c5, "  - {on: 2026-09-23, with: chen, confirms: c5}\n",
       "Confirmed by Chen on 2026-09-23, holds until 2026-11-22."},
      {"the day after", Criterion::c5, "  - {on: 2026-09-22, with: chen, confirms: c5}\n",
       "The confirmation by Chen of 2026-09-22 lapsed after 2026-11-21."},
      {"denied", Criterion::c5,
       "  - {on: 2026-11-01, with: chen, confirms: c5}\n"
       "  - {on: 2026-11-02, with: chen, denies: c5}\n",
       "DENIED by Chen on 2026-11-02."},
  };
  for (const Case& one : cases) {
    CAPTURE(one.says);
    const Sample sample(with_log(one.log));
    CHECK(coach_word(sample.facts, sample.card[one.criterion]) == one.expected);
  }
}

TEST_CASE("a confirmation of an open criterion waits for its gaps") {
  const Sample sample(edited(with_log("  - {on: 2026-11-01, with: chen, confirms: c5}\n"),
                             "  strategy: a pilot in the tender\n", ""));
  CHECK(is_vouched(sample.facts, CoachTopic::c5));
  CHECK(coach_word(sample.facts, sample.card[Criterion::c5]) ==
        "Confirmed by Chen on 2026-11-01; that counts once its gaps are closed, until 2026-12-31.");
  CHECK(coach_word(sample.facts, sample.card[Criterion::c6]) == "No coach has confirmed it.");
}

TEST_CASE("nothing is said of an open criterion no coach spoke of") {
  const Sample sample{std::string(smallest)};
  CHECK(coach_word(sample.facts, sample.card[Criterion::c5]) == "");
  CHECK_FALSE(is_vouched(sample.facts, CoachTopic::c5));
}

TEST_CASE("who can confirm, and who cannot yet") {
  const auto coaches = [](std::string_view deal, Language language = Language::en) {
    const Sample sample(std::string(deal), "2026-11-22", language);
    return std::get<std::string>(coaches_cell(sample.facts).value);
  };
  CHECK(coaches(smallest) == "none: nothing can be confirmed yet");
  CHECK(coaches(whole) == "Chen (+3 insider)");
  CHECK(coaches(edited(whole, "  - {who: chen}", "  - {who: lao, name: Lao, kind: partner}"),
                Language::zh) == "Lao（合作伙伴）");
  CHECK(coaches(edited(whole, "  - {who: chen}", "  - {who: wang}")) ==
        "Wang (+1 friendly: no good coach, +2 is needed)");
}

TEST_CASE(
    "of a criterion that draws on several words each is called by its name, not by a number") {
  Config config;
  config.method = "c139";
  const Sample sample(with_log("  - {on: 2026-11-01, with: chen, confirms: [c1]}\n"), "2026-11-22",
                      Language::en, config);
  const CriterionScore& c3 = sample.card.criteria[6];
  REQUIRE(c3.id() == "C3");
  const std::string text = coach_word(sample.facts, c3);
  CHECK(text.starts_with("Account basics (c1): Confirmed by Chen on 2026-11-01"));
  CHECK(text.find("Influence (c3): No coach has confirmed it.") != text.npos);
}

TEST_CASE("a coach who has left is said to have") {
  const Sample sample(edited(whole, "{id: chen, ", "{id: chen, left: 2026-11-10, "));
  CHECK(std::get<std::string>(coaches_cell(sample.facts).value) == "Chen (has left)");
}
