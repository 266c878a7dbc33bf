#include "report/edit_document.hpp"

#include "c136/base/text.hpp"
#include "report/finding_data.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

Json value_json(const std::optional<EditedValue>& value) {
  if (!value) return {{"confirmed", nullptr}, {"on_paper", nullptr}};
  return {{"confirmed", value->confirmed}, {"on_paper", value->on_paper}};
}

Json edit_json(const EditSummary& summary) {
  Json edits = Json::array(), findings = Json::array();
  for (const EditedLines& lines : summary.edits)
    edits.push_back({{"line", lines.line},
                     {"before", lines.before},
                     {"after", lines.after},
                     {"file", lines.file}});
  for (const Finding& finding : summary.new_findings) findings.push_back(finding_json(finding));
  return {{"schema_version", 1},
          {"file", summary.file},
          {"changed", summary.changed},
          {"edits", std::move(edits)},
          {"value", {{"before", value_json(summary.before)}, {"after", value_json(summary.after)}}},
          {"new_findings", std::move(findings)},
          {"dry_run", summary.dry_run},
          {"closed", summary.closed},
          {"opened", summary.opened},
          {"next", summary.next.empty() ? Json() : Json(summary.next)}};
}

std::string moved(Words name, const std::string& from, const std::string& to, Language language) {
  if (from == to) return {};
  return say(language, "{} {} -> {}", "{} {} -> {}", name.in(language), from, to);
}

void add_line(Document& document, std::string text, Tone tone = Tone::plain) {
  if (!text.empty()) document.blocks.push_back(Paragraph{{Cell(std::move(text), tone)}});
}

/// "on paper 0W1F4C -> 1W2F5C; closed C305, C401"
std::string effect(const EditSummary& summary, Language language) {
  std::vector<std::string> parts;
  if (summary.before && summary.after) {
    parts.push_back(
        moved({"on paper", "纸面"}, summary.before->on_paper, summary.after->on_paper, language));
    parts.push_back(moved({"confirmed", "已确认"}, summary.before->confirmed,
                          summary.after->confirmed, language));
  }
  const auto codes = [&](Words what, const std::vector<std::string>& all) {
    if (!all.empty())
      parts.push_back(fmt::format("{} {}", what.in(language), fmt::join(all, ", ")));
  };
  codes({"closed", "补齐"}, summary.closed);
  codes({"opened", "新增缺口"}, summary.opened);
  std::erase(parts, "");
  return fmt::format("{}", fmt::join(parts, language == Language::zh ? "；" : "; "));
}

}  // namespace

Document edit_document(Language language, const EditSummary& summary) {
  Document document;
  document.language = language;
  document.data = edit_json(summary);
  for (const std::string& line : summary.told) add_line(document, line);
  add_line(document, effect(summary, language), Tone::strong);
  if (!summary.new_findings.empty()) document.blocks.push_back(FindingList{summary.new_findings});
  if (!summary.next.empty())
    add_line(document, say(language, "next: {}", "下一步：{}", summary.next));
  return document;
}

}  // namespace c136
