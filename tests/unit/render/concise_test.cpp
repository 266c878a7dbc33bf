#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <algorithm>

using namespace c136;

TEST_CASE("one line per finding, and nothing else") {
  Finding gap = a_finding("no members");
  gap.severity = Severity::gap;
  gap.code = "C303";
  gap.notes = {{{}, "a note"}};
  gap.help = "help";
  gap.excerpt = "  members:";
  Document document;
  document.language = Language::zh;
  document.blocks = {Heading{1, "Findings"}, FindingList{{a_finding("unknown key 'titel'"), gap}},
                     Paragraph{{"2 findings"}}};
  CHECK(render_concise(document, {}) ==
        "deals/hengyuan.yaml:8:3: error[S002] unknown key 'titel'\n"
        "deals/hengyuan.yaml:8:3: gap[C303] no members\n");
}

TEST_CASE("no message and no file name leaves its line") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = a_finding(std::string(text));
    finding.place.file = std::string("x") + std::string(text);
    const auto printed = render_concise({.blocks = {FindingList{{finding}}}}, {});
    CHECK(is_safe(printed));
    CHECK(std::count(printed.begin(), printed.end(), '\n') == 1);
    CHECK(printed.find(": error[S002] ") != printed.npos);
  }
}
