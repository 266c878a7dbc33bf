#include "c136/book/book.hpp"

#include "support/briefs.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a deal is found by its id") {
  const Config config;
  const Book book = book_of(config, {brief("a", 1), brief("b", 2)});
  REQUIRE(book.find("b") != nullptr);
  CHECK(book.find("b")->amount->cents == 2);
  CHECK(book.find("c") == nullptr);
}
