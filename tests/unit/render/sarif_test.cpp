#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <nlohmann/json.hpp>

using namespace c136;
using nlohmann::ordered_json;

namespace {

ordered_json run_of(std::vector<Finding> findings, std::vector<std::string> files = {"a.yaml"}) {
  Document document;
  document.files = std::move(files);
  document.rules = {{"C104", Severity::gap, "name the key contacts", "They decide.", "Ask."},
                    {"S002", Severity::error, "unknown key", "A typing error hides.", ""}};
  document.blocks = {FindingList{std::move(findings)}};
  const ordered_json log = ordered_json::parse(render_sarif(document, {}));
  CHECK(log["version"] == "2.1.0");
  return log["runs"][0];
}

}  // namespace

TEST_CASE("a result points to its rule, its place and its path") {
  Finding finding = a_finding("unknown key 'titel'");
  finding.help = "write 'title'";
  ordered_json result = run_of({finding})["results"][0];
  CHECK(result["partialFingerprints"].size() == 2);
  result.erase("partialFingerprints");
  CHECK(result == ordered_json::parse(R"({
    "ruleId": "S002", "ruleIndex": 1, "level": "error",
    "message": {"text": "unknown key 'titel'\nwrite 'title'"},
    "locations": [{
      "physicalLocation": {
        "artifactLocation": {"uri": "deals/hengyuan.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 8, "startColumn": 3, "endLine": 8, "endColumn": 9}},
      "logicalLocations": [{"fullyQualifiedName": "hengyuan:customer", "kind": "member"}]}]})"));
}

TEST_CASE("the rules say what they ask and why") {
  CHECK(run_of({})["tool"]["driver"]["rules"][0] == ordered_json::parse(R"({
    "id": "C104", "shortDescription": {"text": "name the key contacts"},
    "fullDescription": {"text": "They decide."}, "help": {"text": "Ask."},
    "defaultConfiguration": {"level": "note"}})"));
}

TEST_CASE("notes are related locations, with a place or without") {
  Finding finding = a_finding("x");
  finding.notes = {{{"a.yaml", 3, 1, 3, 2}, "here"}, {{}, "nowhere"}};
  const auto related = run_of({finding})["results"][0]["relatedLocations"];
  CHECK(related[0]["physicalLocation"]["region"]["startLine"] == 3);
  CHECK(related[1] == ordered_json{{"message", {{"text", "nowhere"}}}});
}

TEST_CASE("the fingerprint outlives moved lines") {
  Finding finding = a_finding("x"), moved = a_finding("x");
  moved.place.line = moved.place.end_line = 80;
  CHECK(run_of({finding})["results"][0]["partialFingerprints"] ==
        run_of({moved})["results"][0]["partialFingerprints"]);
}

TEST_CASE("a run over nothing has not succeeded") {
  CHECK(run_of({})["invocations"][0]["executionSuccessful"] == true);
  const auto invocation = run_of({}, {})["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "nothing was checked");
}

TEST_CASE("a run that had nothing to do has succeeded, and says why") {
  Document document;
  document.idle = "Nothing to check: 3 files are unchanged since main.";
  const auto invocation =
      ordered_json::parse(render_sarif(document, {}))["runs"][0]["invocations"][0];
  CHECK(invocation["executionSuccessful"] == true);
  CHECK(invocation["toolExecutionNotifications"][0]["level"] == "note");
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == document.idle);
}

TEST_CASE("no text of a deal becomes a link, or breaks the file") {
  CHECK(run_of({a_finding("[x](http://evil.example)")})["results"][0]["message"]["text"] ==
        "\\[x\\](http://evil.example)");
  CHECK(run_of({a_finding("post[1] is no list")})["results"][0]["message"]["text"] ==
        "post[1] is no list");
  for (const auto text : naughty) {
    CAPTURE(text);
    Finding finding = a_finding(std::string(text));
    finding.place.file = finding.help = finding.path = finding.deal = text;
    finding.notes = {{{std::string(text), 1, 1, 1, 1}, std::string(text)}};
    CHECK(is_safe(render_sarif({.blocks = {FindingList{{finding}}}}, {})));
    CHECK(run_of({finding})["results"].size() == 1);
  }
}
