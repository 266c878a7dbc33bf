#include "render/graph/svg.hpp"

#include "c136/render/format.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

Graph two_people() {
  Graph graph;
  graph.title = "<ERP> & \"more\"";
  graph.groups = {"top"};
  graph.nodes = {{{"Wang <script>"}, 0, 0, Graph::Side::green, 3, true},
                 {{"Li & Co"}, 0, 1, Graph::Side::unknown, 1, false}};
  graph.ties = {{1, 0, Graph::Kind::against}};
  graph.legend = {"reports to", "close to", "against", "legend"};
  return graph;
}

}  // namespace

TEST_CASE("a graph is one svg in which every text is escaped") {
  const std::string svg = svg_of(two_people());
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(svg.find("Wang &lt;script&gt;") != std::string::npos);
  CHECK(svg.find("Li &amp; Co") != std::string::npos);
  CHECK(svg.find("<script") == std::string::npos);
}

TEST_CASE("who is unknown is told by dashes, too, and lines differ in more than their colour") {
  const std::string svg = svg_of(two_people());
  CHECK(svg.find("stroke-dasharray=\"6 4\"") != std::string::npos);
  CHECK(svg.find("stroke-dasharray=\"2 5\"") != std::string::npos);
  CHECK(svg.find("marker-end") != std::string::npos);
}

TEST_CASE("a document without a graph is an empty picture") {
  CHECK(find_format("svg")->render({}, {}).find("</svg>") != std::string::npos);
}

TEST_CASE("on the fishbone only the first ten have a red frame") {
  Graph graph = two_people();
  graph.style = Graph::Style::fishbone;
  graph.nodes[0].is_marked = false;
  graph.nodes[0].side = Graph::Side::red;
  graph.nodes[1].is_marked = false;
  const std::string plain = svg_of(graph);
  CHECK(plain.find("#b3261e") == plain.npos);
  CHECK(plain.find("#c00000") == plain.npos);
  CHECK(plain.find("#fde0de") != plain.npos);
  graph.nodes[0].is_marked = true;
  CHECK(svg_of(graph).find("stroke=\"#c00000\"") != std::string::npos);
}
