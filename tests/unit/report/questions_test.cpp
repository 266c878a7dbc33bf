#include "report/prepare/questions.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("questions come in the order of SPIN, and only those that this person can answer") {
  std::string deal = edited(
      whole, "  motives:\n    - {who: wang, motive: lower stock, expectation: a tenth less}\n", "");
  deal = edited(deal, "        - {who: wang, point: a fast start, match: 4}\n", "");
  deal = edited(deal, "tendency: +1, signs: approves, prefers: us, selects: us", "tendency: +1");
  const Sample sample(deal);
  std::string steps;
  for (const Question& question : questions_to(examined(sample), "wang"))
    steps.append(name_of(question.step)).append(" ").append(question.gap).append("; ");
  CHECK(steps ==
        "implication C203; need-payoff C404; other W101; other F101; other F301; other C303; other "
        "C304; ");
  CHECK(questions_to(examined(sample), "zhao").empty());
}

TEST_CASE("what concerns a person follows from the layer, what may be had from what was") {
  const Sample sample{std::string(whole)};
  CHECK(concerns_of(sample.facts, "wang").front().en == "value");
  CHECK(concerns_of(sample.facts, "chen").front().en == "goals");
  CHECK(concerns_of(sample.facts, "sun").front().en == "ease of use");
  CHECK(concerns_of(sample.facts, "le").empty());
  const auto advances = advances_ahead(sample.facts, "wang");
  REQUIRE(advances.size() == 4);  // the top seat has been met
  CHECK(advances[0].en == "a demo agreed to");
  const auto ahead = [](const std::string& entry) {
    const Sample told(std::string(whole) + "  - {on: 2026-11-03, with: wang, " + entry + "}\n");
    std::string all;
    for (const Words& one : advances_ahead(told.facts, "wang")) all += std::string(one.en) + "; ";
    return all;
  };
  CHECK(ahead("outcome: advance, note: A Trial in plant 2").find("trial") == std::string::npos);
  CHECK(ahead("outcome: advance, next: 六月试用").find("trial") == std::string::npos);
  CHECK(ahead("outcome: order, note: part of the budget").find("budget") == std::string::npos);
  CHECK(ahead("outcome: continuation, note: a trial and the budget").find("trial") !=
        std::string::npos);
  CHECK(ahead("outcome: continuation, note: a trial and the budget").find("budget") !=
        std::string::npos);
}

TEST_CASE("nobody asks whoever has left, and no coach is asked what we have to judge ourselves") {
  const std::string open = edited(whole, "point: a fast start, match: 4", "point: a fast start");
  const auto asked = [](const std::string& deal, std::string_view who) {
    const Sample sample(deal);
    std::string all;
    for (const Question& question : questions_to(examined(sample), who)) all += question.gap + " ";
    return all;
  };
  CHECK(asked(open, "wang") == "C405 ");
  CHECK(asked(open, "chen") == "");
  CHECK(asked(edited(open, "{id: wang, ", "{id: wang, left: 2026-11-10, "), "wang") == "");
}
