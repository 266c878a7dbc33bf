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
