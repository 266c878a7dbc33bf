#include "c136/document/plot.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE(
    "of a waterfall the first and the last bar stand on the ground, the others on one another") {
  const Plot plot{.kind = Plot::Kind::waterfall,
                  .unit = Plot::Unit::cents,
                  .title = {},
                  .across = {},
                  .upwards = {},
                  .points = {"opening", "new", "won", "closing"},
                  .series = {{"amount", {1000, 500, -700, 800}}}};
  struct Bar {
    std::int64_t low, length;
    bool is_level, goes_in;
  };
  const Bar wanted[] = {{0, 1000, true, false},
                        {1000, 500, false, true},
                        {800, 700, false, false},
                        {0, 800, true, false}};
  const auto bars = floating_bars(plot);
  REQUIRE(bars.size() == 4);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    CAPTURE(i);
    CHECK(bars[i].low() == wanted[i].low);
    CHECK(bars[i].length() == wanted[i].length);
    CHECK(bars[i].is_level == wanted[i].is_level);
    CHECK(bars[i].goes_in() == wanted[i].goes_in);
  }
}

TEST_CASE("a point is called by its day, else by its name") {
  Plot plot;
  plot.points = {"needs"};
  CHECK(plot.name_of(0) == "needs");
  CHECK(plot.size() == 1);
  plot.days = {*date_of({2026, 11, 22}), *date_of({2026, 11, 29})};
  CHECK(plot.name_of(1) == "2026-11-29");
  CHECK(plot.size() == 2);
}

TEST_CASE("a sum wider than 64 bits is drawn as long as can be, and a dozen of them still add up") {
  CHECK(drawn_cents({-5}) == -5);
  const Sum wide{Wide{1} << 90};
  CHECK(drawn_cents(wide) > 0);
  const std::int64_t one = drawn_cents(wide);
  Plot plot;
  plot.series = {{"", std::vector<std::optional<std::int64_t>>(12, one)}};
  const auto bars = floating_bars(plot);
  CHECK(bars[10].to == 11 * one);
}
