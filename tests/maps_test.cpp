// Maps of deals made up at random: everybody is on them once, no label overlaps another or is cut,
// and they say without colour what they say with it.
#include "render/graph/graph_layout.hpp"
#include "render/graph/svg.hpp"
#include "report/map/map_graph.hpp"
#include "support/deal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <string>

using namespace c136;
using namespace c136::test;

namespace {

constexpr const char* names[] = {"王建国", "欧阳震华司徒慕容夏侯诸葛", "Bob",
                                 "Nguyễn Thị Minh Khai",
                                 "Christopher Featherstonehaugh-Cholmondeley"};
constexpr const char* titles[] = {
    "CEO", "集团信息化与流程管理中心副总经理兼首席数字化转型官",
    "Vice president of procurement, supply chain management and international operations"};
constexpr const char* departments[] = {"财务部", "IT", "信息化与流程管理中心", "Procurement"};
constexpr const char* leanings[] = {"", ", tendency: 0", ", tendency: -2, signs: avoids",
                                    ", tendency: 1, signs: approves, basis: fact"};
constexpr const char* seats[] = {"top", "key", "member", "outside"};
constexpr const char* influences[] = {"high", "medium", "low"};

std::string deal_of(int people, unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const auto& list) { return list[random() % std::size(list)]; };
  std::string contacts, members;
  for (int i = 0; i < people; ++i) {
    contacts += fmt::format("    - {{id: p{}, name: \"{} {}\"", i, pick(names), i);
    if (random() % 4) contacts += fmt::format(", title: \"{}\"", pick(titles));
    if (random() % 4) contacts += fmt::format(", department: \"{}\"", pick(departments));
    if (i > 0) contacts += fmt::format(", reports_to: p{}", random() % unsigned(i));
    contacts += "}\n";
    members += fmt::format("    - {{who: p{}, seat: {}, influence: {}{}", i, pick(seats),
                           pick(influences), pick(leanings));
    if (i > 1 && random() % 3 == 0) members += ", close_to: p0";
    if (i > 1 && random() % 3 == 0) members += ", against: p1";
    members += "}\n";
  }
  return "c136: 1\ntitle: 景鸿动力 – a line of machines\ncustomer: {name: n}\nowner: o\n"
         "stage: needs\nc1:\n  contacts:\n" +
         contacts + "c3:\n  members:\n" + members;
}

void check_places(const GraphLayout& layout) {
  std::vector<Rect> labels;
  for (const PlacedNode& node : layout.nodes) {
    labels.push_back(node.box);
    for (const PlacedText& line : node.lines) {
      CHECK(line.place.x >= node.box.x);
      CHECK(line.place.right() <= node.box.right());
      CHECK(line.place.bottom() <= node.box.bottom());
    }
  }
  for (const auto* texts : {&layout.headings, &layout.legend})
    for (const PlacedText& text : *texts) labels.push_back(text.place);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    CHECK(labels[i].x >= 0);
    CHECK(labels[i].y >= 0);
    CHECK(labels[i].right() <= layout.width);
    CHECK(labels[i].bottom() <= layout.height);
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(labels[i].overlaps(labels[k]));
  }
}

/// The colour as the words of a box tell it.
Graph::Side told_side(const Graph::Node& node) {
  for (const std::string& line : node.lines) {
    if (line.starts_with("+")) return Graph::Side::green;
    if (line.starts_with("-")) return Graph::Side::red;
    if (line.starts_with("0 ")) return Graph::Side::white;
    if (line.starts_with("? ")) return Graph::Side::unknown;
  }
  FAIL("no tendency is told");
  return {};
}

}  // namespace

TEST_CASE("maps of 1 to 40 random people, both styles, both languages") {
  for (const int people : {1, 3, 12, 40})
    for (unsigned seed = 0; seed < 5; ++seed)
      for (const Language language : {Language::en, Language::zh}) {
        const Sample sample(deal_of(people, seed), "2026-11-22", language);
        const Leanings before{{"p0", 0}, {"p1", 2}};
        const PeopleMap map = people_map(sample.facts, &before);
        REQUIRE(map.people.size() == static_cast<std::size_t>(people));
        for (const Graph::Style style : {Graph::Style::political, Graph::Style::fishbone}) {
          CAPTURE(people);
          CAPTURE(seed);
          const Graph graph = map_graph(sample.facts, map, style);
          check_places(layout_of(graph));
          for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            const Graph::Node& node = graph.nodes[i];
            const auto& chain = map.people[i].chain;
            CHECK(told_side(node) == node.side);
            CHECK(node.is_marked == (chain && *chain <= 10));
            if (chain) CHECK(node.lines[0].starts_with(fmt::format("{}. ", *chain)));
            CHECK(node.lines[0].ends_with(fmt::format(" {}", i)));  // whose box it is
          }
          const std::string svg = svg_of(graph);
          CHECK(svg.find("<title>") != svg.npos);
        }
      }
}
