#include "cli/deal_names.hpp"

#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

const std::string account = "c136: 1\naccount: acme\ncustomer: {name: Acme}\n";

std::string named(std::string_view deal) {
  return small_deal + "deal: " + std::string(deal) + "\n";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("what an id is of: a deal goes before an account, its own id before its file's name") {
  DealFolder folder{{".c136.yaml", ""},
                    {"accounts/acme.yaml", account},
                    {"deals/acme.yaml", small_deal},
                    {"deals/old.yaml", named("new")},
                    {"deals/new.yaml", named("newest")}};
  CHECK(folder.run({"set", "acme", "product", "pump"}) == 0);
  CHECK(has(folder.text("deals/acme.yaml"), "product: pump"));
  CHECK(folder.run({"set", "new", "product", "pump"}) == 0);
  CHECK(has(folder.text("deals/old.yaml"), "product: pump"));
  CHECK(folder.run({"score", "old"}) == 2);
}

TEST_CASE(
    "a file is found by its id in whatever folder it stands, one right among the deals first") {
  DealFolder folder{
      {".c136.yaml", "exclude: [deals/old]\n"}, {"deals/2025/north/a.yaml", small_deal},
      {"deals/2025/b.yml", small_deal},         {"deals/b.yaml", small_deal},
      {"deals/old/c.yaml", small_deal},         {"deals/2025/twin.yaml", small_deal},
      {"deals/2026/twin.yaml", small_deal}};
  CHECK(folder.run({"set", "a", "product", "pump"}) == 0);
  CHECK(has(folder.text("deals/2025/north/a.yaml"), "product: pump"));
  CHECK(folder.run({"set", "b", "product", "pump"}) == 0);
  CHECK(has(folder.text("deals/b.yaml"), "product: pump"));
  CHECK_FALSE(has(folder.text("deals/2025/b.yml"), "product: pump"));
  CHECK(folder.run({"set", "c", "product", "pump"}) == 2);
  CHECK(folder.run({"set", "twin", "product", "pump"}) == 2);
  CHECK(has(folder.err, "deals/2025/twin.yaml and deals/2026/twin.yaml"));
}

TEST_CASE("an id of several deals is no name") {
  DealFolder folder{{".c136.yaml", ""}, {"deals/a.yaml", named("x")}, {"deals/b.yaml", named("x")}};
  for (const char* command : {"score", "unset"}) {
    CHECK(folder.run({command, "x", "title"}) == 2);
    CHECK(has(folder.err, "deals/a.yaml and deals/b.yaml"));
  }
}

TEST_CASE("whoever mistypes an id or a file is told what comes near") {
  DealFolder folder{
      {".c136.yaml", ""},
      {"deals/lanting-erp.yaml",
       "c136: 1\ntitle: 兰亭 ERP 更换\ncustomer: {name: 兰亭地产}\nowner: me\nstage: needs\n"},
      {"deals/yunhe.yaml", small_deal}};
  const auto said = [&](const std::string& name, std::string_view part) {
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"score", name}, {"log", name, "x"}}) {
      CAPTURE(name);
      CHECK(folder.run(command) == 2);
      CHECK_MESSAGE(has(folder.err, part), folder.err);
    }
  };
  said(
      "lanting-erq",
      "there is no file lanting-erq, and no deal or account of this id; did you mean lanting-erp?");
  said("lanting", "did you mean lanting-erp?");
  said("兰亭地产", "did you mean lanting-erp?");
  said("deals/yunho.yaml", "did you mean deals/yunhe.yaml?");
  said("yunhe.yaml", "did you mean deals/yunhe.yaml?");
  said("nothing-like-it", "no deal or account of this id\n");
}

TEST_CASE("the keys at the root, whatever is wrong with the file") {
  const RootKeys keys({"a.yaml", "title: t\ncustomer: {name: n}\nownr: x\n"}, Language::en);
  CHECK(keys.value("title") == "t");
  CHECK(keys.customer_name() == "n");
  CHECK(keys.value("deal") == "");
  CHECK(RootKeys({"a.yaml", "- x\n"}, Language::en).value("title") == "");
}
