#include "examine/derived.hpp"

#include "c136/check/check.hpp"

#include <utility>

namespace c136 {

Derived::Derived(const Deal& deal, const Config& config, Language language, Date as_of,
                 const Method& method)
    : facts(deal, config, language, as_of),
      gaps(check_facts(facts)),
      scorecard(score(facts, gaps, method)) {}

std::vector<Diagnostic> Derived::warnings() const { return check_value(facts, scorecard); }

std::vector<Finding> located(const Loaded& loaded, std::vector<Diagnostic> diagnostics,
                             const std::string& shown) {
  std::vector<Finding> findings;
  findings.reserve(diagnostics.size());
  for (Diagnostic& diagnostic : diagnostics) {
    Finding& finding = findings.emplace_back(locate(loaded, std::move(diagnostic)));
    if (finding.place.file.empty()) finding.place.file = shown;
  }
  return findings;
}

}  // namespace c136
