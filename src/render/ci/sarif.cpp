// SARIF 2.1.0: one run of the program, its rules and their results.
#include "c136/base/text.hpp"
#include "render/ci/file_path.hpp"
#include "render/ci/fingerprint.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <algorithm>

namespace c136 {
namespace {

std::string_view sarif_level(Severity severity) {
  return severity == Severity::gap ? "note" : name_of(severity);
}

/// A viewer makes a link of "[text](target)" unless its brackets are escaped.
Json text(std::string_view words) {
  std::string plain;
  const std::string safe = escaped(words);
  const bool may_link = safe.find("](") != safe.npos;
  for (const char c : safe) {
    if (may_link && (c == '[' || c == ']')) plain += '\\';
    plain += c;
  }
  return {{"text", plain}};
}

Json rule_json(const RuleText& rule) {
  Json json{{"id", rule.code},
            {"shortDescription", text(rule.summary)},
            {"fullDescription", text(rule.why)}};
  if (!rule.help.empty()) json["help"] = text(rule.help);
  json["defaultConfiguration"] = {{"level", sarif_level(rule.severity)}};
  return json;
}

Json artifact(const std::string& file) {
  Json json{{"uri", uri_of(file)}};
  if (!file.starts_with("/")) json["uriBaseId"] = "%SRCROOT%";
  return json;
}

Json physical_location(const Place& at) {
  return {{"artifactLocation", artifact(at.file)},
          {"region",
           {{"startLine", at.line},
            {"startColumn", at.column},
            {"endLine", at.end_line},
            {"endColumn", at.end_column}}}};
}

Json location(const Finding& finding) {
  Json json{{"physicalLocation", physical_location(finding.place)}};
  if (!finding.path.empty())
    json["logicalLocations"] = Json::array(
        {{{"fullyQualifiedName", escaped(finding.deal + ":" + finding.path)}, {"kind", "member"}}});
  return json;
}

Json related_locations(const Finding& finding) {
  Json list = Json::array();
  for (const Remark& note : finding.notes) {
    Json json{{"message", text(note.message)}};
    if (!note.place.file.empty()) json["physicalLocation"] = physical_location(note.place);
    list.push_back(std::move(json));
  }
  return list;
}

Json message(const Finding& finding) {
  Json json = text(finding.message);
  if (!finding.help.empty())
    json["text"] = *json["text"].text() + "\n" + *text(finding.help)["text"].text();
  return json;
}

Json result_json(const Finding& finding, const std::string& fingerprint,
                 const std::vector<RuleText>& rules) {
  Json json{{"ruleId", finding.code}};
  const auto rule = std::ranges::find(rules, finding.code, &RuleText::code);
  if (rule != rules.end()) json["ruleIndex"] = rule - rules.begin();
  json["level"] = sarif_level(finding.severity);
  json["message"] = message(finding);
  json["locations"] = Json::array({location(finding)});
  if (!finding.notes.empty()) json["relatedLocations"] = related_locations(finding);
  // The second is the only one that GitHub looks at.
  json["partialFingerprints"] = {{"c136/v1", fingerprint},
                                 {"primaryLocationLineHash", fingerprint}};
  return json;
}

Json notification(std::string_view level, std::string_view words) {
  return {{"level", level}, {"message", text(words)}};
}

Json unread_notification(const UnreadFile& file) {
  Json json = notification("error", file.why);
  json["locations"] =
      Json::array({{{"physicalLocation", {{"artifactLocation", artifact(file.name)}}}}});
  return json;
}

/// A run that could not read a file has not succeeded, or its alerts would be closed as mended; nor
/// has one without a file, unless there was nothing to do.
Json invocation(const Document& document) {
  const bool is_idle = !document.idle.empty();
  Json notifications = Json::array();
  for (const UnreadFile& file : document.unread) notifications.push_back(unread_notification(file));
  if (document.files.empty() && notifications.empty())
    notifications.push_back(is_idle ? notification("note", document.idle)
                                    : notification("error", "nothing was checked"));
  const bool is_successful = document.unread.empty() && (is_idle || !document.files.empty());
  Json json{{"executionSuccessful", is_successful}};
  if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
  return json;
}

}  // namespace

std::string render_sarif(const Document& document, const RenderOptions&) {
  Json rules = Json::array(), results = Json::array();
  for (const RuleText& rule : document.rules) rules.push_back(rule_json(rule));
  const auto findings = all_findings(document);
  const auto marks = fingerprints(findings);
  for (std::size_t i = 0; i < findings.size(); ++i)
    results.push_back(result_json(*findings[i], marks[i], document.rules));
  Json run{
      {"tool",
       {{"driver", {{"name", "c136"}, {"version", C136_VERSION}, {"rules", std::move(rules)}}}}},
      {"invocations", Json::array({invocation(document)})},
      {"columnKind", "unicodeCodePoints"},
      {"results", std::move(results)}};
  const Json sarif{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({std::move(run)})}};
  return sarif.dump(2) + "\n";
}

}  // namespace c136
