#include "report/prepare/spoken.hpp"

#include "c136/check/rule.hpp"
#include "support/reports.hpp"

#include <set>

using namespace c136;
using namespace c136::test;

namespace {

NeededFact fact_of(std::string_view gap, std::string field = {}) {
  static const MethodCriterion& criterion = c136_method().criteria.back();
  return {{Source::person, "wang", "WHAT", std::move(field)}, &criterion, gap, true};
}

}  // namespace

TEST_CASE("every gap that others can close is a question, without codes and keys") {
  const std::set<std::string_view> ours{"C305", "C503", "C505", "C605", "M101"};
  for (const Language language : {Language::en, Language::zh}) {
    const Sample sample(std::string(smallest), "2026-11-22", language);
    for (const Rule* rule : all_rules()) {
      if (rule->severity != Severity::gap || ours.contains(rule->code)) continue;
      CAPTURE(std::string(rule->code));
      const std::string text = question_of(fact_of(rule->code), sample.facts);
      CHECK(text.find("WHAT") == text.npos);
      CHECK(text.ends_with(language == Language::zh ? "？" : "?"));
      CHECK(text.find("c3.") == text.npos);
    }
  }
}

TEST_CASE("what is asked follows from the key that takes the answer") {
  const Sample sample{std::string(smallest)};
  CHECK(question_of(fact_of("C303", "c3.members[who=wang].roles"), sample.facts) ==
        "What is your own part in this purchase?");
  CHECK(question_of(fact_of("C304", "c3.members[who=wang].needs.personal"), sample.facts) ==
        "What would it do for yourself if it went well?");
}
