#include "book/brief_of.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view whole_deal = R"(c136: 1
deal: hengyuan
title: ERP for Hengyuan
customer: {name: Hengyuan, class: managed, grade: B1, industry: Housing, region: Suzhou}
owner: li.wei
team: software
region: East
reseller: none so far
product: ERP
model: Suite 9
quantity: 2
amount: 280万
currency: USD
stage: decision
status: won
situation: Signed.
opened: 2026-01
close: 2026-11-30
delivery: 2027
claim: 1W2F6C
result: {on: 2026-11-10, winner: us}
c1: {contacts: [{id: wang, phone: 137, likes: tea}]}
log:
  - {on: 2026-11-08, with: [wang], next: Send the contract}
  - {on: 2026-11-01, next: Ask again}
  - {on: 2026-11-20, next: Too late to count}
)";

Config with_rates() {
  Config config;
  config.rates = {{"USD", day("2026-01-01"), 700'000'000}, {"USD", day("2026-11-15"), 800'000'000}};
  return config;
}

}  // namespace

TEST_CASE("what stays of a deal outlives its file") {
  Brief brief;
  {
    const Sample sample(std::string(whole_deal), "2026-11-22", Language::en, with_rates());
    brief = brief_of(examined(sample));
  }
  CHECK(brief.file == "deals/test.yaml");
  CHECK(brief.id == "hengyuan");
  CHECK(brief.title == "ERP for Hengyuan");
  CHECK(brief.customer == "Hengyuan");
  CHECK(brief.industry == "Housing");
  CHECK(brief.owner == "li.wei");
  CHECK(brief.team == "software");
  CHECK(brief.region == "East");
  CHECK(brief.reseller == "none so far");
  CHECK(brief.product == "ERP");
  CHECK(brief.model == "Suite 9");
  CHECK(brief.situation == "Signed.");
  CHECK(brief.next_step == "Send the contract");
  CHECK(brief.quantity == 2);
  CHECK(brief.grade == Grade::B1);
  CHECK(brief.managed);
  CHECK(brief.stage == Stage{4});
  CHECK(brief.status == Status::won);
  CHECK(brief.opened->typed == "2026-01");
  CHECK(brief.close->last == day("2026-11-30"));
  CHECK(brief.delivery->typed == "2027");
  CHECK(brief.claim == Value{1, 2, 6});
  CHECK(brief.has("D105") == false);
  CHECK(brief.has("C102"));
}

TEST_CASE("a closed deal is converted, dated and aged as of the day it was decided") {
  const Sample sample(std::string(whole_deal), "2026-11-22", Language::en, with_rates());
  const Brief brief = brief_of(examined(sample));
  CHECK(brief.as_of == day("2026-11-10"));
  CHECK(brief.decided == day("2026-11-10"));
  CHECK(brief.last_entry == day("2026-11-08"));
  CHECK(brief.amount->cents == 280'000'000);
  CHECK(brief.in_base->cents == 1'960'000'000);
}

TEST_CASE("what is absent stays unknown") {
  const Sample sample{std::string(smallest)};
  const Brief brief = brief_of(examined(sample));
  CHECK(brief.currency == "CNY");
  CHECK_FALSE(brief.amount);
  CHECK_FALSE(brief.in_base);
  CHECK_FALSE(brief.close);
  CHECK_FALSE(brief.last_entry);
  CHECK_FALSE(brief.grade);
  CHECK(brief.team.empty());
  CHECK(brief.quantity == 0);
}

TEST_CASE("an amount in a currency without a rate is not converted") {
  const Sample sample(edited(smallest, "stage:", "amount: 5\ncurrency: EUR\nstage:"));
  const Brief brief = brief_of(examined(sample));
  CHECK(brief.amount->cents == 500);
  CHECK_FALSE(brief.in_base);
}

TEST_CASE("both values have their rate, from the team's ladder where there is one") {
  const Sample own{std::string(whole)};
  CHECK(brief_of(examined(own)).rate.percent == 0);
  CHECK(brief_of(examined(own)).paper_rate.percent == 99);
  CHECK(brief_of(examined(own)).paper_rate.source == RateSource::published);

  Config config;
  config.ladder = {{"1W3F6C", {{1, 1}, {3, 3}, {6, 6}}, 70, RateSource::team, "team"}};
  const Sample team(std::string(whole), "2026-11-22", Language::en, config);
  CHECK(brief_of(examined(team)).paper_rate.percent == 70);
  CHECK(brief_of(examined(team)).rate.source == RateSource::none);
  CHECK_FALSE(brief_of(examined(team)).rate.boss_only);
}
