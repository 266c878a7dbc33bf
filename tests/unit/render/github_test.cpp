#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <algorithm>

using namespace c136;

namespace {

std::string printed(Finding finding) {
  return render_github({.blocks = {FindingList{{std::move(finding)}}}}, {});
}

}  // namespace

TEST_CASE("a finding is an annotation at its place") {
  CHECK(printed(a_finding("unknown key 'titel'")) ==
        "::error file=deals/hengyuan.yaml,line=8,endLine=8,col=3,endColumn=9,title=S002::"
        "unknown key 'titel'\n");
}

TEST_CASE("gaps are notices") {
  Finding finding = a_finding("x");
  finding.severity = Severity::gap;
  CHECK(printed(finding).starts_with("::notice file="));
  finding.severity = Severity::warning;
  CHECK(printed(finding).starts_with("::warning file="));
}

TEST_CASE("notes and help stand below the message") {
  Finding finding = a_finding("message");
  finding.notes = {{{"a.yaml", 3, 1, 3, 2}, "here"}, {{}, "100 %"}};
  finding.help = "write 'title'";
  CHECK(printed(finding).ends_with(
      "::message%0Anote: a.yaml:3:1: here%0Anote: 100 %25%0Ahelp: write 'title'\n"));
}

TEST_CASE("what would end a property or a message is encoded") {
  Finding finding = a_finding("50 % :: a,b");
  finding.place.file = "deals/a,b:c%.yaml";
  CHECK(printed(finding).starts_with("::error file=deals/a%2Cb%3Ac%25.yaml,line=8,"));
  CHECK(printed(finding).ends_with("::50 %25 :: a,b\n"));
}

TEST_CASE("errors come first, because GitHub shows only the first ones") {
  std::vector<Finding> findings(3, a_finding("x"));
  findings[0].severity = Severity::gap;
  findings[1].severity = Severity::warning;
  const std::string out = render_github({.blocks = {FindingList{findings}}}, {});
  CHECK(out.find("::error ") < out.find("::warning "));
  CHECK(out.find("::warning ") < out.find("::notice "));
}

TEST_CASE("it says when GitHub will not show all") {
  const auto last_line = [](std::size_t count) {
    const std::vector<Finding> findings(count, a_finding("x"));
    const std::string out = render_github({.blocks = {FindingList{findings}}}, {});
    return out.substr(out.rfind('\n', out.size() - 2) + 1);
  };
  CHECK(last_line(10).starts_with("::error "));
  CHECK(last_line(11) ==
        "c136: GitHub shows the first 10 of these 11 errors; all are in this log\n");
}

TEST_CASE("no text can give the runner a command of its own") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = a_finding(std::string(text));
    finding.place.file = text;
    finding.help = text;
    finding.notes = {{{std::string(text), 1, 1, 1, 1}, std::string(text)}};
    const std::string line = printed(finding);
    CHECK(is_safe(line));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(line.starts_with("::error file="));
    CHECK(line.find("%0A::") == line.npos);
  }
}

TEST_CASE("nothing but findings is printed") {
  const Document document{.blocks = {Heading{1, "::error::x"}, Paragraph{{"::warning::y"}},
                                     DataTable{{{"a", "::notice::"}}, {{"::debug::z"}}}}};
  CHECK(render_github(document, {}) == "");
}
