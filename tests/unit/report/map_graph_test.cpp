#include "report/map/map_graph.hpp"

#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view deal =
    "c1:\n  contacts:\n    - {id: wang, name: Wang, title: CEO}\n"
    "    - {id: chen, name: Chen, department: IT}\n    - {id: zhao, name: Zhao, department: "
    "Finance}\n"
    "    - {id: sun, name: Sun, department: IT}\n"
    "c3:\n  members:\n    - {who: sun, seat: outside}\n"
    "    - {who: zhao, seat: key, tendency: 2, signs: joins-events, influence: high}\n"
    "    - {who: wang, seat: top}\n    - {who: chen, seat: member, selects: sap, basis: fact}\n";

Graph drawn(const Sample& sample, Graph::Style style) {
  return map_graph(sample.facts, people_map(sample.facts), style);
}

}  // namespace

TEST_CASE("on the political map people stand by seat, and the words say what the colours do") {
  const Sample sample(filled(deal));
  const Graph graph = drawn(sample, Graph::Style::political);
  CHECK(graph.groups.size() == 4);
  CHECK(graph.nodes[2].group == 0);
  CHECK(graph.nodes[0].group == 3);
  CHECK(graph.nodes[1].weight == 3);
  CHECK(graph.nodes[1].lines == std::vector<std::string>{"1. Zhao", "Finance",
                                                         "+2 supporter · influence high",
                                                         "never met"});
  CHECK(graph.nodes[2].lines[1] == "CEO");
  CHECK(graph.nodes[2].lines[2] == "? unknown");
  CHECK(graph.nodes[3].lines[3] == "selects SAP");
}

TEST_CASE("on the fishbone a bone is a department, by its first place in the chain") {
  const Sample sample(filled(deal));
  const Graph graph = drawn(sample, Graph::Style::fishbone);
  CHECK(graph.groups == std::vector<std::string>{"Finance", "no department written", "IT"});
  CHECK(graph.nodes[1].is_marked);
  CHECK_FALSE(graph.nodes[0].is_marked);
  CHECK(graph.nodes[3].place < graph.nodes[0].place);  // Chen before Sun, who decides nothing
}

TEST_CASE("within a seat people stand by department, the departments by the chain") {
  const Sample sample(filled(
      "c1:\n  contacts:\n    - {id: a, name: A, department: IT}\n    - {id: b, name: B, "
      "department: "
      "Finance}\n    - {id: c, name: C, department: IT}\n    - {id: d, name: D, department: "
      "Finance}\n"
      "c3:\n  members:\n    - {who: a, seat: key, influence: high}\n"
      "    - {who: b, seat: key, influence: medium}\n    - {who: c, seat: key, influence: low}\n"
      "    - {who: d, seat: key, influence: low}\n"));
  const Graph graph = drawn(sample, Graph::Style::political);
  CHECK(graph.nodes[0].place < graph.nodes[2].place);
  CHECK(graph.nodes[2].place < graph.nodes[1].place);
  CHECK(graph.nodes[1].place < graph.nodes[3].place);
}

TEST_CASE("a map of nobody says so; the fishbone's legend tells what the fills mean") {
  const Sample sample{std::string(smallest)};
  CHECK(drawn(sample, Graph::Style::political).nobody ==
        "Nobody of the decision structure is named yet.");
  const std::string legend = drawn(sample, Graph::Style::fishbone).legend.marked;
  CHECK(legend.find("first ten") != legend.npos);
  CHECK(legend.find("against us") != legend.npos);
}
