#include "c136/base/words.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace c136;

TEST_CASE("a count takes its noun along") {
  const auto deals = [](Language language, std::size_t count) {
    return plural(language, count, "deal", "deals", "个商机");
  };
  CHECK(deals(Language::en, 0) == "0 deals");
  CHECK(deals(Language::en, 1) == "1 deal");
  CHECK(deals(Language::en, 2) == "2 deals");
  CHECK(deals(Language::zh, 1) == "1 个商机");
  CHECK(deals(Language::zh, 12) == "12 个商机");
}

TEST_CASE("a list is joined as it is read aloud") {
  const std::vector<std::string> none, one{"a"}, two{"a", "b"}, three{"a", "b", "c"};
  CHECK(join(Language::en, none) == "");
  CHECK(join(Language::en, one) == "a");
  CHECK(join(Language::en, two) == "a and b");
  CHECK(join(Language::en, three) == "a, b and c");
  CHECK(join(Language::zh, one) == "a");
  CHECK(join(Language::zh, three) == "a、b、c");
}

TEST_CASE("say takes the pattern of the language") {
  CHECK(say(Language::en, "{} of {}", "{1} 中的 {0}", 2, 5) == "2 of 5");
  CHECK(say(Language::zh, "{} of {}", "{1} 中的 {0}", 2, 5) == "5 中的 2");
}
