// Diagnostics for reviewdog, one JSON object a line, which it posts as comments of a review.
#include "c136/base/text.hpp"
#include "render/ci/file_path.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <algorithm>

namespace c136 {
namespace {

/// In the order of Severity.
constexpr std::string_view rdjsonl_severities[] = {"ERROR", "WARNING", "INFO"};

/// Its columns count bytes from 1, ours code points.
std::size_t byte_column(std::string_view line, std::uint32_t column) {
  std::size_t bytes = 0;
  for (std::uint32_t c = 1; c < column && bytes < line.size(); ++c)
    bytes += std::max<std::size_t>(1, sequence_length(line.substr(bytes)));
  return bytes + 1;
}

Json range(const Finding& finding) {
  const Place& at = finding.place;
  Json json{{"start", {{"line", at.line}, {"column", byte_column(finding.excerpt, at.column)}}}};
  if (at.end_line == at.line)  // only the first line is at hand
    json["end"] = {{"line", at.line}, {"column", byte_column(finding.excerpt, at.end_column)}};
  return json;
}

}  // namespace

std::string render_rdjsonl(const Document& document, const RenderOptions&) {
  std::string out;
  for (const Finding* finding : all_findings(document)) {
    const Json json{
        {"message", whole_message(*finding)},
        {"location", {{"path", repository_path(finding->place.file)}, {"range", range(*finding)}}},
        {"severity", rdjsonl_severities[static_cast<std::size_t>(finding->severity)]},
        {"source", {{"name", "c136"}}},
        {"code", {{"value", finding->code}}}};
    out += json.dump() + "\n";
  }
  return out;
}

}  // namespace c136
