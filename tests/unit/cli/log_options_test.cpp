#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

TEST_CASE("a visit in one line") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"log", "a.yaml", "-w", "王", "agreed to a demo", "--advance", "--next",
                    "the demo"}) == 0);
  CHECK(
      folder.text("a.yaml").ends_with("log:\n  - on: 2026-11-22\n    with: wang\n    note: agreed "
                                      "to a demo\n    outcome: advance\n    next: the demo\n"));
  CHECK(folder.out.find("2026-11-22: visit with 王敏 (wang) is in the log") != std::string::npos);
}

TEST_CASE("what cannot be meant is a fault of the command line") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"log", "a.yaml"}) == 2);
  CHECK(folder.run({"log", "a.yaml", "x", "--order", "--advance"}) == 2);
  CHECK(folder.run({"log", "a.yaml", "x", "-w", "zhao"}) == 2);
  CHECK(folder.err.find("--new \"zhao; title; post; level\"") != std::string::npos);
  CHECK(folder.run({"log", "a.yaml", "x", "--on", "someday"}) == 2);
  CHECK(folder.text("a.yaml") == small_deal);
}

TEST_CASE("a review is an entry of its kind, with what was asked for") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"review", "a.yaml", "too slow", "--ask", "Meet the boss; me; 12-01"}) == 0);
  CHECK(folder.text("a.yaml").ends_with(
      "log:\n  - on: 2026-11-22\n    kind: review\n    note: too slow\n    actions:\n      - do: "
      "Meet the boss\n        owner: me\n        due: 2026-12-01\n"));
}
