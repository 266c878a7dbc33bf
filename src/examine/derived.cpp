#include "examine/derived.hpp"

#include "c136/check/check.hpp"

namespace c136 {

Derived::Derived(const Deal& deal, const Config& config, Language language, Date as_of,
                 const Method& method)
    : facts(deal, config, language, as_of),
      gaps(check_facts(facts)),
      scorecard(score(facts, gaps, method)) {}

std::vector<Diagnostic> Derived::warnings() const { return check_value(facts, scorecard); }

}  // namespace c136
