#include "cli/check/baseline.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace c136;

namespace {

Finding finding(std::string code, std::string deal, std::string path) {
  Finding one;
  one.code = std::move(code);
  one.deal = std::move(deal);
  one.path = std::move(path);
  one.place = {"deals/a.yaml", 7, 1, 7, 2};
  return one;
}

}  // namespace

TEST_CASE("a finding is known by code, deal and path, wherever it stands and however it reads") {
  Finding moved = finding("T103", "a", "c3");
  moved.place.line = 99;
  moved.message = "other words";
  CHECK(key_of(moved) == key_of(finding("T103", "a", "c3")));
  CHECK(key_of(moved) != key_of(finding("T104", "a", "c3")));
  CHECK(key_of(moved) != key_of(finding("T103", "b", "c3")));
  CHECK(key_of(moved) != key_of(finding("T103", "a", "c4")));
}

TEST_CASE("where the deal is not known the file stands for it") {
  CHECK(key_of(finding("S002", "", "")).deal == "deals/a.yaml");
}

TEST_CASE("every entry is taken as often as it was there") {
  const std::array two{finding("T103", "a", "c3"), finding("T103", "a", "c3")};
  Baseline baseline = Baseline::of(two);
  CHECK(baseline.size() == 2);
  CHECK(baseline.take(key_of(two[0])));
  CHECK(baseline.take(key_of(two[0])));
  CHECK_FALSE(baseline.take(key_of(two[0])));
  CHECK(baseline.entries().empty());
}

TEST_CASE("it is written one entry a line, in order, and read back the same") {
  const std::array three{finding("T103", "b", "c3.members[who=王]"), finding("S002", "a", "x"),
                         finding("T103", "b", "c3.members[who=王]")};
  const std::string json = Baseline::of(three).json();
  CHECK(json ==
        "{\"schema_version\": 1, \"findings\": [\n"
        "{\"code\":\"S002\",\"deal\":\"a\",\"path\":\"x\",\"count\":1},\n"
        "{\"code\":\"T103\",\"deal\":\"b\",\"path\":\"c3.members[who=王]\",\"count\":2}\n"
        "]}\n");
  const auto read = Baseline::parse(json);
  REQUIRE(read.has_value());
  CHECK(read->json() == json);
  CHECK(Baseline::parse(Baseline().json())->size() == 0);
}

TEST_CASE("what keeps a file from being read is never known") {
  const std::array two{finding("S001", "a", ""), finding("S003", "a", "")};
  CHECK(Baseline::of(two).size() == 1);
  const auto old = Baseline::parse(R"({"schema_version": 1, "findings": [
    {"code": "S010", "deal": "a", "path": "", "count": 1},
    {"code": "D001", "deal": "a", "path": "deal", "count": 1}]})");
  REQUIRE(old.has_value());
  CHECK(old->entries().begin()->first.code == "D001");
  CHECK(old->size() == 1);
  for (const char* code : {"S001", "S009", "S010", "S011", "S012"}) CHECK_FALSE(can_be_known(code));
  for (const char* code : {"S002", "S008", "D001", "T103", "C101"}) CHECK(can_be_known(code));
}

TEST_CASE("anything else is no baseline") {
  for (
      const char* text :
      {"", "null", "[]", "{}", "c136: 1\n", R"({"schema_version": 1})",
       R"({"schema_version": 2, "findings": []})", R"({"schema_version": 1, "findings": {}})",
       R"({"schema_version": 1, "findings": [1]})",
       R"({"schema_version": 1, "findings": [{"code": "T103", "deal": "a", "path": 1, "count": 1}]})",
       R"({"schema_version": 1, "findings": [{"code": "T103", "deal": "a", "path": "", "count": 0}]})",
       R"({"schema_version": 1, "findings": [{"code": "T103", "deal": "a", "path": ""}]})"}) {
    CAPTURE(text);
    CHECK_FALSE(Baseline::parse(text).has_value());
  }
}
