#include "c136/base/code.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace c136;

namespace {

const std::vector<std::string_view> codes{"C101", "C104", "C105", "C201", "C605",
                                          "D101", "K101", "K106", "K201", "P107",
                                          "S001", "S012", "T101", "T103", "T106"};

struct Row {
  std::string_view typed, meant;
};

}  // namespace

TEST_CASE("a wrong code gets the nearest of its letter: fewest slips, then the nearest number") {
  for (const auto& [typed, meant] :
       {Row{"T107", "T106"}, Row{"T999", "T106"}, Row{"T013", "T103"}, Row{"T100", "T101"},
        Row{"C199", "C105"}, Row{"C701", "C201"}, Row{"S013", "S012"}, Row{"S112", "S012"},
        Row{"K203", "K201"}, Row{"t99", "T101"}, Row{"T1003", "T103"}, Row{"P999", "P107"}}) {
    CAPTURE(typed);
    CHECK(nearest_code(typed, codes) == meant);
  }
}

TEST_CASE("a letter that no code has, or none at all: the fewest slips") {
  for (const auto& [typed, meant] :
       {Row{"X012", "S012"}, Row{"Z107", "P107"}, Row{"T1O3", "T103"}, Row{"TT103", "T103"},
        Row{"T-103", "T103"}, Row{"Ｔ９０３", "T103"}, Row{"T1", ""}, Row{"dated", ""},
        Row{"T99999999", ""}}) {
    CAPTURE(typed);
    CHECK(nearest_code(typed, codes) == meant);
  }
}

TEST_CASE("other words stand beside codes, and are meant by words only") {
  const std::vector<std::string_view> words{"dated", "price", "T103", "c1", "c136", "C105"};
  CHECK(nearest_code("C199", words) == "C105");  // the key c136 is no code
  CHECK(nearest_code("datd", words) == "dated");
  CHECK(nearest_code("T999", words) == "T103");
  CHECK(nearest_code("c2", words) == "c1");
  CHECK(nearest_code("c13", words) == "C105");
  CHECK(nearest_code("T999", std::vector<std::string_view>{"dated"}) == "");
  CHECK(nearest_code(std::string(100'000, 'a'), words) == "");
}

TEST_CASE("two codes are the same where all of their characters are") {
  CHECK(is_same_code("T103", "T103"));
  CHECK_FALSE(is_same_code("T103", "T104"));
  CHECK_FALSE(is_same_code("T103", "T10"));
  CHECK(is_same_code("", ""));
  CHECK(is_same_code("F3-01", "F3-01"));
}
