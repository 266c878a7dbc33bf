#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("a deal is named by its file, by its file's stem, or by the id that stands in it") {
  DealFolder folder{{".c136.yaml", ""},
                    {"deals/a.yaml", small_deal},
                    {"deals/b.yaml", small_deal + "deal: other\n"}};
  CHECK(folder.run({"set", "deals/a.yaml", "title", "one"}) == 0);
  CHECK(folder.run({"set", "a", "product", "two"}) == 0);
  CHECK(folder.text("deals/a.yaml").find("title: one\n") != std::string::npos);
  CHECK(folder.text("deals/a.yaml").find("product: two\n") != std::string::npos);
  CHECK(folder.run({"set", "other", "title", "three"}) == 0);
  CHECK(folder.text("deals/b.yaml").find("title: three\n") != std::string::npos);
  CHECK(folder.run({"set", "nothing", "title", "x"}) == 2);
  CHECK(folder.err.find("no deal or account of this id") != std::string::npos);
  CHECK(folder.run({"set", "deals", "title", "x"}) == 2);
  CHECK(folder.run({"set", "-", "title", "x"}) == 2);
}

TEST_CASE("what an account holds is changed there, and --account logs there") {
  DealFolder folder{
      {".c136.yaml", ""},
      {"accounts/acme.yaml",
       "c136: 1\naccount: acme\ncustomer: {name: n}\nc1:\n  contacts:\n    - {id: wang}\n"},
      {"deals/a.yaml", "c136: 1\ntitle: t\naccount: acme\nowner: me\nstage: needs\n"}};
  CHECK(folder.run({"set", "a", "c1.contacts[wang].title", "CFO"}) == 0);
  CHECK(folder.text("accounts/acme.yaml").find("{id: wang, title: CFO}") != std::string::npos);
  CHECK(folder.run({"log", "a", "-w", "wang", "met", "--account"}) == 0);
  CHECK(folder.text("accounts/acme.yaml").find("note: met") != std::string::npos);
  CHECK(folder.run({"log", "acme", "-w", "wang", "again"}) == 0);
  CHECK(folder.text("accounts/acme.yaml").find("note: again") != std::string::npos);
}

TEST_CASE("a deal is named by its id in commands that only read, too") {
  DealFolder folder{{".c136.yaml", ""},
                    {"deals/lanting.yaml", small_deal},
                    {"deals/b.yaml", small_deal + "deal: other\n"}};
  for (const std::vector<std::string>& command : {std::vector<std::string>{"score"},
                                                  {"next"},
                                                  {"map"},
                                                  {"show"},
                                                  {"check", "--no-gaps"},
                                                  {"contacts"},
                                                  {"list"},
                                                  {"plan"},
                                                  {"prepare", "-w", "wang"},
                                                  {"report", "card"}}) {
    for (const char* id : {"lanting", "other"}) {
      std::vector<std::string> arguments = command;
      arguments.emplace_back(id);
      CAPTURE(command.front());
      CHECK(folder.run(arguments) == 0);
      CHECK(folder.err == "");
    }
  }
}
