// The Code Quality report of GitLab, whose merge requests show what a branch adds and what it
// settles; it tells findings apart by their fingerprints.
#include "c136/base/text.hpp"
#include "render/ci/file_path.hpp"
#include "render/ci/fingerprint.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

namespace c136 {
namespace {

/// In the order of Severity.
constexpr std::string_view gitlab_severities[] = {"critical", "minor", "info"};

std::string description(const Finding& finding) {
  std::string text = escaped(finding.message);
  if (!finding.help.empty()) text += " (help: " + escaped(finding.help) + ")";
  return text;
}

}  // namespace

std::string render_gitlab(const Document& document, const RenderOptions&) {
  const auto findings = all_findings(document);
  const auto marks = fingerprints(findings);
  Json report = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = *findings[i];
    report.push_back({{"description", description(finding)},
                      {"check_name", finding.code},
                      {"fingerprint", marks[i]},
                      {"severity", gitlab_severities[static_cast<std::size_t>(finding.severity)]},
                      {"location",
                       {{"path", repository_path(finding.place.file)},
                        {"lines", {{"begin", finding.place.line}}}}}});
  }
  return report.dump(2) + "\n";
}

}  // namespace c136
