#include "c136/report/report.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Document shown(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  ShowReport report(language);
  report.add(examined(sample));
  return std::move(report).finish();
}

std::vector<std::string> headings(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks)
    if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level < 3)
      texts.push_back(heading->text);
  return texts;
}

}  // namespace

TEST_CASE("the page goes from what the deal is to what was done") {
  CHECK(headings(shown(std::string(whole) + "payment: {funds: own}\n")) ==
        std::vector<std::string>{"ERP for Hengyuan", "People", "Customer", "C1 Account basics",
                                 "C2 Initiation", "C4 Process and decisions", "C5 Competition",
                                 "C6 Key success factors", "Payment", "Plan", "Log"});
  CHECK(headings(shown(std::string(smallest))) ==
        std::vector<std::string>{"ERP for Hengyuan", "Customer"});
}

TEST_CASE("the header has value, win rate, money and coaches, and every key that is written") {
  const std::string text = page(shown(std::string(whole) + "amount: 280万\nclaim: 1W3F6C\n"
                                                           "asks: [an engineer]\nproduct: ERP\n"));
  CHECK(text.starts_with(R"(ERP for Hengyuan
================
File:      deals/test.yaml
136 value: 0W0F0C confirmed, 1W3F6C on paper, 1W3F6C claimed
Win rate:  0 % if decided today (row 0W0F: carried over from the C139 ladder)
Status:    open
Amount:    2,800,000 CNY
Coaches:   Chen (+3 insider)
As of:     2026-11-22

Owner:   li.wei
Product: ERP
Stage:   comparison

Asks
- an engineer
)"));
}

TEST_CASE("for programs the score, the people and all facts") {
  const auto deal = shown(std::string(whole)).data["deals"][0];
  CHECK(deal["on_paper"]["value"] == "1W3F6C");
  CHECK(deal["people"].size() == 4);
  CHECK(deal["facts"]["c3"]["members"][0]["who"] == "wang");
}

TEST_CASE("a deal with errors has no page") {
  ShowReport report(Language::zh);
  report.add(Rejected{"a.yaml", "a", {.errors = 2}});
  const Document document = std::move(report).finish();
  CHECK(page(document) == "a\n=\na.yaml 有 2 处错误，请先改正。\n");
  CHECK(document.data["deals"][0]["error"] == true);
}
