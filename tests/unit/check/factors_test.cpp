#include "support/deal.hpp"

using namespace c136::test;

namespace {

using Codes = std::vector<std::string>;
using Lines = std::vector<std::string>;

constexpr std::string_view item =
    "  - {stage: comparison, item: reference visit, due: 2026-12-10}\n";

}  // namespace

TEST_CASE("C601 and C602: three factors, and ranks 1, 2, 3 each exactly once") {
  check_changes({
      {"two factors",
       "    - {factor: price, rank: 3, us: 2, rivals: {sap: 4}}\n",
       "",
       {"C601", "C602"}},
      {"a rank twice", "rank: 3", "rank: 2", {"C602"}},
      {"a rank missing", "rank: 3, ", "", {"C602"}},
      {"a fourth factor without rank",
       "  changes: none\n",
       "    - {factor: x, us: 1, rivals: {sap: 1}}\n  changes: none\n",
       {}},
      {"a fourth of rank 4",
       "  changes: none\n",
       "    - {factor: x, rank: 4, us: 1, rivals: {sap: 1}}\n  changes: none\n",
       {}},
      {"a fourth of rank 3",
       "  changes: none\n",
       "    - {factor: x, rank: 3, us: 1, rivals: {sap: 1}}\n  changes: none\n",
       {"C602"}},
  });
  const Sample twice(edited(whole, "rank: 3", "rank: 2"));
  CHECK(twice.notes("C602") == Lines{"c6.factors[2]: \"service\" is one of 2 with rank 2",
                                     "c6.factors[3]: \"price\" is one of 2 with rank 2",
                                     "c6.factors: no factor has rank 3"});
}

TEST_CASE("C603: our match and every rival's on every factor") {
  check_changes({
      {"ours", "us: 4, ", "", {"C603"}},
      {"a rival's", ", rivals: {sap: 2}", "", {"C603"}},
      {"a minor competitor's is not enough", "rivals: {sap: 2}", "rivals: {local: 2}", {"C603"}},
      {"0 is a match", "us: 4, rivals: {sap: 2}", "us: 0, rivals: {sap: 0}", {}},
  });
  const Sample sample(edited(whole, "us: 4, rivals: {sap: 2}", "x-note: ask"));
  CHECK(sample.notes("C603") ==
        Lines{"c6.factors[1]: speed: our match (us) and the match of SAP missing"});
}

TEST_CASE("C604: changes, or none") {
  check_changes({
      {"not said", "  changes: none\n", "", {"C604"}},
      {"a change", "changes: none", "changes: [{on: 2026-10-01, what: the price}]", {}},
      {"an empty list", "changes: none", "changes: []", {"C604"}},
  });
}

TEST_CASE("without factors C601 to C603 are open") {
  const Sample sample(std::string(smallest) + "c6: {changes: none}\n");
  for (const std::string_view code : {"C601", "C602", "C603"}) {
    CHECK(sample.place(code) == "c6");
  }
  CHECK_FALSE(sample.gap("C604"));
}

TEST_CASE(
    "C605, with F1, F2, F3 and W closed: any unfinished item due on or after the as-of date") {
  check_changes({
      {"no plan",
       "plan:\n  - {stage: comparison, item: reference visit, due: 2026-12-10}\n",
       "",
       {"C605"}},
      {"no due date", ", due: 2026-12-10", "", {"C605"}},
      {"done", "due: 2026-12-10", "due: 2026-12-10, done: 2026-11-20", {"C605"}},
      {"done counts as written, even tomorrow",
       "due: 2026-12-10",
       "due: 2026-12-10, done: 2026-11-23",
       {"C605"}},
      {"due on the as-of date", "due: 2026-12-10", "due: 2026-11-22", {}},
      {"overdue", "due: 2026-12-10", "due: 2026-11-21", {"C605"}},
      {"a due action is no item",
       ", due: 2026-12-10",
       ", actions: [{do: call, due: 2026-12-10}]",
       {"C605"}},
  });
}

TEST_CASE("C605: what is open of F1, F2, F3 and W has to be delivered by such an item") {
  const auto with_plan = [](std::string_view text, std::string_view plan) {
    return Sample(edited(text, item, plan)).open();
  };
  // Wang neither prefers nor selects us any more, so of the three only Chen selects us.
  const std::string lost =
      edited(whole, "signs: approves, prefers: us, selects: us", "signs: approves");
  CHECK(Sample(lost).open() == Codes{"C605", "F101", "F301", "W101"});
  CHECK(with_plan(lost,
                  "  - {stage: comparison, item: a, due: 2026-12-10, delivers: [f1, f3, w]}\n") ==
        Codes{"F101", "F301", "W101"});
  CHECK(with_plan(lost,
                  "  - {stage: comparison, item: a, due: 2026-12-10, delivers: [f1, w]}\n"
                  "  - {stage: comparison, item: b, due: 2026-12-20, delivers: f3}\n") ==
        Codes{"F101", "F301", "W101"});
  CHECK(with_plan(lost, "  - {stage: comparison, item: a, due: 2026-12-10, delivers: [f1, w]}\n") ==
        Codes{"C605", "F101", "F301", "W101"});
  CHECK(with_plan(lost,
                  "  - {stage: comparison, item: a, due: 2026-12-10, delivers: [f1, w]}\n"
                  "  - {stage: comparison, item: b, due: 2026-11-21, delivers: f3}\n") ==
        Codes{"C605", "F101", "F301", "W101"});
  CHECK(with_plan(lost,
                  "  - {stage: comparison, item: a, due: 2026-12-10, done: 2026-11-01, delivers: "
                  "[f1, f3, w]}\n") == Codes{"C605", "F101", "F301", "W101"});

  const Sample sample(edited(lost, item,
                             "  - {stage: comparison, item: a, due: 2026-11-21, delivers: w}\n"
                             "  - {stage: comparison, item: b, delivers: f1}\n"));
  CHECK(sample.notes("C605") == Lines{"plan[1]: W: \"a\" was due on 2026-11-21",
                                      "plan[2]: F1: \"b\" has no due date",
                                      "plan: F3: no unfinished plan item delivers it"});
}

TEST_CASE("C605: a denial opens F and W as well") {
  const std::string denied = edited(whole, "note: reference visit agreed}",
                                    "note: no}\n  - {on: 2026-11-02, with: chen, denies: f2}");
  CHECK(Sample(denied).open() == Codes{"C605", "K201"});
  CHECK(Sample(edited(denied, item,
                      "  - {stage: comparison, item: a, due: 2026-12-10, delivers: f2}\n"))
            .open() == Codes{"K201"});
  // Confirmed again, any item will do.
  CHECK(Sample(denied + "  - {on: 2026-11-03, with: chen, confirms: f2}\n").open().empty());
  // A denial of a Clear does not ask for an item of its own.
  CHECK(Sample(edited(denied, "denies: f2", "denies: c4")).open() == Codes{"K201"});
}

TEST_CASE("C605 is asked of open deals only") {
  const std::string idle = edited(whole, ", due: 2026-12-10", "");
  for (const std::string_view status : {"won", "lost", "shelved"})
    CHECK(Sample(idle + "status: " + std::string(status) + "\n").open().empty());
  CHECK(Sample(idle + "status: open\n").open() == Codes{"C605"});
}

TEST_CASE("C603 names twenty rivals whose match lacks, and counts the others") {
  std::string rivals = "c5:\n  competitors:\n";
  for (int i = 1; i <= 25; ++i) rivals += "    - {id: r" + std::to_string(i) + "}\n";
  const Sample many(std::string(smallest) + rivals + "c6: {factors: [{factor: price, us: 2}]}\n");
  REQUIRE(many.notes("C603").size() == 1);
  const std::string note = many.notes("C603")[0];
  CHECK(note.find("the match of r20 and 5 more missing") != std::string::npos);
  CHECK(note.find("r21") == std::string::npos);
}
