#include "c136/render/format.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a graph in the language of Graphviz, with its texts escaped") {
  Graph graph;
  graph.title = "ERP \\ \"one\"";
  graph.groups = {"top"};
  graph.nodes = {{{"Wang", "CEO"}, 0, 0, Graph::Side::green, 3, true},
                 {{"Li \"x\""}, 0, 1, Graph::Side::unknown, 1, false}};
  graph.ties = {{1, 0, Graph::Kind::against}};
  graph.legend.against = "against";
  Document document;
  document.blocks.push_back(graph);
  const std::string text = find_format("dot")->render(document, {});
  CHECK(text.starts_with("digraph map {\n  label=\"ERP \\\\ \\\"one\\\"\";\n"));
  CHECK(text.find("p0 [label=\"Wang\\nCEO\", penwidth=3, fillcolor=\"#dff3e0\"") !=
        std::string::npos);
  CHECK(text.find("Li \\\"x\\\"") != std::string::npos);
  CHECK(text.find("p1 -> p0 [style=dotted, dir=none") != std::string::npos);
  CHECK(text.ends_with("}\n"));
}
