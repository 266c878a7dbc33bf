#include "c136/score/method.hpp"

#include "c136/score/scorecard.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("C931: its criteria and what they ask") {
  std::string all;
  for (const MethodCriterion& one : c931_method().criteria) {
    all.append(one.id).append(":");
    for (const std::string_view code : one.rules) all.append(" ").append(code);
    for (const CoachTopic word : one.words) all.append(" ").append(word_of(word).id);
    all += "\n";
  }
  CHECK(all == R"(W: W101 w
F1: F101 f1
F2: M201 value
F3: M202 closest
C1: M101
C2: C402 C403 M104 c4
C3: C301 C302 C303 C305 M105 M106 c3
C4: C401 M107 c4
C5: C204 C404 M108 c2 c4
C6: M109 payment
C7: C501 M110 c5
C8: C503 c5
C9: C505 C605
)");
}

TEST_CASE("C931: one row, of 60 % or more") {
  for (const Value& value : {Value{0, 1, 8}, {1, 3, 9}, {0, 3, 8}}) {
    const WinRate rate = win_rate(value, c931_method().ladder);
    CHECK(rate.percent == 60);
    CHECK(rate.at_least);
    CHECK(rate.row == "0-1W1-3F8-9C");
    CHECK(rate.source == RateSource::published);
    CHECK(rate.from == "c931");
  }
  for (const Value& value : {Value{0, 1, 7}, {1, 0, 9}})
    CHECK_FALSE(win_rate(value, c931_method().ladder).percent);
}
