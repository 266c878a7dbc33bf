#include "c136/base/number.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace c136;

TEST_CASE("a number is taken off the beginning of a text, when it has four digits at most") {
  struct Row {
    std::string_view text;
    std::optional<int> number;
    std::string_view rest;
  };
  const Row rows[] = {{"12h", 12, "h"},     {"0", 0, ""},           {"007-", 7, "-"},
                      {"9999x", 9999, "x"}, {"10000", {}, "10000"}, {"", {}, ""},
                      {"-1", {}, "-1"},     {" 1", {}, " 1"},       {"１", {}, "１"}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    std::string_view text = row.text;
    CHECK(take_number(text) == row.number);
    CHECK(text == row.rest);
  }
}
