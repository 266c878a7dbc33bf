#include "report/deal/next_gate.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string gate_of(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return page_of([&](auto& blocks) { add_next_gate(examined(sample), blocks); });
}

/// The whole deal in another stage and with another log.
std::string whole_at(std::string_view stage, std::string_view log) {
  std::string text =
      edited(whole, "stage: comparison\nc1:", std::string("stage: ").append(stage) + "\nc1:");
  text.resize(text.find("log:\n"));
  return text.append("log:\n  - {on: 2026-08-01, with: [wang, chen, zhao]}\n").append(log);
}

}  // namespace

TEST_CASE("only a gate that is due at the stage is the next one") {
  CHECK(gate_of(std::string(smallest)) == R"(To the next gate: 6C
--------------------
6C lacks 6. 1W and 2F will be due at a later stage. All of these are needed:

- C1, C2, C3, C4, C5, C6: all gaps are open; then a coach's confirmation.
)");
  CHECK(gate_of(std::string(smallest), Language::zh) == R"(距下一个关键门槛：6C
--------------------
6C 还差 6 项。1W、2F 到后续阶段再看。以下各项都要确认：

- C1、C2、C3、C4、C5、C6：缺口全部待补；再请教练确认。
)");
}

TEST_CASE("of several the one that lacks fewest, and the nearest criteria first") {
  const std::string deal =
      edited(whole_at("comparison",
                      "  - {on: 2026-11-02, with: chen, confirms: f3}\n"
                      "  - {on: 2026-09-01, with: chen, confirms: f1}\n"),
             "tendency: +3, signs: advises", "tendency: +2, signs: joins-events");
  CHECK(gate_of(deal) == R"(To the next gate: 2F
--------------------
It is the nearest: 2F lacks 1, 6C lacks 6. 1W will be due at a later stage. Any 1 of these will do:

- F1: the confirmation of 2026-09-01 has lapsed: ask a coach again.
- F2: a key person has to reach +3 and advise us or create openings; then a coach's confirmation.
)");
}

TEST_CASE("what each criterion still needs") {
  const std::string deal =
      edited(whole_at("decision",
                      "  - {on: 2026-11-02, with: chen, confirms: [c1, c2, f2], denies: c3}\n"),
             "prefers: us, selects: us, needs: {personal: a success, common: plan first}",
             "prefers: sap, selects: sap, needs: {personal: a success, common: plan first}");
  const std::string text = gate_of(deal);
  CHECK(text == R"(To the next gate: 2F
--------------------
It is the nearest: 2F lacks 1, 1W lacks 1, 6C lacks 4. Any 1 of these will do:

- F1: not known to rank us first: Wang; then a coach's confirmation.
- F3: lacks 1 of the 2 votes needed; still to win: Wang, Zhao; then a coach's confirmation.
)");
}

TEST_CASE("a denial has to be settled before it is confirmed") {
  const std::string confirmed =
      "  - {on: 2026-11-02, with: chen, confirms: [c1, c2, c4, c5, f1, f2, f3, w]}\n";
  const std::string text =
      gate_of(whole_at("decision", confirmed + "  - {on: 2026-11-09, with: chen, denies: c3}\n"));
  CHECK(text == R"(To the next gate: 6C
--------------------
6C lacks 2. All of these are needed:

- C6: only a coach's confirmation is missing.
- C3: Chen denied it on 2026-11-09: settle that, then have it confirmed.
)");
}

TEST_CASE("one criterion alone needs no choice; with all gates passed there is nothing to say") {
  const std::string most =
      "  - {on: 2026-11-02, with: chen, confirms: [c1, c2, c3, c4, c5, c6, f1, f2, f3";
  CHECK(gate_of(whole_at("decision", most + "]}\n")) == R"(To the next gate: 1W
--------------------
1W lacks 1.

- W: only a coach's confirmation is missing.
)");
  CHECK(gate_of(whole_at("decision", most + ", w]}\n")) == "");
}

TEST_CASE("a closed deal has no next gate") {
  CHECK(gate_of("status: lost\n" + std::string(smallest)) == "");
}
