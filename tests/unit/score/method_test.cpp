#include "c136/score/method.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a run is judged by the method that it was asked for, else by C136") {
  Method own;
  Config config;
  CHECK(&method_of(config) == &c136_method());
  config.judged_by = &own;
  CHECK(&method_of(config) == &own);
}
