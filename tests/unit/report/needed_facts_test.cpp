#include "report/next/needed_facts.hpp"

#include "support/reports.hpp"

#include <array>

#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

std::vector<const CriterionScore*> all_of(const Sample& sample) {
  std::vector<const CriterionScore*> all;
  for (const CriterionScore& score : sample.card.criteria) all.push_back(&score);
  return all;
}

/// "C303 zhao: influence -> c3.members[who=zhao].influence", of all criteria.
std::vector<std::string> facts_of(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  std::vector<std::string> all;
  for (const NeededFact& fact : needed_facts(examined(sample), all_of(sample)))
    if (!fact.gap.empty())
      all.push_back(fmt::format("{} {}: {} -> {}", fact.gap, fact.person, fact.what, fact.field));
  return all;
}

struct Lacking {
  std::string_view from, to;
  std::vector<std::string> facts;
};

}  // namespace

TEST_CASE("each gap says who can close it, with what, and where to write it") {
  const Lacking pieces[] = {
      {"influence: low, tendency: 0",
       "tendency: -1",
       {"C303 zhao: influence -> c3.members[who=zhao].influence",
        "C303 zhao: a sign for the tendency -> c3.members[who=zhao].signs"}},
      {"needs: {personal: a success, common: plan first}",
       "needs: {personal: a success}",
       {"C304 wang: common ground with us -> c3.members[who=wang].needs.common"}},
      {"        - {who: zhao, point: the price, match: 2}\n",
       "",
       {"C404 zhao: what they will decide by -> c4.decisions[].points"}},
      {"point: the price, match: 2",
       "point: the price",
       {"C405 zhao: how well we meet \"the price\", 0 to 5 -> "
        "c4.decisions[].points[who=zhao].match"}},
      {", expectation: a tenth less",
       "",
       {"C202 wang: what they expect of the project -> c2.motives[who=wang].expectation"}},
      {"  mode: tender\n",
       "",
       {"C401 : find out how the customer buys: tender, negotiation, ... -> "
        "c4.mode"}},
      {"  strategy: a pilot in the tender\n",
       "",
       {"C505 : write our strategy against the competition -> c5.strategy"}},
  };
  for (const Lacking& piece : pieces)
    CHECK(facts_of(edited(whole, piece.from, piece.to)) == piece.facts);
}

TEST_CASE("no gap is left without a fact that closes it") {
  const Sample sample{std::string(smallest)};
  const std::vector<NeededFact> facts = needed_facts(examined(sample), all_of(sample));
  for (const std::string& code : sample.open()) {
    CAPTURE(code);
    CHECK(std::ranges::any_of(facts, [&](const NeededFact& fact) { return fact.gap == code; }));
  }
}

TEST_CASE("only as many votes are asked for as are lacking, the nearest first") {
  const std::string deal =
      edited(whole, "signs: approves, prefers: us, selects: us", "signs: approves, prefers: us");
  const auto facts = facts_of(deal);
  CHECK(std::ranges::count_if(facts, [](const auto& f) { return f.starts_with("F301"); }) == 1);
  CHECK(std::ranges::find(facts, "F301 wang: chooses us -> c3.members[who=wang].selects") !=
        facts.end());
}

TEST_CASE("whoever is asked for something else anyway is asked for the vote") {
  const std::string deal =
      edited(edited(whole, "signs: approves, prefers: us, selects: us", "signs: approves"),
             "signs: advises, prefers: us, selects: us", "signs: advises, selects: us");
  const auto votes = [](const std::string& text) {
    std::vector<std::string> all;
    for (const std::string& fact : facts_of(text))
      if (fact.starts_with("F301")) all.push_back(fact.substr(5, fact.find(':') - 5));
    return all;
  };
  CHECK(votes(deal) == std::vector<std::string>{"wang"});
  CHECK(votes(edited(deal, "tendency: +1, signs: approves", "tendency: -1, signs: avoids")) ==
        std::vector<std::string>{"wang"});
}

TEST_CASE("F1 also needs both seats") {
  const auto facts = facts_of(edited(whole, "seat: key", "seat: member"));
  CHECK(std::ranges::find(facts, "F101 : who has the key seat -> c3.members[].seat") !=
        facts.end());
}

TEST_CASE("what stands on paper only needs the word of a coach") {
  const Sample sample{std::string(whole)};
  const auto facts = needed_facts(examined(sample), std::array{&sample.card[Criterion::c3]});
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].source == Source::coach);
  CHECK(facts[0].gap.empty());
  CHECK(facts[0].what == "have it confirmed: all of it is there on paper");
}

TEST_CASE("whoever denied it is asked why") {
  const std::string deal = edited(whole, "with: [wang, chen, zhao], note: reference visit agreed",
                                  "with: [wang, chen, zhao], denies: c4");
  CHECK(facts_of(deal, Language::zh) ==
        std::vector<std::string>{"K201 chen: 2026-11-01 为什么否认 C4，怎样才能改变 -> log"});
}

TEST_CASE("why a word was denied is asked in the number of the method, of words of any method") {
  Config config;
  config.method = "c139";
  const Sample sample(edited(whole, "with: [wang, chen, zhao], note:",
                             "with: [wang, chen, zhao], denies: [payment], note:"),
                      "2026-11-22", Language::en, config);
  std::string asked;
  for (const NeededFact& fact : needed_facts(examined(sample), all_of(sample)))
    if (fact.gap == "K201") asked += fact.person + ": " + fact.what + "; ";
  CHECK(asked == "chen: why C6 was denied on 2026-11-01, and what would change it; ");
}
