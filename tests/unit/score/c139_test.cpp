#include "c136/score/method.hpp"

#include "c136/score/scorecard.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("C139: its criteria and what they ask") {
  std::string all;
  for (const MethodCriterion& one : c139_method().criteria) {
    all.append(one.id).append(":");
    for (const std::string_view code : one.rules) all.append(" ").append(code);
    for (const CoachTopic word : one.words) all.append(" ").append(word_of(word).id);
    all += "\n";
  }
  CHECK(all == R"(W: W101 w
F1: F101 f1
F2: F201 f2
F3: F301 f3
C1: M101
C2: C401 C402 C403 c4
C3: C103 C104 M102 c1 c3
C4: C301 C302 C303 C305 c3
C5: C202 C203 C404 c2 c4
C6: M103 payment
C7: C501 C502 c5
C8: C503 C504 c5
C9: C601 C602 C603 C604 c6
)");
  CHECK(c139_method().highest() == Value{1, 3, 9});
  CHECK(c139_method().gates.empty());
}

TEST_CASE("C139: the published rates, and the holes of the ladder") {
  struct {
    Value value;
    std::string_view row;
    int percent;
  } const cases[] = {
      {{1, 3, 0}, "1W3F", 100},    {{1, 2, 9}, "1W2F", 99},     {{1, 1, 9}, "1W1F9C", 91},
      {{1, 1, 8}, "1W1F6-8C", 85}, {{1, 1, 6}, "1W1F6-8C", 85}, {{1, 1, 5}, "1W1F0-5C", 50},
      {{0, 2, 8}, "0W2F7-8C", 50}, {{0, 2, 6}, "0W2F6C", 26},   {{0, 2, 5}, "0W2F0-5C", 22},
      {{0, 1, 9}, "0W1F", 3},      {{0, 0, 9}, "0W0F", 0}};
  for (const auto& [value, row, percent] : cases) {
    CAPTURE(to_string(value));
    const WinRate rate = win_rate(value, c139_method().ladder);
    CHECK(rate.row == row);
    CHECK(rate.percent == percent);
    CHECK(rate.source == RateSource::carried);
    CHECK(rate.from == "c139");
  }
  for (const Value& hole : {Value{1, 0, 9}, {0, 3, 9}, {0, 2, 9}})
    CHECK_FALSE(win_rate(hole, c139_method().ladder).percent);
}
