#include "cli/edit/known_deals.hpp"

#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("the deals of a repository by id, title, customer and model") {
  DealFolder folder{{".c136.yaml", ""},
                    {"deals/a.yaml", small_deal + "model: m\n"},
                    {"deals/b.yaml", small_deal}};
  MemoryWorld world;
  GlobalOptions options;
  options.directory = folder.scratch.path().string();
  Session session = start(*find_command("import"), options, {}, world.context, Language::en);
  KnownDeals known(session);
  CHECK(known.has_id("a"));
  CHECK(known.find(MatchBy::deal, {"b", "", "", "", {}}).size() == 1);
  CHECK(known.find(MatchBy::title, {"", "t", "", "", {}}).size() == 2);
  CHECK(known.find(MatchBy::customer_and_model, {"", "", "n", "m", {}}).size() == 1);
  CHECK(known.find(MatchBy::customer_and_model, {"", "", "n", "x", {}}).empty());
}
