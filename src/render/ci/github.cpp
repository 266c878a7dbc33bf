// GitHub workflow commands, one annotation per finding, so that no text of a deal can stand where
// the runner looks for a command.
#include "c136/base/text.hpp"
#include "render/ci/runner.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace c136 {
namespace {

/// Of each level GitHub shows this many for one step and drops the rest without a word.
constexpr std::size_t most_shown = 10;

std::string_view github_level(Severity severity) {
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

std::string annotation(const Finding& finding) {
  const Place& at = finding.place;
  return fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
                     github_level(finding.severity), property(at.file), at.line, at.end_line,
                     at.column, at.end_column, property(finding.code),
                     encoded(whole_message(finding), "%\r\n"));
}

/// The runner obeys brackets of its own anywhere in a line.
std::string with_broken_brackets(std::string line) {
  for (std::size_t at = line.find("##"); at != line.npos; at = line.find("##", at + 1))
    if (ends_bracket(std::string_view(line).substr(at + 1))) line.replace(at, 1, "\\x23");
  return line;
}

/// A plain line of the log: one more annotation would be dropped like the others.
std::string hidden(Severity severity, std::size_t count) {
  if (count <= most_shown) return {};
  return fmt::format("c136: GitHub shows the first {} of these {} {}s; all are in this log\n",
                     most_shown, count, github_level(severity));
}

}  // namespace

std::string render_github(const Document& document, const RenderOptions&) {
  auto findings = all_findings(document);
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  std::array<std::size_t, 3> counts{};
  std::string out;
  for (const UnreadFile& file : document.unread)
    out += fmt::format("::error file={}::{}\n", property(file.name),
                       encoded(escaped(file.why), "%\r\n"));
  for (const Finding* finding : findings) {
    out += with_broken_brackets(annotation(*finding));
    ++counts.at(static_cast<std::size_t>(finding->severity));
  }
  for (std::size_t i = 0; i < counts.size(); ++i) out += hidden(Severity(i), counts[i]);
  return out;
}

}  // namespace c136
