#include "render/html/html_text.hpp"

#include <doctest/doctest.h>

#include "unit/render/naughty.hpp"

using namespace c136;

TEST_CASE("what has a meaning in html is written as what it looks like") {
  CHECK(html_escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(html_escaped("恒远地产") == "恒远地产");
}

TEST_CASE("line breaks are kept, and nothing dangerous is") {
  CHECK(html_text("first\nsecond\r\nthird") == "first<br>second<br>third");
  for (const auto text : naughty) {
    const std::string printed = html_text(text);
    CAPTURE(printed);
    CHECK(is_safe(printed));
    CHECK(printed.find('"') == printed.npos);
    for (std::size_t at = 0; (at = printed.find('<', at)) != printed.npos; ++at)
      CHECK(printed.substr(at, 4) == "<br>");
  }
}

TEST_CASE("a tone is a class, beside words that say the same") {
  CHECK(html_span(Cell("6C", Tone::good)) == "<span class=\"good\">6C</span>");
  CHECK(html_span(Cell("plain")) == "plain");
  CHECK(html_span(Cell()) == "–");
  for (const Tone tone : {Tone::strong, Tone::muted, Tone::good, Tone::caution, Tone::bad})
    CHECK_FALSE(tone_class(Cell("x", tone)).empty());
}
