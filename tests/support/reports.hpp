// What the tests of reports need beside a Sample: the deal as a report sees it, and its page as a
// person reads it.
#pragma once

#include "c136/document/document.hpp"
#include "c136/render/format.hpp"
#include "c136/report/report.hpp"
#include "support/deal.hpp"

#include <string>
#include <utility>
#include <vector>

namespace c136::test {

inline std::vector<Finding> located(const Sample& sample, const std::vector<Diagnostic>& found) {
  std::vector<Finding> findings;
  for (const Diagnostic& diagnostic : found) findings.push_back(locate(sample.loaded, diagnostic));
  return findings;
}

inline Examined examined(const Sample& sample) {
  std::vector<Finding> gaps = located(sample, sample.gaps);
  std::vector<Finding> warnings = located(sample, sample.warnings());
  const Tally tally{0, warnings.size(), gaps.size()};
  return {"deals/test.yaml", sample.facts,        sample.card, sample.card_136,
          std::move(gaps),   std::move(warnings), tally};
}

inline std::string page(const Document& document, int width = 100) {
  return find_format("text")->render(document, {.width = width});
}

/// What a function of the report adds to the page.
template <class Add>
std::string page_of(Add add) {
  Document document;
  add(document.blocks);
  return page(document);
}

/// The whole deal with members, coaches and log of its own: what W, F and the verdicts rest on.
inline std::string with_people(std::string_view members, std::string_view log) {
  const std::string text(whole);
  const auto from = text.find("  members:\n"), to = text.find("c4:\n");
  std::string changed = text.substr(0, from);
  changed.append("  members:\n").append(members).append(text.substr(to));
  return changed.substr(0, changed.find("log:\n")).append("log:\n").append(log);
}

}  // namespace c136::test
