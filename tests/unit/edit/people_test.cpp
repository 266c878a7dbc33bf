#include "edit/people.hpp"
#include "c136/base/failure.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("people by id, name, or the beginning that only one has") {
  const std::vector<IdAndName> all{
      {"wang", "王敏"}, {"wang.lei", "王磊"}, {"li", "李伟"}, {"chen", ""}};
  CHECK(id_of("wang", all, Language::en) == "wang");
  CHECK(id_of("王敏", all, Language::en) == "wang");
  CHECK(id_of("wang.", all, Language::en) == "wang.lei");
  CHECK(id_of("李", all, Language::en) == "li");
  CHECK(id_of(" chen ", all, Language::en) == "chen");
  CHECK_THROWS_WITH_AS(id_of("王", all, Language::en),
                       "`王` may be wang (王敏), wang.lei (王磊): write more of it", Failure);
  CHECK_THROWS_WITH_AS(
      id_of("zhao", all, Language::zh),
      "这个商机里没有“zhao”；现有：wang（王敏）、wang.lei（王磊）、li（李伟）、chen", Failure);
  CHECK_THROWS_AS(id_of("", all, Language::en), Failure);
}

TEST_CASE("of many people twelve are named, and of the others how many more there are") {
  std::vector<IdAndName> all;
  for (int i = 0; i < 13; ++i) all.push_back({"p" + std::to_string(i), ""});
  CHECK(listed(all, Language::zh).ends_with("、p11，另有 1 人"));
  CHECK(listed(all, Language::en).ends_with(", p11 and 1 more"));
}
