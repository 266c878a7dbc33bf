#include "report/deal/criterion_fact.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr const char* all_met = "  - {on: 2026-11-01, with: [wang, chen, zhao, sun]}\n";

std::string fact(Criterion criterion, std::string_view members, const char* log = all_met,
                 Language language = Language::en) {
  const Sample sample(with_people(members, log), "2026-11-22", language);
  return criterion_fact(sample.facts, criterion);
}

constexpr std::string_view divided =
    "    - {who: wang, seat: top, selects: us, prefers: us}\n"
    "    - {who: chen, seat: key, tendency: +3, signs: advises, selects: us, prefers: us}\n"
    "    - {who: zhao, seat: key, selects: sap, prefers: sap}\n"
    "    - {who: sun, seat: member}\n";

}  // namespace

TEST_CASE("votes name who is for us, who for a rival, and who is unknown") {
  CHECK(fact(Criterion::f3, divided) ==
        "2 of 4 select us, 3 needed: Wang, Chen; not: Zhao (SAP); unknown: Sun.");
  CHECK(fact(Criterion::f3, divided, all_met, Language::zh) ==
        "4 人中 2 人选定我们，需 3 人：Wang、Chen；选他家：Zhao（SAP）；未知：Sun。");
  CHECK(fact(Criterion::f1, divided) ==
        "2 of 3 top and key seats rank us first: Wang, Chen; not: Zhao (SAP).");
  CHECK(fact(Criterion::f3, "    - {who: wang, seat: top, selects: us}\n") ==
        "1 of 1 selects us: Wang.");
}

TEST_CASE("a written choice that does not count says why") {
  CHECK(fact(Criterion::f3, "    - {who: wang, seat: top, selects: us, basis: assumption}\n") ==
        "0 of 1 select us, 1 needed; unknown: Wang (assumed).");
  CHECK(fact(Criterion::f3, "    - {who: wang, seat: top, selects: us}\n",
             "  - {on: 2026-11-01, with: chen}\n") ==
        "0 of 1 select us, 1 needed; unknown: Wang (never met).");
  CHECK(fact(Criterion::f3,
             "    - {who: wang, seat: top, selects: us, tendency: -1, signs: avoids}\n") ==
        "0 of 1 select us, 1 needed; unknown: Wang (-1 averse).");
}

TEST_CASE("W: the top decision maker selects us, helps us, or what else is known") {
  const auto top = [](std::string_view what) {
    return fact(Criterion::w,
                std::string("    - {who: wang, seat: top, ").append(what).append("}\n"));
  };
  CHECK(top("selects: us") == "Wang selects us.");
  CHECK(top("selects: sap") == "Wang selects SAP.");
  CHECK(top("tendency: +3, signs: [advises, keeps-secrets]") ==
        "Wang helps us (+3 insider: advises).");
  CHECK(top("tendency: +1") == "Wang's choice is not known.");
  CHECK(top("selects: us, basis: assumption") == "Wang's choice is not known (assumed).");
  CHECK(fact(Criterion::w, "    - {who: chen, seat: key}\n") ==
        "No top decision maker is named yet.");
}

TEST_CASE("F2: who helps, or how far the key people are") {
  CHECK(fact(Criterion::f2, divided) == "Helping us: Chen (+3 insider: advises).");
  CHECK(fact(Criterion::f2,
             "    - {who: chen, seat: key, tendency: +2, signs: joins-events}\n"
             "    - {who: zhao, seat: key}\n") ==
        "No key seat helps us (+3, advises or creates openings): Chen +2 supporter, Zhao unknown.");
  CHECK(fact(Criterion::f2, "    - {who: wang, seat: top}\n") == "No key seat is named yet.");
}

TEST_CASE("a deal that has just begun") {
  const Sample sample{std::string(smallest)};
  CHECK(criterion_fact(sample.facts, Criterion::f1) == "No top and no key seat is named yet.");
  CHECK(criterion_fact(sample.facts, Criterion::f3) ==
        "Nobody of the decision structure is named yet.");
  CHECK(criterion_fact(sample.facts, Criterion::c1) == "Nothing written yet.");
}
