#include "render/graph/tie_ways.hpp"

#include <algorithm>
#include <cmath>

namespace c136 {
namespace {

constexpr int first_lane = 14, lane_width = 5, lanes = 12;  // at the right
constexpr int above_row = 4, level_height = 4, levels = 5;  // in the gap above a row

/// Where the way from the middle of a box to a point leaves it.
Point edge_of(const Rect& box, Point to) {
  const Point from = box.centre();
  const double dx = to.x - from.x, dy = to.y - from.y;
  double part = 1;
  if (dx != 0) part = std::min(part, box.width / 2.0 / std::abs(dx));
  if (dy != 0) part = std::min(part, box.height / 2.0 / std::abs(dy));
  return {from.x + static_cast<int>(dx * part), from.y + static_cast<int>(dy * part)};
}

bool is_free(const Graph::Tie& tie, const std::vector<PlacedNode>& nodes, Point a, Point b) {
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (i != tie.from && i != tie.to && crosses(nodes[i].box, a, b)) return false;
  return true;
}

/// Out of the top, where no heading stands.
Point top_of(const Rect& box) { return {box.x + box.width * 3 / 4, box.y}; }

/// Around everybody; those of other numbers run beside it.
Way way_around(const Rect& from, const Rect& to, int right, std::size_t number) {
  const auto turn = static_cast<int>(number);
  const int level = above_row + turn % levels * level_height;
  const int lane = right + first_lane + turn % lanes * lane_width;
  const Point begin = top_of(from), end = top_of(to);
  if (from.y == to.y) return {begin, {begin.x, begin.y - level}, {end.x, end.y - level}, end};
  return {begin,
          {begin.x, begin.y - level},
          {lane, begin.y - level},
          {lane, end.y - level},
          {end.x, end.y - level},
          end};
}

}  // namespace

bool crosses(const Rect& box, Point a, Point b) {
  double enter = 0, leave = 1;  // the part of the line that is within the box
  const auto clip = [&](double start, double step, double low, double high) {
    if (step == 0) return low <= start && start <= high;
    const double one = (low - start) / step, other = (high - start) / step;
    enter = std::max(enter, std::min(one, other));
    leave = std::min(leave, std::max(one, other));
    return enter <= leave;
  };
  return clip(a.x, b.x - a.x, box.x, box.right()) && clip(a.y, b.y - a.y, box.y, box.bottom());
}

std::vector<Way> ways_of(const Graph& graph, const std::vector<PlacedNode>& nodes) {
  int right = 0;
  for (const PlacedNode& node : nodes) right = std::max(right, node.box.right());
  std::vector<Way> ways;
  std::size_t around = 0;
  for (const Graph::Tie& tie : graph.ties) {
    const Rect &from = nodes[tie.from].box, &to = nodes[tie.to].box;
    const Point a = edge_of(from, to.centre()), b = edge_of(to, from.centre());
    ways.push_back(is_free(tie, nodes, a, b) ? Way{a, b} : way_around(from, to, right, around++));
  }
  return ways;
}

}  // namespace c136
