#include "c136/model/ladder.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("every source of a rate has its machine word and is said in both languages") {
  const std::pair<RateSource, std::string_view> words[] = {{RateSource::published, "published"},
                                                           {RateSource::carried, "carried"},
                                                           {RateSource::filled, "filled"},
                                                           {RateSource::team, "team"},
                                                           {RateSource::none, "none"}};
  for (const auto& [source, word] : words) {
    CHECK(name_of(source) == word);
    CHECK_FALSE(title(source).en.empty());
    CHECK_FALSE(title(source).zh.empty());
  }
}

TEST_CASE("only what was published is called published") {
  CHECK(title(RateSource::filled).en.find("not published") == 0);
  CHECK(title(RateSource::carried).en.find("published") == std::string_view::npos);
}

TEST_CASE("a range has its ends") {
  CHECK(Range{4, 5}.has(4));
  CHECK(Range{4, 5}.has(5));
  CHECK_FALSE(Range{4, 5}.has(3));
  CHECK_FALSE(Range{4, 5}.has(6));
}
