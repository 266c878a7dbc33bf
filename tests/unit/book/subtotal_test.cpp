#include "book/subtotal.hpp"

#include "support/briefs.hpp"

#include <limits>

using namespace c136;
using namespace c136::test;

TEST_CASE("sums are wider than 64 bits and keep their cents") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  Sum sum;
  CHECK(to_string(sum) == "0.00");
  for (int i = 0; i < 3; ++i) sum += Money{most};
  CHECK(to_string(sum) == "276701161105643274.21");
  CHECK(grouped(sum) == "276,701,161,105,643,274.21");
  CHECK(std::get<std::string>(cell_of(sum).value) == to_string(sum));
  CHECK(std::get<Money>(cell_of(Sum{most}).value).cents == most);
  CHECK(to_string(Sum{-5}) == "-0.05");
  CHECK(grouped(Sum{-123'456'700}) == "-1,234,567");
}

TEST_CASE("a weight is rounded to the cent, halves up") {
  CHECK(share_of(Money{100}, 3).cents == 3);
  CHECK(share_of(Money{49}, 1).cents == 0);
  CHECK(share_of(Money{50}, 1).cents == 1);
  CHECK(share_of(Money{150}, 99).cents == 149);
  CHECK(share_of(Money{std::numeric_limits<std::int64_t>::max()}, 100).cents ==
        std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("a share is given in tenths of a percent, halves up") {
  CHECK(tenths(per_mille(Sum{1}, Sum{3})) == "33.3");
  CHECK(tenths(per_mille(Sum{2}, Sum{3})) == "66.7");
  CHECK(tenths(per_mille(Sum{1}, Sum{2000})) == "0.1");
  CHECK(tenths(per_mille(Sum{7}, Sum{7})) == "100.0");
}

TEST_CASE("a deal weighs once it is rated, and while it is open") {
  const Config config;
  Brief deal = brief("a", 1000);
  deal.rate = rated(85);
  CHECK(weight(deal, deal.rate, config)->cents == 850);
  deal.stage = Stage{2};
  CHECK_FALSE(weight(deal, deal.rate, config));
  deal.stage = Stage{3};
  CHECK(weight_in_base(deal, deal.rate, config)->cents == 850);
  deal.status = Status::won;
  CHECK_FALSE(weight(deal, deal.rate, config));
}

TEST_CASE("boss only, unpriced and without an amount are counted, and are no zeros") {
  const Config config;
  Subtotal sums;
  Brief boss = brief("boss", 700);
  boss.rate = boss_only_rate;
  boss.paper_rate = rated(50);
  Brief foreign = brief("foreign", 500);
  foreign.currency = "USD";
  foreign.in_base = std::nullopt;
  foreign.rate = rated(50);
  Brief bare = brief("bare", 0);
  bare.amount = bare.in_base = std::nullopt;
  for (const Brief* deal : {&boss, &foreign, &bare}) sums.add(*deal, config);

  CHECK(sums.deals == 3);
  CHECK(sums.boss_only == 1);
  CHECK(sums.unpriced == 1);
  CHECK(sums.without_amount == 1);
  CHECK(sums.amount.in_base == Sum{700});
  CHECK(sums.amount.by_currency == std::map<std::string_view, Sum>{{"CNY", {700}}, {"USD", {500}}});
  CHECK(sums.confirmed.by_currency == std::map<std::string_view, Sum>{{"USD", {250}}});
  CHECK(sums.confirmed.priced == 0);
  CHECK(sums.on_paper.in_base == Sum{350});
}

TEST_CASE("the median of quiet days is over deals that have a log") {
  const Config config;
  Subtotal sums;
  CHECK_FALSE(sums.twice_median_quiet());
  const auto add = [&](std::int32_t days) {
    Brief deal = brief("a", 1);
    deal.last_entry = deal.as_of - days;
    sums.add(deal, config);
  };
  sums.add(brief("never", 1), config);
  CHECK_FALSE(sums.twice_median_quiet());
  add(9);
  CHECK(sums.twice_median_quiet() == 18);
  add(2);
  CHECK(sums.twice_median_quiet() == 11);
  add(3);
  CHECK(sums.twice_median_quiet() == 6);
}
