#include "report/deal/score_page.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string score_page(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return page_of([&](auto& blocks) { add_score_page(examined(sample), blocks); });
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string rate_of(std::string_view confirms, Language language = Language::en) {
  const Sample sample(edited(whole, "note: reference visit agreed",
                             std::string("confirms: [").append(confirms) + "]"));
  return win_rate_text(sample.card, language);
}

}  // namespace

TEST_CASE("the page begins with what the deal is, its values and its gates") {
  const std::string text =
      score_page("amount: 280万\nclose: 2026-12\nclaim: 1W3F6C\n" +
                 edited(whole, "note: reference visit agreed", "confirms: [c1, c2, f1, f2]"));
  const std::string_view expected = R"(ERP for Hengyuan
================
Deal:     test (deals/test.yaml)
Customer: Hengyuan
Owner:    li.wei
Stage:    comparison
Amount:   2,800,000 CNY, signing expected 2026-12
Coaches:  Chen (+3 insider)
As of:    2026-11-22

Basis                  136 value  6C          2F      1W
---------------------  ---------  ----------  ------  ----------
Confirmed by coaches   0W2F2C     no, 2 of 6  passed  no, 0 of 1
On paper               1W3F6C     6 of 6      2 of 2  1 of 1
Claimed by the seller  1W3F6C     6 of 6      2 of 2  1 of 1

Win rate: 22 % if decided today (row 0W2F0-3C: carried over from the C139 ladder)

)";
  CHECK(text.substr(0, expected.size()) == expected);
}

TEST_CASE("the same in Chinese") {
  const std::string text = score_page(std::string(whole), Language::zh);
  CHECK(has(text,
            "教练已确认  0W0F0C  未过（0/6）  未过（0/2）  未过（0/1）\n"
            "纸面        1W3F6C  6/6          2/2          1/1\n"));
  CHECK(has(text, "赢率：若今日拍板 0%（0W0F 档：沿用 C139 赢率表）"));
  CHECK(has(
      text,
      "\nF3  多数人选定我们      待教练确认   1/1  3 人中 2 人选定我们：Wang、Chen；未知：Zhao。"));
}

TEST_CASE("a win rate says where it is from; the boss alone has none") {
  CHECK(rate_of("w, f1, f2, c1, c2, c3, c4, c5, c6") ==
        "99 % if decided today (row 1W2-3F6C: published for C136)");
  CHECK(rate_of("f1, f2, f3") ==
        "22 % if decided today (row 0W3F0-3C: not published; taken from the nearest lower row of "
        "C139)");
  CHECK(rate_of("w") == "none: boss only (1W0F has no row on the ladder)");
  CHECK(rate_of("w", Language::zh) == "无：老板单线（1W0F 不在赢率表内）");
}

TEST_CASE("each criterion has its state, what is held of it, and the facts") {
  const std::string text =
      score_page(edited(whole, "note: reference visit agreed", "confirms: c2, denies: f3"));
  CHECK(has(text,
            "\nF3  The majority selects us  open        1/1  2 of 3 select us: Wang, Chen; "
            "unknown: Zhao. DENIED by\n"));
  CHECK(has(text, "\nC2  Initiation               confirmed   4/4  "));
  CHECK(has(text, "\nC5  Competition              on paper    5/5  "));
}

TEST_CASE("the sections stand in the order in which a manager asks") {
  const std::string text =
      score_page(edited(edited(whole, "tendency: 0}", "tendency: -1, signs: avoids}"),
                        "note: reference visit agreed", "denies: f3"));
  std::size_t last = 0;
  for (const char* heading : {"Who is against us", "What the coach denied", "Before the decision",
                              "To the next gate", "Open gaps", "Warnings"}) {
    CAPTURE(heading);
    const auto at = text.find(heading);
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("a closed deal shows how it ended, and nothing of what is ahead") {
  const std::string text = score_page(
      "status: lost\nresult: {on: 2026-11-02, winner: sap, reasons: [price, tender-terms], "
      "analysis: Too late.}\n" +
      std::string(whole));
  CHECK(has(text, "Stage:    comparison; lost\n"));
  CHECK(has(text, "Result:   won by SAP on 2026-11-02 (price, tender-terms): Too late.\n"));
  CHECK(has(text, "As of:    2026-11-02\n"));
  CHECK_FALSE(has(text, "Before the decision"));
  CHECK_FALSE(has(text, "next gate"));
}

TEST_CASE("a deal with errors has a page that says so") {
  const Rejected rejected{"deals/a.yaml", "a", {2, 0, 0}};
  CHECK(page_of([&](auto& blocks) { add_rejected_page(rejected, Language::en, blocks); }) ==
        "a\n=\ndeals/a.yaml has 2 errors: put that right first.\n");
  CHECK(page_of([&](auto& blocks) { add_rejected_page(rejected, Language::zh, blocks); }) ==
        "a\n=\ndeals/a.yaml 有 2 处错误，请先改正。\n");
}

TEST_CASE("\"boss only\" is a word of C136: of another method a value has no row") {
  Scorecard card;
  card.confirmed = {1, 0, 6};
  card.method = &c136_method();
  CHECK(win_rate_text(card, Language::en) == "none: boss only (1W0F has no row on the ladder)");
  card.method = &c931_method();
  CHECK(win_rate_text(card, Language::en) == "none: 1W0F6C has no row among the rates of C931");
  CHECK(win_rate_text(card, Language::zh) == "无：1W0F6C 不在 C931 的赢率表内");
}
