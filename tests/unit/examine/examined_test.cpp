#include "c136/examine/examined.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a tally counts by severity and adds up") {
  Tally tally;
  tally.count(Severity::error);
  tally.count(Severity::gap);
  tally.count(Severity::gap);
  tally += {1, 2, 3};
  CHECK(tally.errors == 2);
  CHECK(tally.warnings == 2);
  CHECK(tally.gaps == 5);
}
