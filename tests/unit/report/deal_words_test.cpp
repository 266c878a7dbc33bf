#include "report/week/deal_words.hpp"

#include "support/briefs.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("rates: a percentage, or why there is none") {
  const Config config;
  Brief deal = brief("a", 1);
  CHECK(rate_cell(deal, config, Language::en).empty());
  deal.rate = rated(85);
  CHECK(std::get<Percent>(rate_cell(deal, config, Language::en).value).value == 85);
  deal.rate = boss_only_rate;
  const Cell boss = rate_cell(deal, config, Language::zh);
  CHECK(boss.empty());
  CHECK(std::get<std::shared_ptr<const Named>>(boss.value)->shown == "老板单线");
}

TEST_CASE("by amount: the larger first, without one last, then by id") {
  Brief small = brief("a", 1), large = brief("b", 2), bare = brief("0", 0), other = brief("c", 2);
  bare.in_base = std::nullopt;
  CHECK(is_larger_deal(large, small));
  CHECK(is_larger_deal(small, bare));
  CHECK_FALSE(is_larger_deal(bare, small));
  CHECK(is_larger_deal(large, other));
}

TEST_CASE("our own people have the name that is given for them, else their id") {
  Config config;
  config.people = {
      {.id = "li", .name = "李伟", .team = {}, .region = {}, .email = {}, .manager = {}}};
  CHECK(json_of(person_cell(config, "li")) == "李伟");
  CHECK(json_of(person_cell(config, "chen")) == "chen");
  CHECK(json_of(person_cell(config, "")).is_null());
}
