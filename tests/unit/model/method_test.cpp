#include "c136/model/method.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a method knows its highest value and what it asks") {
  Method method;
  method.criteria = {{"W1", Group::w, {}, {}, {"W101"}, {CoachTopic::w}},
                     {"W2", Group::w, {}, {}, {"F201"}, {}},
                     {"C1", Group::c, {}, {}, {"C101", "C103"}, {}}};
  CHECK(method.highest() == Value{2, 0, 1});
  CHECK(method.asks("C103"));
  CHECK(method.asks("F201"));
  CHECK_FALSE(method.asks("C102"));
}

TEST_CASE("a gate is passed by a number of its group") {
  const Gate gate{"2F", Group::f, 2};
  CHECK_FALSE(is_past(gate, {1, 1, 6}));
  CHECK(is_past(gate, {0, 2, 0}));
  CHECK(is_past(gate, {0, 3, 0}));
}
