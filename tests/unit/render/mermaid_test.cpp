#include "render/graph/mermaid.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a graph in Mermaid: groups, people, lines, and nothing that ends a text early") {
  Graph graph;
  graph.groups = {"top", "nobody"};
  graph.nodes = {{{"Wang \"the boss\"", "CEO"}, 0, 0, Graph::Side::green, 3, true},
                 {{"`Li`; </div>"}, 0, 1, Graph::Side::red, 1, false}};
  graph.ties = {{1, 0, Graph::Kind::reports}, {0, 1, Graph::Kind::close}};
  graph.legend.reports = "reports to";
  graph.legend.close = "close to";
  const std::string text = mermaid_of(graph);
  CHECK(text.starts_with("flowchart TB\n  subgraph g0[\"top\"]\n"));
  CHECK(text.find("p0[\"Wang #34;the boss#34;<br/>CEO\"]:::green\n") != std::string::npos);
  CHECK(text.find("p1[\"#96;Li#96;#59; #60;/div#62;\"]:::red\n") != std::string::npos);
  CHECK(text.find("p1 -->|\"reports to\"| p0\n") != std::string::npos);
  CHECK(text.find("p0 ===|\"close to\"| p1\n") != std::string::npos);
  CHECK(text.find("nobody") == std::string::npos);
}
