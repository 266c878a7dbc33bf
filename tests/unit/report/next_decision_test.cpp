#include "report/deal/next_decision.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string decision_of(const std::string& deal, std::string_view today = "2026-11-22",
                        Language language = Language::en) {
  const Sample sample(deal, today, language);
  return page_of([&](auto& blocks) { add_next_decision(examined(sample), blocks); });
}

constexpr std::string_view plan =
    "  - {stage: comparison, item: reference visit, due: 2026-12-10}\n";

std::string with_action(std::string_view action) {
  return edited(
      whole, plan,
      std::string("  - {stage: comparison, item: visits, actions: [").append(action) + "]}\n");
}

}  // namespace

TEST_CASE("who weighs what, where we are weak, and what is planned before the meeting") {
  CHECK(decision_of(std::string(whole)) ==
        R"(Before the decision: short list, 2026-12-18, in 26 days
-------------------------------------------------------
Person  Weighs        Match  Tendency     Planned before it
------  ------------  -----  -----------  -----------------
Wang    a fast start  4/5    +1 friendly  nothing
Chen    easy to use   5/5    +3 insider   nothing
Zhao    the price     2/5    0 neutral    nothing

To do before it:

- Plan an action with Zhao: match 2 on the price, tendency 0 neutral.
)");
  CHECK(decision_of(std::string(whole), "2026-11-22", Language::zh) ==
        R"(决策会前：short list，2026-12-18，还有 26 天
--------------------------------------------
人员  决策点        匹配度  倾向性   会前安排
----  ------------  ------  -------  --------
Wang  a fast start  4/5     +1 支持  没有安排
Chen  easy to use   5/5     +3 内线  没有安排
Zhao  the price     2/5     0 中立   没有安排

会前要做：

- 安排一次与Zhao的行动：“the price”匹配度仅 2、倾向性 0 中立。
)");
}

TEST_CASE("an action before the meeting answers a risk; one that is late has to be caught up") {
  const auto planned = [](std::string_view due) {
    return decision_of(
        with_action(std::string("{do: price talk, with: zhao, due: ").append(due) + "}"));
  };
  CHECK(planned("2026-12-18").find("To do") == std::string::npos);
  CHECK(planned("2026-12-18").find("2026-12-18 price talk") != std::string::npos);
  CHECK(planned("2026-12-19").find("- Plan an action with Zhao") != std::string::npos);
  CHECK(planned("2026-11-20").find("2026-11-20 price talk (overdue)") != std::string::npos);
  CHECK(planned("2026-11-20").find("- Catch up: price talk, due 2026-11-20.") != std::string::npos);
  CHECK(planned("2026-11-20, done: 2026-11-20").find("- Plan an action with Zhao") !=
        std::string::npos);
}

TEST_CASE("what a coach denied, and what lapses before the meeting, is to be done too") {
  const std::string log =
      "  - {on: 2026-11-01, with: [wang, chen, zhao], note: reference visit agreed";
  const std::string text = decision_of(edited(
      whole, log, "  - {on: 2026-10-05, with: chen, confirms: [c4, c5], denies: w}\n" + log));
  CHECK(text.find("- Settle what the coach denied: W.") != std::string::npos);
  CHECK(text.find("- Have C4, C5 confirmed again: the coach's word holds only until 2026-12-04.") !=
        std::string::npos);
}

TEST_CASE("of several decisions the next one; of past ones only that nothing came of it") {
  const std::string two = edited(whole, "  decisions:\n",
                                 "  decisions:\n"
                                 "    - {step: kick-off, by: 2026-10-01, done: 2026-10-02}\n"
                                 "    - {step: award, by: 2027-02-01}\n");
  CHECK(decision_of(two).find("short list") != std::string::npos);
  CHECK(decision_of(two, "2026-12-19").find("award, 2027-02-01, in 44 days") != std::string::npos);
  CHECK(decision_of(two, "2026-12-19").find("Nobody's decision points are written") !=
        std::string::npos);
  CHECK(decision_of(two, "2027-02-02") ==
        "The decision \"award\" was due on 2027-02-01 and has no `done` (line 44): what came of "
        "it?\n");
}

TEST_CASE("nothing is said without a dated decision, nor of a closed deal") {
  CHECK(decision_of(std::string(smallest)) == "");
  CHECK(decision_of("status: lost\n" + std::string(whole)) == "");
}

TEST_CASE("what the coach denied is named as the method names it") {
  const struct {
    const char *method, *denied, *expected;
  } cases[] = {{"c136", "c5", "Settle what the coach denied: C5."},
               {"c139", "c5", "Settle what the coach denied: C7, C8."},
               {"c139", "payment", "Settle what the coach denied: C6."},
               {"c139", "closest", "Settle what the coach denied: closest."}};
  for (const auto& one : cases) {
    Config config;
    config.method = one.method;
    const std::string log =
        std::string("with: [wang, chen, zhao], denies: [").append(one.denied).append("], note:");
    const Sample sample(edited(whole, "with: [wang, chen, zhao], note:", log), "2026-11-22",
                        Language::en, config);
    const std::string text =
        page_of([&](auto& blocks) { add_next_decision(examined(sample), blocks); });
    CAPTURE(std::string(one.denied));
    CHECK(text.find(one.expected) != text.npos);
  }
}
