#include "book/funnel.hpp"

#include "support/briefs.hpp"

#include <random>

using namespace c136;
using namespace c136::test;

namespace {

Config with_target(Target::Scope scope, std::string_view of, std::string_view currency = "CNY") {
  Config config;
  config.targets = {
      {"2026-Q4", day("2026-10-01"), day("2026-12-31"), scope, of, Money{1'000'00}, currency}};
  return config;
}

Brief won(std::int64_t cents, std::string_view on) {
  Brief deal = brief("won", cents);
  deal.status = Status::won;
  deal.decided = day(on);
  return deal;
}

Brief closing(std::int64_t cents, std::string_view on, std::int32_t percent) {
  Brief deal = brief("open", cents);
  deal.close = period(on);
  deal.rate = rated(percent);
  return deal;
}

/// Adds up to what the groups say, or does not.
void add(Subtotal& sum, const Subtotal& part) {
  sum.deals += part.deals;
  sum.without_amount += part.without_amount;
  sum.unpriced += part.unpriced;
  sum.not_rated += part.not_rated;
  sum.boss_only += part.boss_only;
  for (std::size_t i = 0; i < sum.past.size(); ++i) sum.past[i] += part.past[i];
  sum.quiet.insert(sum.quiet.end(), part.quiet.begin(), part.quiet.end());
  for (auto member : {&Subtotal::amount, &Subtotal::confirmed, &Subtotal::on_paper}) {
    Amounts& all = sum.*member;
    const Amounts& some = part.*member;
    all.in_base.cents += some.in_base.cents;
    all.priced += some.priced;
    for (const auto& [currency, cents] : some.by_currency)
      all.by_currency[currency].cents += cents.cents;
  }
}

void check_equal(const Subtotal& a, const Subtotal& b) {
  CHECK(a.deals == b.deals);
  CHECK(a.without_amount == b.without_amount);
  CHECK(a.unpriced == b.unpriced);
  CHECK(a.not_rated == b.not_rated);
  CHECK(a.boss_only == b.boss_only);
  CHECK(a.past == b.past);
  CHECK(a.twice_median_quiet() == b.twice_median_quiet());
  for (auto member : {&Subtotal::amount, &Subtotal::confirmed, &Subtotal::on_paper}) {
    CHECK((a.*member).in_base == (b.*member).in_base);
    CHECK((a.*member).priced == (b.*member).priced);
    CHECK((a.*member).by_currency == (b.*member).by_currency);
  }
}

/// Any deal: of every field that groups, a few values or none.
Brief any_deal(std::mt19937& random) {
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  const auto one_of = [&](std::initializer_list<std::string_view> words) {
    return words.begin()[static_cast<std::size_t>(upto(static_cast<int>(words.size()) - 1))];
  };
  Brief deal =
      brief("x", std::uniform_int_distribution<std::int64_t>(0, 99'999'999'999'999)(random));
  deal.owner = one_of({"li.wei", "chen.yu", "Li.Wei"});
  deal.team = one_of({"", "software", "machines"});
  deal.region = one_of({"", "East", "华东"});
  deal.product = one_of({"", "ERP", "车床"});
  deal.industry = one_of({"", "Housing"});
  deal.customer = one_of({"a", "b", "c", "d"});
  deal.currency = one_of({"CNY", "USD", "EUR"});
  if (deal.currency == "EUR") deal.in_base = std::nullopt;
  if (upto(9) == 0) deal.amount = deal.in_base = std::nullopt;
  if (upto(1) == 0) deal.grade = static_cast<Grade>(upto(8));
  if (upto(3) > 0) deal.close = period(one_of({"2026-12", "2027", "2027-01-31"}));
  if (upto(3) > 0) deal.last_entry = deal.as_of - upto(90);
  deal.stage = static_cast<Stage>(upto(4));
  deal.status = static_cast<Status>(std::max(0, upto(7) - 4));
  deal.confirmed = {upto(1), upto(3), upto(6)};
  deal.rate = upto(4) == 0 ? boss_only_rate : rated(upto(100), static_cast<RateSource>(upto(3)));
  deal.paper_rate = rated(upto(100));
  return deal;
}

}  // namespace

TEST_CASE("no deal and one deal") {
  const Config config;
  const Funnel empty = funnel_of(book_of(config, {}), nullptr);
  CHECK(empty.stages.size() == 5);
  CHECK(empty.total.deals == 0);
  CHECK(empty.concentrated.empty());

  Brief only = brief("a", 1000);
  only.rate = rated(50, RateSource::filled);
  const Funnel one = funnel_of(book_of(config, {only}), nullptr);
  CHECK(one.stages[4].confirmed.in_base == Sum{500});
  CHECK(one.of(RateSource::filled).confirmed.in_base == Sum{500});
  CHECK(one.groups.empty());
}

TEST_CASE("closed deals stand beside the funnel") {
  const Config config;
  Brief lost = brief("b", 5);
  lost.status = Status::lost;
  const Funnel funnel = funnel_of(book_of(config, {won(7, "2026-10-01"), lost}), nullptr);
  CHECK(funnel.total.deals == 0);
  CHECK(funnel.of(Status::won).amount.in_base == Sum{7});
  CHECK(funnel.of(Status::lost).amount.in_base == Sum{5});
  CHECK(funnel.of(Status::won).confirmed.by_currency.empty());
}

TEST_CASE("stages and every grouping add up to the total, to the cent") {
  const Config config;
  std::mt19937 random(136);
  Book book = book_of(config, {});
  for (const std::size_t size : {0, 1, 2, 300}) {
    while (book.briefs.size() < size) book.briefs.push_back(any_deal(random));
    for (const std::string_view name : group_fields()) {
      CAPTURE(size);
      CAPTURE(std::string(name));
      const Funnel funnel = funnel_of(book, &deal_field(name, "", Language::en));
      Subtotal groups, stages;
      for (const FunnelGroup& group : funnel.groups) add(groups, group.sums);
      for (const Subtotal& stage : funnel.stages) add(stages, stage);
      check_equal(groups, funnel.total);
      check_equal(stages, funnel.total);
      check_equal(funnel.of(Status::open), funnel.total);
    }
  }
}

TEST_CASE("the total is that of another way to count") {
  const Config config;
  std::mt19937 random(931);
  Book book = book_of(config, {});
  for (int i = 0; i < 500; ++i) book.briefs.push_back(any_deal(random));
  Wide amount = 0, confirmed = 0, sources = 0;
  for (const Brief& deal : book.briefs) {
    if (deal.status != Status::open || !deal.in_base) continue;
    amount += deal.in_base->cents;
    if (deal.stage < Stage{3} || !deal.rate.percent) continue;
    const Wide exact = Wide{deal.in_base->cents} * *deal.rate.percent;
    confirmed += exact / 100 + (exact % 100 >= 50);
  }
  const Funnel funnel = funnel_of(book, nullptr);
  CHECK(funnel.total.amount.in_base == Sum{amount});
  CHECK(funnel.total.confirmed.in_base == Sum{confirmed});
  std::size_t deals = funnel.not_rated.deals;
  for (const Subtotal& source : funnel.by_source) {
    sources += source.confirmed.in_base.cents;
    deals += source.deals;
  }
  CHECK(sources == confirmed);
  CHECK(deals == funnel.total.deals);
}

TEST_CASE("groups stand with the largest first, months and grades in their order, unknown last") {
  const Config config;
  Brief small = brief("small", 10), large = brief("large", 90), unknown = brief("none", 500);
  small.team = "a";
  small.close = period("2026-11");
  large.team = "b";
  large.close = period("2026-12");
  const Book book = book_of(config, {small, unknown, large});
  const auto names = [&](std::string_view by) {
    std::vector<std::string> all;
    for (const FunnelGroup& group : funnel_of(book, &deal_field(by, "", Language::en)).groups)
      all.push_back(is_known(group.name) ? std::get<std::string>(group.name) : "-");
    return all;
  };
  CHECK(names("team") == std::vector<std::string>{"b", "a", "-"});
  CHECK(names("month") == std::vector<std::string>{"2026-11", "2026-12", "-"});
}

TEST_CASE("a target counts what is won and what is to be signed within its period") {
  const Config config = with_target(Target::Scope::all, "");
  const Funnel funnel =
      funnel_of(book_of(config, {won(200'00, "2026-10-01"), won(999'00, "2026-09-30"),
                                 closing(400'00, "2026-12", 50), closing(999'00, "2027-01-01", 99),
                                 brief("undated", 999'00)}),
                nullptr);
  REQUIRE(funnel.targets.size() == 1);
  CHECK(funnel.targets[0].amount == Sum{1'000'00});
  CHECK(funnel.targets[0].won == Sum{200'00});
  CHECK(funnel.targets[0].open == Sum{400'00});
  CHECK(funnel.targets[0].weighted == Sum{200'00});
  CHECK(funnel.targets[0].gap() == Sum{600'00});
}

TEST_CASE("a won deal belongs to the period of its signing, else of its result") {
  const Config config = with_target(Target::Scope::all, "");  // 2026-Q4
  Brief late = won(100'00, "2026-09-15"), early = won(200'00, "2026-10-15");
  late.close = period("2026-12");
  early.close = period("2026-09-30");
  CHECK(funnel_of(book_of(config, {late, early}), nullptr).targets[0].won == Sum{100'00});
}

TEST_CASE("a part of the deals is held against no target and no limit") {
  const Config config = with_target(Target::Scope::all, "");
  Book book = book_of(config, {brief("a", 1)});
  CHECK(funnel_of(book, nullptr).concentrated.size() == 1);
  book.where = "stage=decision";
  CHECK(funnel_of(book, nullptr).targets.empty());
  CHECK(funnel_of(book, nullptr).concentrated.empty());
}

TEST_CASE("what is above a target is a gap below zero; without a rate of exchange there is none") {
  const Config covered = with_target(Target::Scope::all, "");
  CHECK(funnel_of(book_of(covered, {won(1'000'00, "2026-10-01")}), nullptr).targets[0].gap() ==
        Sum{0});
  CHECK(funnel_of(book_of(covered, {won(2'000'00, "2026-10-01")}), nullptr).targets[0].gap() ==
        Sum{-1'000'00});
  const Config foreign = with_target(Target::Scope::all, "", "EUR");
  const TargetState state = funnel_of(book_of(foreign, {}), nullptr).targets[0];
  CHECK_FALSE(state.amount);
  CHECK_FALSE(state.gap());
}

TEST_CASE("a target of a seller, team or region counts theirs alone") {
  Brief theirs = won(5, "2026-10-01"), other = won(7, "2026-10-01");
  theirs.owner = theirs.team = theirs.region = "x";
  other.owner = other.team = other.region = "y";
  for (const auto scope : {Target::Scope::owner, Target::Scope::team, Target::Scope::region}) {
    const Config config = with_target(scope, "x");
    CHECK(funnel_of(book_of(config, {theirs, other}), nullptr).targets[0].won == Sum{5});
  }
}

TEST_CASE("a customer is flagged above the limit, not at it") {
  const Config config;
  Brief a = brief("a", 30), b = brief("b", 40), c = brief("c", 30);
  const Funnel funnel = funnel_of(book_of(config, {a, b, c}), nullptr);
  REQUIRE(funnel.concentrated.size() == 1);
  CHECK(funnel.concentrated[0].customer == "b");
  a.customer = c.customer = "ac";
  const Funnel joined = funnel_of(book_of(config, {a, b, c}), nullptr);
  REQUIRE(joined.concentrated.size() == 2);
  CHECK(joined.concentrated[0].customer == "ac");
  CHECK(joined.concentrated[0].sums.deals == 2);
}
