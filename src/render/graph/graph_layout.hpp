// Where everything of a graph is put, in pixels: boxes that hold their texts, nothing on top of
// another. Not here: how it is written down (svg.cpp).
#pragma once

#include "c136/document/graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Point {
  int x = 0, y = 0;
};

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
};

struct PlacedText {
  std::string text;
  Rect place;
  bool is_bold = false;
};

struct PlacedNode {
  const Graph::Node* node = nullptr;
  Rect box;
  std::vector<PlacedText> lines;
};

struct PlacedLine {
  Point from, to;
};

/// From point to point.
using Way = std::vector<Point>;

struct GraphLayout {
  int width = 0, height = 0;
  std::vector<PlacedNode> nodes;     // in the order of the graph
  std::vector<Rect> bands;           // behind the rows of the political map
  std::vector<PlacedLine> bones;     // the axis first
  std::vector<PlacedText> headings;  // of rows, bones, the head
  std::vector<Way> ties;             // of the political map, in the order of the graph
  std::vector<PlacedText> legend;    // the three lines of the political map first
  std::vector<PlacedText> below;     // what the map argues
};

/// What a line of text takes at most, in whatever sans-serif face there is.
int text_width(std::string_view text, bool is_bold);

GraphLayout layout_of(const Graph&);

}  // namespace c136
