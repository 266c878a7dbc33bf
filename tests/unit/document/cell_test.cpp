#include "c136/document/cell.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a cell is empty where programs are told nothing") {
  CHECK(Cell().empty());
  CHECK(Cell(Named{"", "not rated"}).empty());
  CHECK(text_cell("").empty());
  CHECK_FALSE(Cell("").empty());  // a text is known, and it is this one
  CHECK_FALSE(Cell(0).empty());
  CHECK_FALSE(Cell::truth(false).empty());
  CHECK_FALSE(Cell(Named{"won", "Won"}).empty());
  CHECK_FALSE(text_cell("a").empty());
}

TEST_CASE("a cell keeps its type and its tone when it is copied or moved") {
  const Cell known("text", Tone::bad);
  Cell copy = known;
  CHECK(std::get<std::string>(copy.value) == "text");
  CHECK(copy.tone == Tone::bad);
  const Cell moved = std::move(copy);
  CHECK(std::get<std::string>(moved.value) == "text");
  CHECK(moved.tone == Tone::bad);
  CHECK(std::get<std::int64_t>(Cell(7).value) == 7);
  CHECK(std::get<bool>(Cell::truth(true).value));
}
