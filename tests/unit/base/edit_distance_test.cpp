#include "base/edit_distance.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

struct Row {
  std::string_view a, b;
  std::size_t distance;
};

}  // namespace

TEST_CASE(
    "slips between two words: one too many, one too few, another one, two in the wrong order") {
  for (const auto& [a, b, distance] :
       {Row{"", "", 0}, Row{"owner", "owner", 0}, Row{"", "abc", 3}, Row{"customr", "customer", 1},
        Row{"ownner", "owner", 1}, Row{"owmer", "owner", 1}, Row{"onwer", "owner", 1},
        Row{"T301", "T103", 2}, Row{"abc", "xyz", 3}, Row{"决测", "决策", 1}}) {
    CAPTURE(a);
    CHECK(edit_distance(letters(a), letters(b)) == distance);
    CHECK(edit_distance(letters(b), letters(a)) == distance);
  }
}

TEST_CASE("capitals and full-width forms are no slips") {
  CHECK(letters("Stage") == letters("stage"));
  CHECK(letters("ＳＴａｇｅ－１０３～") == letters("stage-103~"));
  CHECK(letters("阶段") == std::vector<char32_t>{U'阶', U'段'});
  CHECK(letters("a\xFF") == std::vector<char32_t>{U'a', 0xFFFD});
}
