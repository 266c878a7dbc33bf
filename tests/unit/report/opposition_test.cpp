#include "report/deal/opposition.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string opponents(std::string_view members, Language language = Language::en) {
  const Sample sample(with_people(members, "  - {on: 2026-11-01, with: [wang, zhao]}\n"),
                      "2026-11-22", language);
  return page_of([&](auto& blocks) { add_opponents(sample.facts, blocks); });
}

std::string denials(std::string_view log, Language language = Language::en,
                    const Method& method = c136_method()) {
  const Sample sample(
      with_people("    - {who: chen, seat: key, tendency: +3, signs: advises}\n", log),
      "2026-11-22", language);
  return page_of([&](auto& blocks) { add_denials(sample.facts, method, blocks); });
}

}  // namespace

TEST_CASE("those known to be against us: by tendency, by whom they select, by whom they prefer") {
  CHECK(opponents("    - {who: wang, seat: top, prefers: sap}\n"
                  "    - {who: chen, seat: key, tendency: +3, signs: advises}\n"
                  "    - {who: zhao, seat: member, selects: sap, tendency: -2, signs: obstructs}\n"
                  "    - {who: sun, seat: outside, tendency: -1, signs: avoids}\n") ==
        R"(Who is against us
-----------------
Person  Seat     Tendency     Choice           Last met
------  -------  -----------  ---------------  ----------
Wang    top      unknown      ranks SAP first  2026-11-01
Zhao    member   -2 opponent  selects SAP      2026-11-01
Sun     outside  -1 averse    –                never met
)");
}

TEST_CASE("with nobody known to be against us the unknown are named") {
  constexpr std::string_view members =
      "    - {who: wang, seat: top, tendency: -2}\n"
      "    - {who: chen, seat: key, selects: sap}\n"
      "    - {who: zhao, seat: member, tendency: 0}\n";
  CHECK(opponents(members) == R"(Who is against us
-----------------
Nobody is known to be against us. But the tendency is unknown of Wang, Chen.
)");
  CHECK(opponents(members, Language::zh) == R"(谁在反对我们
------------
尚未发现反对我们的人。但以下人员倾向性未知：Wang、Chen。
)");
}

TEST_CASE("a deal without members says nothing of opponents") {
  const Sample sample{std::string(smallest)};
  CHECK(page_of([&](auto& blocks) { add_opponents(sample.facts, blocks); }) == "");
}

TEST_CASE("what the coach denied stands with the coach's words") {
  const char* log =
      "  - {on: 2026-11-01, with: chen, denies: c5}\n"
      "  - {on: 2026-11-09, with: chen, denies: [f3, c5], note: SAP has a new offer.}\n";
  CHECK(denials(log) == R"(What the coach denied
---------------------
- F3, C5: denied by Chen on 2026-11-09 (line 67)
  SAP has a new offer.
)");
  CHECK(denials(log, Language::zh) == R"(教练否认了什么
--------------
- F3、C5：Chen于 2026-11-09 否认（第 67 行）
  SAP has a new offer.
)");
}

TEST_CASE("a denial that was taken back is none") {
  CHECK(denials("  - {on: 2026-11-01, with: chen, denies: c5}\n"
                "  - {on: 2026-11-09, with: chen, confirms: c5}\n") == "");
}

TEST_CASE("a denial names the criteria of the method that is shown, or the word as a word") {
  const char* log = "  - {on: 2026-11-09, with: chen, denies: [f3, c5, payment, closest]}\n";
  const struct {
    const Method& method;
    const char *en, *zh;
  } cases[] = {
      {c136_method(), "- F3, C5, payment, closest: denied", "- F3、C5、付款、关系最近：Chen于"},
      {c139_method(), "- F3, C7, C8, C6, closest: denied", "- F3、C7、C8、C6、关系最近：Chen于"},
      {c931_method(), "- The majority selects us (f3), C7, C8, C6, F3: denied",
       "- 多数人选定我们（f3）、C7、C8、C6、F3：Chen于"},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.method.id));
    CHECK(denials(log, Language::en, one.method).find(one.en) != std::string::npos);
    CHECK(denials(log, Language::zh, one.method).find(one.zh) != std::string::npos);
  }
}
