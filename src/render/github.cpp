// GitHub workflow commands, one annotation per finding and nothing else, so that no text of a deal
// can stand where the runner looks for a command.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/plain.hpp"

#include <fmt/core.h>

namespace c136 {
namespace {

std::string_view level(Severity severity) {
  return severity == Severity::gap ? "notice" : name_of(severity);
}

/// The runner undoes these: of a message the percent sign and line breaks, of a property `:` and
/// `,` too.
std::string encoded(std::string_view text, std::string_view reserved) {
  std::string out;
  for (const char c : text)
    if (reserved.find(c) == reserved.npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
  return out;
}

std::string property(std::string_view text) { return encoded(escaped(text), "%\r\n:,"); }

std::string message(const Finding& finding) {
  std::string text = escaped(finding.message);
  for (const Remark& note : finding.notes)
    text += "\nnote: " + line_start(note.place) + escaped(note.message);
  if (!finding.help.empty()) text += "\nhelp: " + escaped(finding.help);
  return encoded(text, "%\r\n");
}

}  // namespace

std::string render_github(const Document& document, const RenderOptions&) {
  std::string out;
  for (const Finding* finding : all_findings(document)) {
    const Place& at = finding->place;
    out += fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
                       level(finding->severity), property(at.file), at.line, at.end_line, at.column,
                       at.end_column, property(finding->code), message(*finding));
  }
  return out;
}

}  // namespace c136
