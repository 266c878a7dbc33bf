#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

using namespace c136;

namespace {

Finding of(Severity severity, std::string file = "deals/hengyuan.yaml") {
  Finding finding = a_finding("unknown key 'titel'");
  finding.severity = severity;
  finding.place.file = std::move(file);
  return finding;
}

std::string printed(std::vector<Finding> findings, std::vector<std::string> files,
                    std::optional<Severity> fail_on = Severity::error) {
  Document document;
  document.files = std::move(files);
  document.blocks = {FindingList{std::move(findings)}};
  return render_junit(document, {.fail_on = fail_on});
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("every file is a test; one with findings fails") {
  Finding error = of(Severity::error);
  error.help = "write 'title'";
  CHECK(printed({error, of(Severity::warning)}, {"a.yaml", "deals/hengyuan.yaml"}) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="c136 check" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="c136 check" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="c136 check" name="a.yaml" file="a.yaml"/>
    <testcase classname="c136 check" name="deals/hengyuan.yaml" file="deals/hengyuan.yaml">
      <failure type="error" message="S002: unknown key 'titel'">
deals/hengyuan.yaml:8:3: error&#91;S002] unknown key 'titel'
  help: write 'title'
</failure>
      <system-out>
deals/hengyuan.yaml:8:3: warning&#91;S002] unknown key 'titel'
</system-out>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("what fails is what --fail-on says") {
  const std::vector<Finding> findings{of(Severity::warning), of(Severity::gap)};
  const auto with = [&](std::optional<Severity> fail_on) {
    return printed(findings, {"deals/hengyuan.yaml"}, fail_on);
  };
  CHECK(has(with(Severity::error), "failures=\"0\""));
  CHECK(has(with(Severity::warning), "<failure type=\"warning\" message=\"S002: unknown key "));
  CHECK(has(with(Severity::gap), "(and 1 more)"));
  CHECK(has(with(std::nullopt), "failures=\"0\""));
}

TEST_CASE("a file that is only in findings is a test too") {
  CHECK(has(printed({of(Severity::error, "x.private.yaml")}, {"x.yaml"}), "tests=\"2\""));
}

TEST_CASE("it is not green when nothing was checked") {
  const std::string report = printed({}, {});
  CHECK(has(report, "tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\""));
  CHECK(has(report, "<skipped message=\"nothing was checked\"/>"));
  const std::string idle = render_junit({.blocks = {}, .idle = "nothing since <main>"}, {});
  CHECK(has(idle, "<skipped message=\"nothing since &lt;main&gt;\"/>"));
}

TEST_CASE("no text breaks it") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = of(Severity::error, std::string(text));
    finding.message = finding.help = text;
    CHECK(is_safe(printed({finding}, {std::string(text)})));
  }
  const std::string report = printed({of(Severity::error, "<a> & \"b\" \uFFFE")}, {});
  CHECK(has(report, "name=\"&lt;a&gt; &amp; &quot;b&quot; \\u{FFFE}\""));
}
