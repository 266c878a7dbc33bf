// A test report as JUnit writes it: one test per file, which fails with the findings that reach
// --fail-on; the others are its output. A file that could not be read is an error. When nothing was
// checked it says so as a test that was skipped, so that no dashboard is green.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <fmt/core.h>

#include <map>

namespace c136 {
namespace {

/// What happened in one file.
struct Test {
  std::vector<const Finding*> failures, remarks;
};

std::string xml(std::string_view text) {
  std::string out;
  for (; !text.empty(); text.remove_prefix(1)) {
    if (text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF")) {
      out += text[2] == '\xBE' ? "\\u{FFFE}" : "\\u{FFFF}";  // no characters to XML
      text.remove_prefix(2);
      continue;
    }
    switch (text.front()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '[':
        out += "&#91;";  // no "##[error]" for a CI runner to obey
        break;
      default:
        out += text.front();
    }
  }
  return out;
}

std::string lines(const std::vector<const Finding*>& findings) {
  std::string out;
  for (const Finding* finding : findings) {
    out += "\n" + finding_line(*finding);
    if (!finding->help.empty()) out += "\n  help: " + escaped(finding->help);
  }
  return xml(out) + "\n";
}

std::string failure(const std::vector<const Finding*>& failures) {
  const Finding& first = *failures.front();
  const std::string more =
      failures.size() > 1 ? fmt::format(" (and {} more)", failures.size() - 1) : "";
  return fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                     name_of(first.severity),
                     xml(first.code + ": " + escaped(first.message) + more), lines(failures));
}

std::string test_case(const std::string& file, const Test& test) {
  const std::string name = xml(file);
  std::string out =
      fmt::format("    <testcase classname=\"c136 check\" name=\"{0}\" file=\"{0}\"", name);
  if (test.failures.empty() && test.remarks.empty()) return out + "/>\n";
  out += ">\n";
  if (!test.failures.empty()) out += failure(test.failures);
  if (!test.remarks.empty())
    out += fmt::format("      <system-out>{}</system-out>\n", lines(test.remarks));
  return out + "    </testcase>\n";
}

std::map<std::string, Test> tests_of(const Document& document, std::optional<Severity> fail_on) {
  std::map<std::string, Test> tests;
  for (const std::string& file : document.files) tests[escaped(file)];
  for (const Finding* finding : all_findings(document)) {
    Test& test = tests[escaped(finding->place.file)];
    (fail_on && finding->severity <= *fail_on ? test.failures : test.remarks).push_back(finding);
  }
  return tests;
}

std::string unread_case(const UnreadFile& file) {
  return fmt::format(
      "    <testcase classname=\"c136 check\" name=\"{0}\" file=\"{0}\">\n"
      "      <error message=\"{1}\"/>\n"
      "    </testcase>\n",
      xml(escaped(file.name)), xml(escaped(file.why)));
}

std::string nothing_checked(const Document& document) {
  const std::string why = document.idle.empty() ? "nothing was checked" : document.idle;
  return fmt::format(
      "    <testcase classname=\"c136 check\" name=\"nothing was checked\">\n"
      "      <skipped message=\"{}\"/>\n"
      "    </testcase>\n",
      xml(escaped(why)));
}

}  // namespace

std::string render_junit(const Document& document, const RenderOptions& options) {
  const auto tests = tests_of(document, options.fail_on);
  std::size_t failed = 0;
  std::string cases;
  for (const auto& [file, test] : tests) {
    failed += test.failures.empty() ? 0 : 1;
    cases += test_case(file, test);
  }
  for (const UnreadFile& file : document.unread) cases += unread_case(file);
  const std::size_t unread = document.unread.size();
  const std::size_t skipped = cases.empty() ? 1 : 0;
  const std::string counts =
      fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
                  tests.size() + unread + skipped, failed, unread, skipped);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"c136 check\" {0}>\n"
      "  <testsuite name=\"c136 check\" {0}>\n{1}  </testsuite>\n</testsuites>\n",
      counts, skipped > 0 ? nothing_checked(document) : cases);
}

}  // namespace c136
