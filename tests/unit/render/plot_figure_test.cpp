// What the script of a page is told; tests/html looks at what it draws.
#include "render/html/plot_figure.hpp"

#include "render/formats.hpp"
#include "render/html/page_parts.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

Plot amounts() {
  return {.kind = Plot::Kind::lines,
          .unit = Plot::Unit::cents,
          .title = "Open <amount> (CNY)",
          .across = "as of",
          .upwards = "CNY",
          .days = {*date_of({2026, 11, 15}), *date_of({2026, 11, 22})},
          .series = {{"amount", {std::nullopt, 123450}}, {"weighted", {0, 5}}}};
}

}  // namespace

TEST_CASE(
    "lines: their points, the names of the axes, exact numbers, a gap where nothing is known") {
  CHECK(plan_of_plot(amounts()).dump() ==
        R"({"kind":"lines","unit":"money","across":"as of","upwards":"CNY",)"
        R"("points":["2026-11-15","2026-11-22"],"series":[[null,1234.50],[0.00,0.05]]})");
}

TEST_CASE(
    "a waterfall: where each bar begins, how long it is, which way it goes, what is written") {
  const Plot plot{.kind = Plot::Kind::waterfall,
                  .unit = Plot::Unit::cents,
                  .title = {},
                  .across = "x",
                  .upwards = "USD",
                  .points = {"a", "b", "c"},
                  .series = {{"amount", {100000, -25000, 75000}}}};
  CHECK(plan_of_plot(plot).dump() ==
        R"({"kind":"waterfall","unit":"money","across":"x","upwards":"USD","points":["a","b","c"],)"
        R"("bars":[{"low":0.00,"length":1000.00,"part":"level","text":"1,000"},)"
        R"({"low":750.00,"length":250.00,"part":"out","text":"-250"},)"
        R"({"low":0.00,"length":750.00,"part":"level","text":"750"}]})");
}

TEST_CASE("intervals: low, high, seen, expected, in whole percent") {
  const Plot plot{.kind = Plot::Kind::intervals,
                  .unit = Plot::Unit::percent,
                  .title = {},
                  .across = {},
                  .upwards = {},
                  .points = {"0W"},
                  .series = {{"l", {1}}, {"h", {9}}, {"s", {5}}, {"e", {std::nullopt}}}};
  CHECK(plan_of_plot(plot)["series"].dump() == "[[1],[9],[5],[null]]");
}

TEST_CASE("a figure says in words what it is, and its legend has a sign for every part") {
  const std::string text = plot_figure(amounts(), Language::en);
  CHECK(text.starts_with("<figure class=\"lines\" data-plot=\"{&quot;kind&quot;:"));
  CHECK(has(text, " hidden>\n<figcaption>Open &lt;amount&gt; (CNY)</figcaption>"));
  CHECK(has(text, "<li><i class=\"first\"></i>amount</li>\n<li><i class=\"second\"></i>weighted"));
  CHECK(has(text, "role=\"img\" aria-label=\"Open &lt;amount&gt; (CNY); the table below"));
  Plot plot;
  plot.kind = Plot::Kind::waterfall;
  plot.points = {"a"};
  plot.series = {{"x", {1}}};
  const std::string waterfall = plot_figure(plot, Language::zh);
  CHECK(has(waterfall, "<i class=\"level\"></i>存量</li>"));
  CHECK(has(waterfall, "<i class=\"out\"></i>减少</li>"));
  CHECK(has(waterfall, "；数字见下表"));
}

TEST_CASE("a page has the script for it, where the program has one") {
  const std::string page = render_html({.blocks = {amounts()}}, {});
  CHECK(has(page, "<figure class=\"lines\"") == !chart_script().empty());
  CHECK(has(page, "<script>") == !chart_script().empty());
  CHECK_FALSE(has(render_html({.blocks = {Plot{}}}, {}), "<figure"));
}
