#include "c136/score/method.hpp"

#include "c136/score/scorecard.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace c136;

TEST_CASE("the criteria stand in their order, each with the codes of its gaps, ascending") {
  std::string all;
  for (const MethodCriterion& one : c136_method().criteria) {
    all += std::string(one.id) + ":";
    for (const std::string_view code : one.rules) all += " " + std::string(code);
    all += "\n";
  }
  CHECK(all == R"(W: W101
F1: F101
F2: F201
F3: F301
C1: C101 C102 C103 C104 C105
C2: C201 C202 C203 C204
C3: C301 C302 C303 C304 C305
C4: C401 C402 C403 C404 C405
C5: C501 C502 C503 C504 C505
C6: C601 C602 C603 C604 C605
)");
  for (const Criterion word : all_criteria()) {
    const MethodCriterion& one = criterion_136(word);
    CHECK(one.id == label(word));
    CHECK(one.words == std::vector{topic_of(word)});
    CHECK_FALSE(one.short_title.en.empty());
    CHECK_FALSE(one.short_title.zh.empty());
  }
}

TEST_CASE("the ladder gives each of the 56 values the rate of method.md section 4") {
  struct Expected {
    std::string_view row;  // empty: no rate
    int percent = 0;
    std::string_view source = "none", from = "";
  };
  constexpr Expected none{}, p99{"1W2-3F6C", 99, "published", "c136"},
      t85{"1W2-3F4-5C", 85, "filled", "c139"}, t50{"1W2-3F0-3C", 50, "filled", "c139"},
      o91{"1W1F6C", 91, "carried", "c139"}, o85{"1W1F4-5C", 85, "carried", "c139"},
      o50{"1W1F0-3C", 50, "carried", "c139"}, z26{"0W2F6C", 50, "filled", "c139"},
      z25{"0W2F5C", 50, "carried", "c139"}, z24{"0W2F4C", 26, "carried", "c139"},
      z20{"0W2F0-3C", 22, "carried", "c139"}, z35{"0W3F5-6C", 50, "filled", "c139"},
      z34{"0W3F4C", 26, "filled", "c139"}, z30{"0W3F0-3C", 22, "filled", "c139"},
      z1{"0W1F", 3, "carried", "c139"}, z0{"0W0F", 0, "carried", "c139"};
  constexpr Expected table[2][4][7] = {
      //  0C    1C    2C    3C    4C    5C    6C
      {{z0, z0, z0, z0, z0, z0, z0},                // 0W0F
       {z1, z1, z1, z1, z1, z1, z1},                // 0W1F
       {z20, z20, z20, z20, z24, z25, z26},         // 0W2F
       {z30, z30, z30, z30, z34, z35, z35}},        // 0W3F
      {{none, none, none, none, none, none, none},  // 1W0F
       {o50, o50, o50, o50, o85, o85, o91},         // 1W1F
       {t50, t50, t50, t50, t85, t85, p99},         // 1W2F
       {t50, t50, t50, t50, t85, t85, p99}},        // 1W3F
  };
  for (int w = 0; w < 2; ++w)
    for (int f = 0; f < 4; ++f)
      for (int c = 0; c < 7; ++c) {
        const Value value{w, f, c};
        CAPTURE(to_string(value));
        const WinRate rate = win_rate(value, c136_method().ladder);
        const Expected& expected = table[w][f][c];
        CHECK(rate.percent.has_value() == !expected.row.empty());
        CHECK(rate.percent.value_or(0) == expected.percent);
        CHECK(rate.row == expected.row);
        CHECK(name_of(rate.source) == expected.source);
        CHECK(rate.from == expected.from);
        CHECK(is_boss_only(value, c136_method()) == (w == 1 && f == 0));
      }
}

TEST_CASE("only what the source prints for C136 is called published") {
  std::set<std::string_view> labels;
  for (const LadderRow& row : c136_method().ladder) {
    CHECK(labels.insert(row.label).second);
    CHECK((row.source == RateSource::published) == (row.label == "1W2-3F6C"));
    CHECK((row.from == "c136") == (row.source == RateSource::published));
  }
  CHECK(labels.size() == 15);
}

TEST_CASE("the first row that applies wins") {
  constexpr LadderRow ladder[] = {{"a", {{1, 1}, {0, 3}, {6, 6}}, 90, RateSource::team, "team"},
                                  {"b", {{0, 1}, {0, 3}, {0, 6}}, 10, RateSource::team, "team"}};
  CHECK(win_rate({1, 0, 6}, ladder).row == "a");
  CHECK(win_rate({1, 0, 5}, ladder).row == "b");
  CHECK(win_rate({0, 0, 6}, ladder).percent == 10);
  CHECK_FALSE(win_rate({0, 0, 6}, {}).percent);
}
