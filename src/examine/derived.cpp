#include "examine/derived.hpp"

#include "c136/check/check.hpp"

namespace c136 {

Derived::Derived(const Deal& deal, const Config& config, Language language, Date as_of)
    : facts(deal, config, language, as_of), gaps(check_facts(facts)) {
  const Method &run = method_of(config), &configured = configured_method(config);
  scorecard_136 = score(facts, gaps, c136_method());
  scorecard = &run == &c136_method() ? scorecard_136 : score(facts, gaps, run);
  if (&configured == &run)
    scorecard_136.gated = scorecard.on_paper;
  else if (&configured != &c136_method())
    scorecard_136.gated = score(facts, check_all_facts(facts), configured).on_paper;
  if (config.beside.empty()) return;
  const std::vector<Diagnostic> all = check_all_facts(facts);
  for (const Method* method : config.beside) beside.push_back(score(facts, all, *method));
}

std::vector<Diagnostic> Derived::warnings() const { return check_value(facts, scorecard_136); }

}  // namespace c136
