#include "cli/import/import_new.hpp"

#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

struct Importing {
  DealFolder folder{{".c136.yaml", ""}, {"deals/n-m.yaml", small_deal + "model: m\n"}};
  MemoryWorld world;
  GlobalOptions globals;
  ImportOptions options;

  NewDeal make(const SheetRow& row) {
    globals.directory = folder.scratch.path().string();
    Session session = start(*find_command("import"), globals, {}, world.context, Language::en);
    const KnownDeals known(session);
    return NewDeals(session, options, known).make(row);
  }
};

SheetRow row_of(std::vector<FilledCell> filled) { return {2, "", "", std::move(filled), "", ""}; }

}  // namespace

TEST_CASE(
    "a new deal has the id of its customer and model, with a number behind one that is taken") {
  Importing importing;
  importing.options.owner = "li.wei";
  const NewDeal made =
      importing.make(row_of({{"customer.name", "n", "n", "A2"}, {"model", "m", "m", "B2"}}));
  CHECK(made.id == "n-m-2");
  CHECK(made.path == "deals/n-m-2.yaml");
  CHECK(made.text.find("owner: li.wei") != std::string::npos);
}

TEST_CASE("its title is the row's, else customer and product") {
  CHECK(title_of(row_of({{"title", "t", "t", "A2"}, {"product", "p", "p", "B2"}})) == "t");
  CHECK(title_of(row_of({{"customer.name", "n", "n", "A2"}, {"product", "p", "p", "B2"}})) ==
        "n p");
}

TEST_CASE("without customer, owner or a stage that there is it is refused") {
  Importing importing;
  CHECK_THROWS_AS(importing.make(row_of({})), RowRefusal);
  CHECK_THROWS_AS(importing.make(row_of({{"customer.name", "n", "n", "A2"}})), RowRefusal);
  importing.options.owner = "li.wei";
  CHECK_THROWS_AS(importing.make(row_of(
                      {{"customer.name", "n", "n", "A2"}, {"stage", "someday", "someday", "B2"}})),
                  RowRefusal);
}
