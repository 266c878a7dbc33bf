#include "render/text/plot_text.hpp"

#include "c136/render/format.hpp"
#include "render/formats.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Plot weekly() {
  return {.kind = Plot::Kind::lines,
          .unit = Plot::Unit::cents,
          .title = "Open amount (CNY)",
          .across = {},
          .upwards = {},
          .days = {*date_of({2026, 11, 8}), *date_of({2026, 11, 15}), *date_of({2026, 11, 22})},
          .series = {{"amount", {std::nullopt, 700000, 1400000}}, {"confirmed", {0, 0, 50}}}};
}

Plot money() {
  return {.kind = Plot::Kind::waterfall,
          .unit = Plot::Unit::cents,
          .title = "The money (CNY)",
          .across = {},
          .upwards = {},
          .points = {"期初", "New", "Won", "期末"},
          .series = {{"amount", {800000, 200000, -700000, 300000}}}};
}

Plot ladder() {
  return {.kind = Plot::Kind::intervals,
          .unit = Plot::Unit::percent,
          .title = "The ladder",
          .across = {},
          .upwards = {},
          .points = {"0W0F", "0W1F", "1W2F"},
          .series = {{"Low", {10, std::nullopt, 0}},
                     {"High", {50, std::nullopt, 100}},
                     {"Win rate", {30, std::nullopt, 90}},
                     {"Ladder", {0, 40, 90}}}};
}

}  // namespace

TEST_CASE("lines rise and fall, each up to its own height; a gap is a gap, the ends are numbers") {
  CHECK(plot_as_text(weekly(), Language::en, 80) ==
        "Open amount (CNY)\n"
        "amount      ▄█  7,000 -> 14,000\n"
        "confirmed  ▁▁█  0 -> 0.50\n");
}

TEST_CASE("what a number can be at most is the full height") {
  Plot plot = weekly();
  plot.kind = Plot::Kind::steps;
  plot.unit = Plot::Unit::count;
  plot.series = {{"C", {0, 3, 6}, 6}, {"F", {0, 1, 1}, 3}};
  CHECK(plot_as_text(plot, Language::zh, 80) ==
        "Open amount (CNY)\nC  ▁▄█  0 -> 6\nF  ▁▃▃  0 -> 1\n");
}

TEST_CASE("where there is no room for every point, every so manyth to the last") {
  Plot plot;
  plot.title = "t";
  Plot::Series series{"s", {}};
  for (int i = 0; i < 100; ++i) {
    plot.days.push_back(*date_of({2026, 1, 1}));
    series.values.emplace_back(i == 99 ? 7 : 0);
  }
  plot.series = {series};
  const std::string text = plot_as_text(plot, Language::en, 40);
  CHECK(text.find("█  0 -> 7") != text.npos);
  CHECK(text.find("▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█") != text.npos);
  CHECK(text.find("▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█") == text.npos);
}

TEST_CASE("bars of a waterfall float; what came and went has its sign") {
  CHECK(plot_as_text(money(), Language::en, 31) ==
        "The money (CNY)\n"
        "期初  ##############      8,000\n"
        "New                ++++  +2,000\n"
        "Won        ------------  -7,000\n"
        "期末  ######              3,000\n");
}

TEST_CASE("an interval, what was seen in it, what was expected; both in one place are a star") {
  CHECK(plot_as_text(ladder(), Language::en, 40) ==
        "The ladder\n"
        "0W0F  x ====o====\n"
        "0W1F          x\n"
        "1W2F  ==================*==\n"
        "Signs: = Low–High, o Win rate, x Ladder,\n"
        "* both; the scale goes from 0 % to 100\n"
        "%.\n");
}

TEST_CASE("pages show it, and nothing where there is nothing") {
  CHECK(plot_as_text({}, Language::en, 80).empty());
  const Document document{.blocks = {money()}};
  CHECK(render_text(document, {}).starts_with("The money (CNY)\n期初"));
  const std::string markdown = render_markdown(document, {});
  CHECK(markdown.starts_with("```text\nThe money (CNY)\n期初"));
  CHECK(markdown.ends_with("3,000\n```\n"));
  CHECK(render_markdown({.blocks = {Plot{}}}, {}).empty());
}
