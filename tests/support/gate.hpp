// Deal files for tests of the reader: the smallest deal with lines of a test's own, and what is
// said of it, one line a finding.
#pragma once

#include "c136/load/load.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

/// Five lines; a test's own begin on line 6.
inline constexpr std::string_view smallest_deal =
    "c136: 1\ntitle: ERP for Hengyuan\ncustomer: {name: 恒远地产}\nowner: li.wei\nstage: needs\n";

inline std::string deal_with(std::string_view lines) {
  return std::string(smallest_deal).append(lines);
}

inline Loaded loaded(std::string text, Language language = Language::en) {
  return load_deal("deals/test.yaml", std::move(text), Config(), language);
}

/// "6:7 S001"
inline std::string where(const Finding& finding) {
  return fmt::format("{}:{} {}", finding.place.line, finding.place.column, finding.code);
}

inline std::vector<Finding> findings_of(std::string text, Language language = Language::en) {
  const Loaded deal = loaded(std::move(text), language);
  std::vector<Finding> findings;
  for (const Diagnostic& error : deal.errors) findings.push_back(locate(deal, error));
  return findings;
}

/// "6:7 S001, 8:1 S002"; empty where the deal is accepted.
inline std::string places_of(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : ", ") + where(finding);
  return out;
}
inline std::string places(std::string text) { return places_of(findings_of(std::move(text))); }

}  // namespace c136::test
