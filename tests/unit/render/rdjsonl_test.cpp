#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace c136;
using nlohmann::ordered_json;

namespace {

std::string printed(Finding finding) {
  return render_rdjsonl({.blocks = {FindingList{{std::move(finding)}}}}, {});
}

}  // namespace

TEST_CASE("a finding is one line with what reviewdog reads") {
  Finding finding = a_finding("unknown key 'titel'");
  finding.notes = {{{"a.yaml", 3, 1, 3, 2}, "here"}};
  finding.help = "write 'title'";
  finding.excerpt = "  titel: x";
  CHECK(ordered_json::parse(printed(finding)) == ordered_json::parse(R"({
    "message": "unknown key 'titel'\nnote: a.yaml:3:1: here\nhelp: write 'title'",
    "location": {"path": "deals/hengyuan.yaml",
                 "range": {"start": {"line": 8, "column": 3}, "end": {"line": 8, "column": 9}}},
    "severity": "ERROR", "source": {"name": "c136"}, "code": {"value": "S002"}})"));
}

TEST_CASE("columns count bytes") {
  Finding finding = a_finding("x");
  finding.place = {"a.yaml", 1, 4, 1, 6};
  finding.excerpt = "客户：恒远";
  const auto range = ordered_json::parse(printed(finding))["location"]["range"];
  CHECK(range["start"]["column"] == 10);
  CHECK(range["end"]["column"] == 16);
}

TEST_CASE("an end on another line is left out") {
  Finding finding = a_finding("x");
  finding.place.end_line = 9;
  CHECK_FALSE(ordered_json::parse(printed(finding))["location"]["range"].contains("end"));
}

TEST_CASE("severities are its own words") {
  Finding finding = a_finding("x");
  for (const auto& [severity, word] : {std::pair{Severity::error, "ERROR"},
                                       {Severity::warning, "WARNING"},
                                       {Severity::gap, "INFO"}}) {
    finding.severity = severity;
    CHECK(ordered_json::parse(printed(finding))["severity"] == word);
  }
}

TEST_CASE("no text leaves its line") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = a_finding(std::string(text));
    finding.place.file = finding.help = finding.excerpt = text;
    const std::string line = printed(finding);
    CHECK(is_safe(line));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(ordered_json::accept(line));
  }
}
