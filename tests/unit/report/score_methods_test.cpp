#include "c136/check/check.hpp"
#include "report/deal/score_page.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("all methods stand beside each other, with what each lacks") {
  const Sample sample{std::string(whole)};
  const std::vector<Diagnostic> all = check_all_facts(sample.facts);
  std::vector<Scorecard> cards;
  for (const Method* method : all_methods(sample.config))
    cards.push_back(score(sample.facts, all, *method));
  Examined deal = examined(sample);
  CHECK(page_of([&](auto& blocks) { add_methods(deal, blocks); }).empty());
  deal.beside = cards;
  const std::string text = page_of([&](auto& blocks) { add_methods(deal, blocks); });
  for (const char* shown :
       {"c136", "0W0F0C", "1W3F6C", "1W3F7C", "C1, C6", "C6 Payment: M103", "nothing is open"}) {
    CAPTURE(shown);
    CHECK(text.find(shown) != std::string::npos);
  }
}
