// What R001 to R003 find: tests/cases_*_test.cpp, tests/unit/examine/likenesses_test.cpp.
#include "check/sections.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("slips of names are warnings that no single deal can be asked for") {
  for (const Rule& rule : rules::slips())
    if (rule.code.starts_with('R')) {
      CHECK(rule.severity == Severity::warning);
      CHECK_FALSE(bool(rule.facts));
      CHECK_FALSE(bool(rule.value));
    }
}
