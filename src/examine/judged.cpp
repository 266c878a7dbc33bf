#include "examine/judged.hpp"

#include "c136/check/check.hpp"

namespace c136 {

Judged judge(const Facts& facts) {
  const Config& config = facts.config;
  const Method &run = method_of(config), &configured = configured_method(config);
  Judged judged;
  judged.gaps = check_facts(facts);
  judged.scorecard_136 = score(facts, judged.gaps, c136_method());
  judged.scorecard = &run == &c136_method() ? judged.scorecard_136 : score(facts, judged.gaps, run);
  if (&configured == &run)
    judged.scorecard_136.gated = judged.scorecard.on_paper;
  else if (&configured != &c136_method())
    judged.scorecard_136.gated = score(facts, check_all_facts(facts), configured).on_paper;
  if (!config.beside.empty()) {
    const std::vector<Diagnostic> all = check_all_facts(facts);
    for (const Method* method : config.beside) judged.beside.push_back(score(facts, all, *method));
  }
  judged.warnings = check_value(facts, judged.scorecard_136);
  return judged;
}

}  // namespace c136
