#include "c136/model/value.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a value is written with all three numbers, none above the highest") {
  CHECK(to_string(Value{0, 1, 4}) == "0W1F4C");
  CHECK(parse_value("0W1F4C", highest_136) == Value{0, 1, 4});
  CHECK(parse_value("1W3F6C", highest_136) == highest_136);
  CHECK(parse_value("2W0F11C", {2, 0, 11}) == Value{2, 0, 11});
  for (const char* text : {"", "0W1F", "2W0F0C", "0W4F0C", "0W0F7C", "00W1F4C", "0W1F04C", "0w1f4c",
                           "0-1W1F4C", "0W1F4C ", "0W1F 4C", "W1F4C"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_value(text, highest_136));
  }
}

TEST_CASE("a ladder's row names the values it applies to") {
  const auto row = parse_value_range("1W2-3F4-5C", highest_136);
  REQUIRE(row);
  CHECK(row->w.low == 1);
  CHECK(row->f.high == 3);
  CHECK(row->c.low == 4);
  CHECK(row->has({1, 3, 5}));
  CHECK_FALSE(row->has({1, 3, 6}));
  CHECK(parse_value_range("0W1F", highest_136)->c.high == 6);
  CHECK(parse_value_range("0-1W0F6C", highest_136)->w.high == 1);
  for (const char* text :
       {"", "1W", "2W1F", "1W4F", "1W1F7C", "1W3-2F", "1W1F4-C", "1w1f", "1W1F4-5C ", "1F1W"})
    CHECK_FALSE(parse_value_range(text, highest_136));
}

TEST_CASE("a value is below another when any number is") {
  CHECK_FALSE(any_below({1, 2, 6}, {1, 2, 6}));
  CHECK(any_below({0, 3, 6}, {1, 0, 0}));
  CHECK(any_below({1, 1, 6}, {0, 2, 0}));
  CHECK(any_below({1, 3, 3}, {0, 0, 4}));
}
