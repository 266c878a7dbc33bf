// What a page is made of; tests/html looks at whole pages in a browser.
#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "render/html/page_parts.hpp"
#include "unit/render/naughty.hpp"

#include <vector>

using namespace c136;

namespace {

std::string page(std::vector<Block> blocks, Language language = Language::en) {
  return render_html({.language = language, .blocks = std::move(blocks)}, {});
}

/// Between the beginning of the page's body and its foot.
std::string body(std::vector<Block> blocks, Language language = Language::en) {
  const std::string text = page(std::move(blocks), language);
  const std::size_t from = text.find("<main>\n") + 7;
  return text.substr(from, text.find("<footer>") - from);
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

DataTable drawn(std::size_t rows) {
  DataTable table{{{"owner", "Owner"}, {"amount", "Amount", Align::right}}};
  for (std::size_t i = 0; i < rows; ++i)
    table.rows.push_back({"li.wei", Money{100 * static_cast<std::int64_t>(i)}});
  table.rows.push_back({Cell("Total", Tone::strong), Money{1}});
  table.chart = Chart{.title = "By <owner>",
                      .names = {"owner"},
                      .series = {{"amount", "amount"}, {"amount", "of it"}},
                      .rows = rows};
  return table;
}

}  // namespace

TEST_CASE("the page says its language, its title, and that it may ask for nothing") {
  const std::string text = page({Heading{1, "商机漏斗 <b>"}}, Language::zh);
  CHECK(has(text, "<html lang=\"zh-CN\">"));
  CHECK(has(text, "<title>商机漏斗 &lt;b&gt;</title>"));
  CHECK(has(text, "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"));
  CHECK(has(page({}), "<html lang=\"en\">"));
  CHECK(has(page({}), "<title>c136</title>"));
}

TEST_CASE("prose") {
  CHECK(body({Heading{2, "Targets"}}) == "<h2 id=\"h1\">Targets</h2>\n");
  CHECK(body({Paragraph{{Cell("9 deals", Tone::strong)}}}) == "<p class=\"lead\">9 deals</p>\n");
  CHECK(body({Paragraph{{"a ", Cell("b", Tone::bad)}}}) ==
        "<p>a <span class=\"bad\">b</span></p>\n");
  CHECK(body({FieldList{{{"Owner", "li.wei"}, {"Amount", Cell()}}}}) ==
        "<dl>\n<dt>Owner</dt><dd>li.wei</dd>\n<dt>Amount</dt><dd>–</dd>\n</dl>\n");
  CHECK(body({BulletList{{{"a", {"b"}}}, true}}) ==
        "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ol>\n");
  CHECK(body({Code{"a: 1\nb: <2>\n"}}) == "<pre>a: 1\nb: &lt;2&gt;\n</pre>\n");
  CHECK(body({FindingList{{a_finding("no <key>")}}}) ==
        "<ul>\n<li>deals/hengyuan.yaml:8:3: error&#91;S002] no &lt;key&gt;</li>\n</ul>\n");
  CHECK(body({Paragraph{}, FieldList{}, BulletList{}, DataTable{}, FindingList{}}).empty());
}

TEST_CASE("a table has scopes, a name, and its numbers on the right") {
  CHECK(body({Heading{1, "Deals"},
              DataTable{{{"deal", "Deal"}, {"amount", "Amount", Align::right}, {"on", "On"}},
                        {{"a", Money{123450}, *date_of({2026, 11, 22})}}}}) ==
        "<h1 id=\"h1\">Deals</h1>\n"
        "<div class=\"table short\" role=\"group\" tabindex=\"0\" aria-labelledby=\"h1\">\n"
        "<table id=\"t1\" aria-labelledby=\"h1\">\n"
        "<thead>\n<tr><th scope=\"col\">Deal</th><th scope=\"col\" class=\"number\">Amount</th>"
        "<th scope=\"col\">On</th></tr>\n</thead>\n<tbody>\n"
        "<tr><th scope=\"row\" class=\"whole\">a</th><td class=\"number\">1,234.50</td>"
        "<td class=\"whole\">2026-11-22</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE(
    "a chart stands above its table, hidden until it is drawn; what it draws is the table's") {
  const std::string text = body({drawn(2)});
  CHECK(has(text, "<td class=\"number\" data-value=\"1.00\">1</td>"));
  CHECK(has(text, "<tr class=\"total\"><th scope=\"row\" class=\"whole strong\">Total</th>"));
  if (chart_script().empty()) {
    CHECK_FALSE(has(text, "<figure"));
    return;
  }
  CHECK(text.starts_with("<figure class=\"nested\" data-table=\"t1\" data-chart=\"{&quot;kind"));
  CHECK(has(text, " hidden>\n<figcaption>By &lt;owner&gt;</figcaption>"));
  CHECK(has(text, "aria-label=\"By &lt;owner&gt;; the table below has the figures\""));
  const std::string whole = page({drawn(2)});
  CHECK(has(whole, "script-src " + std::string(chart_script_hash())));
  CHECK(has(whole, "<script>" + std::string(chart_script()) + "</script>"));
}

TEST_CASE("of many rows the first are drawn, and of none nothing") {
  CHECK_FALSE(has(body({drawn(0)}), "<figure"));
  if (chart_script().empty()) return;
  CHECK(has(body({drawn(300)}), "<figcaption>By &lt;owner&gt;: the first 20 of 300</figcaption>"));
  CHECK(has(body({drawn(300)}), "&quot;rows&quot;:20,"));
}

TEST_CASE("a wide table turns the paper") {
  DataTable table;
  for (int i = 0; i < 9; ++i) table.columns.push_back({"c", "C"});
  table.rows.push_back(std::vector<Cell>(9, Cell("a text of some length")));
  CHECK(has(page({table}), "size: A4 landscape"));
  CHECK_FALSE(has(page({drawn(1)}), "size: A4 landscape"));
}

TEST_CASE("whatever is written in a deal stays text") {
  for (const auto naughty_text : naughty) {
    const std::string text(naughty_text);
    CAPTURE(text);
    const std::string printed =
        page({Heading{1, text}, Paragraph{{text}}, FieldList{{{text, text}}},
              DataTable{{{"a", text}}, {{text}}}, Code{text}, FindingList{{a_finding(text)}}});
    CHECK(is_safe(printed));
    for (const auto part : {"<script>a", "<GmbH>", "\"yes\"", "<!-- "})
      CHECK_FALSE(has(printed, part));
  }
}

TEST_CASE("a long text is given room, a day with its name is never broken, a wide table is small") {
  DataTable table{{{"a", "A"}, {"b", "B"}}, {{std::string(61, 'x'), "周日 2026-11-22"}}};
  std::string text = body({table});
  CHECK(has(text, "<th scope=\"row\" class=\"long\">"));
  CHECK(has(text, "<td class=\"whole\">周日 2026-11-22"));
  CHECK_FALSE(has(text, "class=\"table short wide\""));
  for (const char* title : {"C", "D", "E", "F", "G"}) {
    table.columns.push_back({title, title});
    table.rows[0].emplace_back("a text of some length");
  }
  CHECK(has(body({table}), "class=\"table short wide\""));
}
