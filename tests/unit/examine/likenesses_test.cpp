// tests/cases_*_test.cpp shows them in a repository.
#include "examine/likenesses.hpp"

#include "support/deal.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

std::string codes(const std::vector<std::string>& deals) {
  Likenesses likenesses;
  std::string all;
  int number = 0;
  for (const std::string& deal : deals) {
    const Sample sample("c136: 1\ncustomer: {name: N}\nstage: needs\n" + deal);
    ++number;
    Traits traits{.file = std::to_string(number), .id = {}};
    add_traits(sample.facts, traits);
    for (const Likeness& one : likenesses.of(traits, Language::en))
      all += std::to_string(number) + ":" + std::string(one.code) + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("the later of two that are alike is told, and each of several") {
  const std::string one = "title: T\nowner: li.wei\namount: 5\n";
  CHECK(codes({one}) == "");
  CHECK(codes({one, one, one}) == "2:R002 3:R002 ");
  CHECK(codes({one, "title: T\nowner: li.wei\namount: 5.00\n"}) == "2:R002 ");
  CHECK(codes({one, "title: U\nowner: li.wei\namount: 5\n"}) == "");
  CHECK(codes({one, "title: U\nowner: Li.Wei\namount: 6\n", "title: V\nowner: Li.Wei\n"}) ==
        "2:R003 ");
}

TEST_CASE("very many owners are not compared with each other") {
  std::vector<std::string> deals;
  for (int i = 0; i < 1200; ++i)
    deals.push_back("title: T\nowner: person" + std::string(1, static_cast<char>('a' + i % 26)) +
                    std::to_string(i) + "\n");
  CHECK(codes(deals) == "");
}
