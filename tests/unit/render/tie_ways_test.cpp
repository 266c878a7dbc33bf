#include "render/graph/tie_ways.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

PlacedNode at(int x, int y) {
  PlacedNode placed;
  placed.box = {x, y, 100, 50};
  return placed;
}

Graph graph_with_tie(std::size_t from, std::size_t to) {
  Graph graph;
  graph.ties.push_back({from, to, Graph::Kind::reports});
  return graph;
}

}  // namespace

TEST_CASE("a line crosses a box that it touches") {
  const Rect box{100, 100, 50, 50};
  CHECK(crosses(box, {0, 0}, {200, 200}));
  CHECK(crosses(box, {125, 0}, {125, 300}));
  CHECK(crosses(box, {110, 110}, {120, 120}));
  CHECK_FALSE(crosses(box, {0, 0}, {90, 90}));
  CHECK_FALSE(crosses(box, {0, 160}, {300, 160}));
  CHECK_FALSE(crosses(box, {90, 0}, {90, 300}));
}

TEST_CASE("a line is straight where nobody stands between, else it goes around") {
  const std::vector<PlacedNode> neighbours{at(0, 100), at(150, 100), at(300, 100), at(0, 300)};
  CHECK(ways_of(graph_with_tie(0, 1), neighbours)[0].size() == 2);
  const Way over = ways_of(graph_with_tie(0, 2), neighbours)[0];
  REQUIRE(over.size() == 4);
  CHECK(over[1].y < 100);
  const std::vector<PlacedNode> column{at(0, 100), at(0, 200), at(0, 300)};
  const Way around = ways_of(graph_with_tie(2, 0), column)[0];
  REQUIRE(around.size() == 6);
  CHECK(around[2].x > 100);
  CHECK(around.back().y == 100);
}
