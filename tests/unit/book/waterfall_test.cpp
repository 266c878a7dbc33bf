#include "book/change.hpp"

#include "support/deal.hpp"

#include <fmt/format.h>

#include <random>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view names[] = {"opening",   "new",        "reopened", "raised",  "lowered",
                                      "won",       "lost",       "shelved",  "removed", "changed",
                                      "pulled_in", "pushed_out", "closing"};

Stake stake(std::int64_t amount, Status status = Status::open, std::string currency = "CNY",
            std::string_view close = "2026-12-31", std::string_view closed = "2026-10-05") {
  Stake stake;
  stake.status = status;
  stake.amount = Money{amount * 100};
  stake.currency = std::move(currency);
  stake.close_last = day(close);
  stake.closed = day(closed);
  return stake;
}

Waterfall empty_waterfall(std::optional<Horizon> horizon = {}) {
  return {std::make_shared<const Config>(), day("2026-10-08"), day("2026-10-01"), horizon};
}

/// "opening 100, won -100": the steps that are not 0.
std::string text(const Waterfall::Row& row) {
  std::string all;
  for (std::size_t i = 0; i < step_count; ++i)
    if (row.steps[i].cents != 0)
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", names[i], grouped(row.steps[i]));
  return all;
}

std::string of(const Stake* a, const Stake* b, std::optional<Horizon> horizon = {}) {
  Waterfall waterfall = empty_waterfall(horizon);
  waterfall.add(a, b);
  std::string all;
  for (const auto& [currency, row] : waterfall.rows()) all += currency + ": " + text(row) + "; ";
  return all;
}

Wide sum(const Waterfall::Row& row) {
  Wide all = 0;
  for (std::size_t i = 0; i + 1 < step_count; ++i) all += row.steps[i].cents;
  return all;
}

}  // namespace

TEST_CASE("a deal adds to the row of its currency") {
  const Stake open = stake(100), more = stake(130), won = stake(130, Status::won);
  const Stake lost_before = stake(100, Status::lost, "CNY", "2026-12-31", "2026-09-05");
  const Stake dollars = stake(20, Status::open, "USD");
  CHECK(of(nullptr, &open) == "CNY: new 100, closing 100; ");
  CHECK(of(nullptr, &won) == "CNY: new 130, won -130; ");
  CHECK(of(nullptr, &lost_before).empty());
  CHECK(of(&won, &open) == "CNY: reopened 100, closing 100; ");
  CHECK(of(&open, nullptr) == "CNY: opening 100, removed -100; ");
  CHECK(of(&won, nullptr).empty());
  CHECK(of(&open, &more) == "CNY: opening 100, raised 30, closing 130; ");
  CHECK(of(&more, &open) == "CNY: opening 130, lowered -30, closing 100; ");
  CHECK(of(&open, &won) == "CNY: opening 100, raised 30, won -130; ");
  CHECK(of(&open, &dollars) == "CNY: opening 100, changed -100; USD: changed 20, closing 20; ");
}

TEST_CASE("with a horizon deals move in and out of it") {
  const Horizon quarter{day("2026-10-01"), day("2026-12-31")};
  const Stake within = stake(100), beyond = stake(120, Status::open, "CNY", "2027-01-31");
  const Stake won_beyond = stake(120, Status::won, "CNY", "2027-01-31");
  CHECK(of(&within, &beyond, quarter) == "CNY: opening 100, pushed_out -100; ");
  CHECK(of(&beyond, &within, quarter) == "CNY: pulled_in 100, closing 100; ");
  CHECK(of(&beyond, &beyond, quarter).empty());
  CHECK(of(&within, &won_beyond, quarter) == "CNY: opening 100, raised 20, won -120; ");
  CHECK(of(&beyond, &won_beyond, quarter).empty());
}

TEST_CASE("deals without an amount are counted once a row") {
  Stake open = stake(100), none = stake(0);
  none.amount.reset();
  Waterfall waterfall = empty_waterfall();
  waterfall.add(&none, &open);
  waterfall.add(&open, &none);
  waterfall.add(&none, &none);
  waterfall.add(&open, &open);
  CHECK(waterfall.rows().at("CNY").without_amount == 3);
  CHECK(waterfall.base().without_amount == 3);
}

TEST_CASE("it adds up, whatever happens") {
  std::mt19937 random(136);
  const auto pick = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  const auto any = [&]() {
    Stake one = stake(pick(1000), static_cast<Status>(pick(4)), pick(2) ? "CNY" : "USD",
                      pick(2) ? "2026-11-30" : "2027-03-31", pick(2) ? "2026-10-05" : "2026-09-05");
    if (pick(5) == 0) one.amount.reset();
    if (pick(5) == 0) one.close_last.reset();
    return one;
  };
  for (const bool has_horizon : {false, true}) {
    const Horizon quarter{day("2026-10-01"), day("2026-12-31")};
    Waterfall waterfall =
        empty_waterfall(has_horizon ? std::optional(quarter) : std::optional<Horizon>());
    for (int i = 0; i < 2000; ++i) {
      const Stake a = any(), b = any();
      waterfall.add(pick(6) == 0 ? nullptr : &a, pick(6) == 0 ? nullptr : &b);
    }
    for (const auto& [currency, row] : waterfall.rows()) {
      CAPTURE(currency);
      CHECK(sum(row) == row[Step::closing].cents);
    }
    CHECK(sum(waterfall.base()) == waterfall.base()[Step::closing].cents);
  }
}
