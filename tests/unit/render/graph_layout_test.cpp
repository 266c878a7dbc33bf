#include "render/graph/tie_ways.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace c136;

namespace {

constexpr const char* names[] = {"Wang", "欧阳震华司徒慕容夏侯诸葛尉迟",
                                 "Nguyễn Thị Minh Khai Trần Hưng Đạo",
                                 "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"};
constexpr const char* titles[] = {
    "CFO", "集团信息化与流程管理中心副总经理兼首席数字化转型官、采购委员会常务委员",
    "Vice president of procurement, supply chain management and international operations"};

/// People with names and titles of any length, some of them in one department, some alone.
Graph graph_of(std::size_t people, Graph::Style style, unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  Graph graph;
  graph.style = style;
  graph.title = "ERP of a house with a rather long name, 恒远地产集团";
  graph.legend = {"reports to", "close to", "against", "Green: for us, red: against us"};
  for (std::size_t i = 0; i < 4; ++i)
    graph.groups.push_back("group " + std::to_string(i) + " 部门");
  for (std::size_t i = 0; i < people; ++i) {
    Graph::Node node;
    node.lines = {names[pick(4)],      titles[pick(3)],           "+2 supporter · influence high",
                  "relation: respect", "prefers us, selects SAP", "never met"};
    node.lines.resize(1 + pick(6));
    node.group = pick(4);
    node.place = i;
    node.side = static_cast<Graph::Side>(pick(4));
    node.weight = 1 + static_cast<int>(pick(3));
    graph.nodes.push_back(std::move(node));
  }
  for (std::size_t i = 1; i < people; ++i)
    graph.ties.push_back({i, pick(i), static_cast<Graph::Kind>(pick(3))});
  return graph;
}

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

/// Everything that is read, by its place.
std::vector<Rect> labels_of(const GraphLayout& layout) {
  std::vector<Rect> labels;
  for (const PlacedNode& node : layout.nodes) labels.push_back(node.box);
  for (const auto* texts : {&layout.headings, &layout.legend, &layout.below})
    for (const PlacedText& text : *texts) labels.push_back(text.place);
  return labels;
}

void check_layout(const GraphLayout& layout) {
  const std::vector<Rect> labels = labels_of(layout);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    CHECK(holds({0, 0, layout.width, layout.height}, labels[i]));
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(labels[i].overlaps(labels[k]));
  }
  for (const PlacedNode& node : layout.nodes)
    for (const PlacedText& line : node.lines) {
      CHECK(holds(node.box, line.place));
      CHECK(line.place.width >= text_width(line.text, line.is_bold));
    }
}

}  // namespace

TEST_CASE("no label overlaps another or is cut, whatever the names and however many") {
  for (const std::size_t people : {0, 1, 3, 12, 40})
    for (unsigned seed = 0; seed < 10; ++seed)
      for (const Graph::Style style : {Graph::Style::political, Graph::Style::fishbone}) {
        CAPTURE(people);
        CAPTURE(seed);
        check_layout(layout_of(graph_of(people, style, seed)));
      }
}

TEST_CASE("no line runs behind anybody, and none leaves the picture") {
  for (const std::size_t people : {3, 12, 40})
    for (unsigned seed = 0; seed < 10; ++seed) {
      CAPTURE(people);
      CAPTURE(seed);
      const Graph graph = graph_of(people, Graph::Style::political, seed);
      const GraphLayout layout = layout_of(graph);
      REQUIRE(layout.ties.size() == graph.ties.size());
      for (std::size_t tie = 0; tie < graph.ties.size(); ++tie) {
        const Way& way = layout.ties[tie];
        for (std::size_t step = 1; step < way.size(); ++step) {
          CHECK(holds({0, 0, layout.width, layout.height}, {way[step].x, way[step].y, 0, 0}));
          for (std::size_t i = 0; i < layout.nodes.size(); ++i)
            if (i != graph.ties[tie].from && i != graph.ties[tie].to)
              CHECK_FALSE(crosses(layout.nodes[i].box, way[step - 1], way[step]));
        }
      }
    }
}

TEST_CASE("nothing that was said is left out") {
  const Graph graph = graph_of(12, Graph::Style::political, 7);
  const GraphLayout layout = layout_of(graph);
  REQUIRE(layout.nodes.size() == graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    std::string said, shown;
    const auto add = [](std::string& all, const std::string& text) {
      for (const char c : text)
        if (c != ' ') all += c;
    };
    for (const std::string& line : graph.nodes[i].lines) add(said, line);
    for (const PlacedText& line : layout.nodes[i].lines) add(shown, line.text);
    CHECK(said == shown);
  }
}

TEST_CASE("on a bone the smaller place is nearer to the axis, a nearer bone nearer to the head") {
  Graph graph;
  graph.style = Graph::Style::fishbone;
  graph.groups = {"IT", "Finance"};
  for (std::size_t i = 0; i < 4; ++i) {
    Graph::Node node;
    node.lines = {"person"};
    node.group = i / 2;
    node.place = 3 - i;
    graph.nodes.push_back(node);
  }
  const GraphLayout layout = layout_of(graph);
  const int axis = layout.bones.front().from.y;
  const auto away = [&](std::size_t i) { return std::abs(layout.nodes[i].box.centre().y - axis); };
  CHECK(away(1) < away(0));
  CHECK(away(3) < away(2));
  CHECK(layout.nodes[0].box.x > layout.nodes[2].box.x);  // IT, the first bone, is next to the head
}

TEST_CASE(
    "two departments share a piece of the axis, so that a fishbone is not wider than need be") {
  Graph graph;
  graph.style = Graph::Style::fishbone;
  graph.groups = {"IT", "Finance", "Buying"};
  for (std::size_t i = 0; i < 3; ++i) {
    graph.nodes.emplace_back().lines = {"person"};
    graph.nodes.back().group = i;
  }
  const GraphLayout layout = layout_of(graph);
  const Rect &it = layout.nodes[0].box, &finance = layout.nodes[1].box,
             &buying = layout.nodes[2].box;
  CHECK(it.x < finance.right());
  CHECK(buying.right() < finance.x);
  const int axis = layout.bones.front().from.y;
  CHECK(it.bottom() < axis);
  CHECK(finance.y > axis);
}

TEST_CASE("a long title is broken into lines of about one length") {
  Graph graph;
  graph.groups = {"key"};
  graph.nodes.emplace_back().lines = {"周敏", "集团信息化与流程管理中心副总经理兼首席数字化转型官"};
  graph.nodes.back().weight = 2;
  const GraphLayout layout = layout_of(graph);
  REQUIRE(layout.nodes[0].lines.size() == 3);
  CHECK(layout.nodes[0].lines[1].text == "集团信息化与流程管理中心副");
  CHECK(layout.nodes[0].lines[2].text == "总经理兼首席数字化转型官");
}

TEST_CASE("no word of a name is cut where it has a space or a hyphen") {
  Graph graph;
  graph.groups = {"key"};
  graph.nodes.emplace_back().lines = {"4. Christopher Featherstonehaugh-Cholmondeley",
                                      "reports to Christopher Featherstonehaugh-Cholmondeley"};
  std::string shown;
  const GraphLayout layout = layout_of(graph);
  for (const PlacedText& line : layout.nodes[0].lines) shown += line.text + "|";
  CHECK(shown ==
        "4. Christopher|Featherstonehaugh-|Cholmondeley|reports to Christopher|"
        "Featherstonehaugh-|Cholmondeley|");
}

TEST_CASE("legend and arguments are wrapped to a screen's width") {
  Graph graph = graph_of(1, Graph::Style::political, 1);
  std::string prose;
  for (int i = 0; i < 60; ++i) prose += "a legend of words ";
  graph.legend.marked = prose;
  graph.argues_title = "The map argues back";
  graph.argues = {prose, "短短几句话"};
  const GraphLayout layout = layout_of(graph);
  CHECK(layout.width < 1100);
  CHECK(layout.below.size() > 3);
  check_layout(layout);
}
