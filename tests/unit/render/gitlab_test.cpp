#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <nlohmann/json.hpp>

#include <set>

using namespace c136;
using nlohmann::ordered_json;

namespace {

ordered_json report(std::vector<Finding> findings) {
  return ordered_json::parse(render_gitlab({.blocks = {FindingList{std::move(findings)}}}, {}));
}

}  // namespace

TEST_CASE("a finding has what GitLab asks for") {
  Finding finding = a_finding("unknown key 'titel'");
  finding.help = "write 'title'";
  finding.place.file = "./deals/hengyuan.yaml";
  ordered_json one = report({finding})[0];
  CHECK(one["fingerprint"].get<std::string>().size() == 16);
  one.erase("fingerprint");
  CHECK(one == ordered_json::parse(R"_({
    "description": "unknown key 'titel' (help: write 'title')",
    "check_name": "S002",
    "severity": "critical",
    "location": {"path": "deals/hengyuan.yaml", "lines": {"begin": 8}}})_"));
}

TEST_CASE("warnings are minor, gaps for information") {
  Finding warning = a_finding("w"), gap = a_finding("g");
  warning.severity = Severity::warning;
  gap.severity = Severity::gap;
  const ordered_json both = report({warning, gap});
  CHECK(both[0]["severity"] == "minor");
  CHECK(both[1]["severity"] == "info");
}

TEST_CASE("no two findings share a fingerprint") {
  std::set<std::string> marks;
  for (const auto& one : report({a_finding("a"), a_finding("a"), a_finding("b")}))
    marks.insert(one["fingerprint"]);
  CHECK(marks.size() == 3);
}

TEST_CASE("without findings it is an empty list") { CHECK(report({}) == ordered_json::array()); }

TEST_CASE("no text breaks it") {
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = a_finding(std::string(text));
    finding.place.file = finding.help = finding.path = text;
    CHECK(is_safe(render_gitlab({.blocks = {FindingList{{finding}}}}, {})));
    CHECK(report({finding}).size() == 1);
  }
}
