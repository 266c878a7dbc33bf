#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("check --fix mends, --diff only shows") {
  const std::string broken =
      "c136：1\ntitle：t\ncustomer: {name：n}\nowner: me\nstage: needs\namount: 1,000\n";
  DealFolder folder{{"a.yaml", broken}};
  CHECK(folder.run({"check", "a.yaml", "--diff"}) == 1);
  CHECK(folder.out.find("-c136：1\n-title：t\n") != std::string::npos);
  CHECK(folder.text("a.yaml") == broken);
  CHECK(folder.run({"check", "a.yaml", "--fix", "--no-gaps"}) == 0);
  CHECK(folder.err.find("mended: 4 lines in 1 file") != std::string::npos);
  CHECK(folder.text("a.yaml") ==
        "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\namount: 1000\n");
  CHECK(folder.run({"check", "a.yaml", "--diff"}) == 0);
  CHECK(folder.run({"check", "a.yaml", "--unsafe-fixes"}) == 2);
}

TEST_CASE("a slip in a key is mended only when asked for") {
  DealFolder folder{
      {"a.yaml", "c136: 1\ntitel: t\ncustomer: {name: n}\nowner: me\nstage: needs\n"}};
  CHECK(folder.run({"check", "a.yaml", "--fix"}) == 1);
  CHECK(folder.run({"check", "a.yaml", "--fix", "--unsafe-fixes"}) == 0);
  CHECK(folder.text("a.yaml").find("title: t\n") != std::string::npos);
}

TEST_CASE("a week note is mended by its own keys") {
  const std::string week = "week: 2026-W47\nseller: mei\nevents: [a]\nnote: x\n";
  DealFolder folder{
      {".c136.yaml", ""},
      {"deals/a.yaml", small_deal},
      {"weeks/w.yaml", "c136：1\n" + week + "days:\n  - {on: 2026/11/20, what: x}\n"}};
  CHECK(folder.run({"check", "--fix", "--unsafe-fixes", "--no-gaps"}) == 0);
  CHECK(folder.text("weeks/w.yaml") ==
        "c136: 1\n" + week + "days:\n  - {on: 2026-11-20, what: x}\n");
  CHECK(folder.run({"check", "--fix", "--unsafe-fixes", "weeks/w.yaml", "--no-gaps"}) == 0);
}

TEST_CASE("what is mended in several repositories is mended by the settings of each") {
  const std::string broken = "c136: 1\ntitle: t\ncustomer: {name: n}\nowner:me\nstage: lead\n";
  DealFolder folder{
      {"east/.c136.yaml", ""},
      {"east/deals/a.yaml", "c136：1\n" + small_deal.substr(small_deal.find('\n') + 1)},
      {"west/.c136.yaml",
       "stages: [{id: lead, en: Lead, zh: 线索}, {id: last, en: Last, zh: 末}]\n"},
      {"west/deals/b.yaml", broken}};
  CHECK(folder.run({"check", "--fix", "--no-gaps", "east", "west"}) == 0);
  CHECK(folder.text("east/deals/a.yaml").starts_with("c136: 1\n"));
  CHECK(folder.text("west/deals/b.yaml").find("owner: me\n") != std::string::npos);
  CHECK(folder.err.find("mended: 2 lines in 2 files") != std::string::npos);
}
