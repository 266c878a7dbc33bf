// What comes of them: tests/across_test.cpp.
#include "cli/check/share_lines.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

ShareLine sample() {
  ShareLine line{2,
                 {.file = "deals/a.yaml",
                  .number = 17,
                  .id = "a",
                  .twins = {1, 0xffffffffffffffff},
                  .owner = "mei",
                  .mute = {"R002"}},
                 {}};
  for (std::size_t i = 0; i < all_traits; ++i) {
    Finding& place = line.places[i];
    place.place = {"deals/a.yaml", 3, 4, 3, 9};
    place.path = "amount";
    place.excerpt = "amount: 5";
    place.deal = "a";
  }
  return line;
}

}  // namespace

TEST_CASE("a line of a share is read as it was written") {
  const Json json = json_of(Shard{2, 8}, sample());
  CHECK(json["shard"] == "2/8");
  CHECK(json["twins"] == Json::array({"0000000000000001", "ffffffffffffffff"}));
  const auto read = share_line(*Json::parse(json.dump()));
  REQUIRE(read);
  CHECK(json_of(Shard{2, 8}, *read) == json);
  CHECK(read->traits.twins == sample().traits.twins);
  CHECK(read->places[1].place.end_column == 9);
  CHECK(read->places[1].excerpt == "amount: 5");
  CHECK(read->places[1].deal == "a");
}

TEST_CASE("only the traits that there are have a place, and an account is called one") {
  ShareLine line = sample();
  line.traits.owner.clear();
  line.traits.twins.clear();
  line.traits.is_account = true;
  const Json json = json_of(Shard{1, 1}, line);
  CHECK(json["account"] == "a");
  CHECK_FALSE(json.contains("deal"));
  CHECK(json["places"].members().size() == 1);
  CHECK(share_line(json)->traits.is_account);
}

TEST_CASE("the line of a private part is not told") {
  ShareLine line = sample();
  line.places[1].place.file = "deals/a.private.yaml";
  const Json amount = json_of(Shard{1, 1}, line)["places"]["amount"];
  CHECK(amount["file"] == "deals/a.private.yaml");
  CHECK_FALSE(amount.contains("excerpt"));
  CHECK(share_line(json_of(Shard{1, 1}, line))->places[1].place.file == "deals/a.private.yaml");
}

TEST_CASE("what is no line of a share is none") {
  CHECK_FALSE(share_line(end_of_share(Shard{1, 2}, 5)));
  Json odd = json_of(Shard{1, 2}, sample());
  odd["twins"] = Json::array({"xyz"});
  CHECK_FALSE(share_line(odd));
}
