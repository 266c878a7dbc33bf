// A method that nobody has: eleven criteria, two of them W, one without the word of a coach, one
// with two, gates of its own. Every report that shows a method takes it as it is.
#include "book/brief_of.hpp"
#include "book/funnel.hpp"
#include "report/book/funnel_report.hpp"
#include "report/book/list_report.hpp"
#include "report/next/next_report.hpp"
#include "support/briefs.hpp"
#include "support/reports.hpp"

#include <string>

using namespace c136;
using namespace c136::test;

namespace {

const Method& toy() {
  using enum CoachTopic;
  static const Method method{
      "toy",
      {"Toy", "玩具"},
      {"toy value", "玩具值"},
      {{"W1", Group::w, {"Chosen", "选定"}, {"Chosen", "选定"}, {"W101"}, {w}},
       {"W2", Group::w, {"Helped", "帮助"}, {"Helped", "帮助"}, {"F201"}, {f2}},
       {"F1", Group::f, {"First", "第一"}, {"First", "第一"}, {"F101"}, {f1}},
       {"C1", Group::c, {"Profile", "概况"}, {"Profile", "概况"}, {"C101"}, {c1}},
       {"C2", Group::c, {"Projects", "项目"}, {"Projects", "项目"}, {"C102"}, {c1}},
       {"C3", Group::c, {"Signals", "异动"}, {"Signals", "异动"}, {"C201", "C202"}, {c2}},
       {"C4", Group::c, {"Map", "地图"}, {"Map", "地图"}, {"C301", "C302"}, {c3}},
       {"C5", Group::c, {"Mode", "模式"}, {"Mode", "模式"}, {"C401"}, {c4, c5}},
       {"C6", Group::c, {"Rivals", "对手"}, {"Rivals", "对手"}, {"C501"}, {c5}},
       {"C7", Group::c, {"Factors", "因素"}, {"Factors", "因素"}, {"C601"}, {c6}},
       {"C8", Group::c, {"Strategy", "策略"}, {"Strategy", "策略"}, {"C505"}, {}}},
      {{"7C", Group::c, 7}, {"2W", Group::w, 2}},
      {{"2W0-1F8C", {{2, 2}, {0, 1}, {8, 8}}, 80, RateSource::team, "team"},
       {"0-2W", {{0, 2}, {0, 1}, {0, 8}}, 20, RateSource::team, "team"}}};
  return method;
}

/// The whole deal, without a mode of buying; its coach has confirmed much of it.
Sample toy_sample() {
  Config config;
  config.judged_by = &toy();
  return Sample(edited(std::string(whole) +
                           "  - {on: 2026-11-02, with: chen, confirms: [w, f2, c1, c2, c3, c5]}\n",
                       "  mode: tender\n", ""),
                "2026-11-22", Language::en, config);
}

}  // namespace

TEST_CASE("score: states, value, gates and rate of a method that nobody has") {
  const Sample sample = toy_sample();
  CHECK(to_string(sample.card.confirmed) == "2W0F6C");
  CHECK(to_string(sample.card.on_paper) == "2W1F7C");
  CHECK(sample.card.rate.percent == 20);
  ScoreReport report(Language::en, toy());
  report.add(examined(sample));
  const Document document = std::move(report).finish();
  const Json deal = document.data["deals"][0];
  CHECK(deal["method"] == "toy");
  CHECK(deal["confirmed"].dump() == R"({"value":"2W0F6C","W":2,"F":0,"C":6})");
  CHECK(deal["gates"].dump() == R"({"7C":false,"2W":true})");
  CHECK(deal["criteria"].size() == 11);
  CHECK(deal["criteria"][7].dump() ==
        R"({"id":"C5","state":"open","held":0,"asked":1,"gaps":["C401"],"by":null,"on":null})");
  CHECK(deal["criteria"][10].dump() ==
        R"({"id":"C8","state":"confirmed","held":1,"asked":1,"gaps":[],"by":null,"on":null})");
  const std::string text = page(document, 120);
  for (const char* shown : {"toy value", "2W0F6C", "2W1F7C", "no, 6 of 7", "passed", "Strategy"}) {
    CAPTURE(shown);
    CHECK(text.find(shown) != std::string::npos);
  }
  CHECK(document.records.columns.size() == document.records.rows[0].size());
}

TEST_CASE("next: to the gate of a method that nobody has") {
  const Sample sample = toy_sample();
  NextReport report(Language::en, day("2026-11-22"));
  report.add(examined(sample));
  const Json deal = std::move(report).finish().data["deals"][0];
  CHECK(deal["gate"] == "7C");
  CHECK(deal["lacking"] == 1);
  CHECK(deal["criteria"].dump() == R"(["C7"])");
}

TEST_CASE("list and funnel: values and gates of a method that nobody has") {
  const Sample sample = toy_sample();
  const Brief brief = brief_of(examined(sample));
  CHECK(brief.states == "ccpccccocpc");
  CHECK(to_string(brief.confirmed_136) == "1W1F4C");
  const Book book = book_of(sample.config, {brief});
  const Document list = list_document(book, Language::en, {});
  CHECK(list.data["deals"][0]["confirmed"] == "2W0F6C");
  CHECK(list.data["deals"][0]["rate"] == 20);
  const Document funnel = funnel_document(book, Language::en, nullptr);
  CHECK(funnel.data["total"]["past_gates"].dump() == R"({"7C":0,"2W":1})");
}
