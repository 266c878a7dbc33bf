// How the line between two people runs, so that it never goes on behind somebody else.
#pragma once

#include "render/graph/graph_layout.hpp"

namespace c136 {

/// Whether the line from a to b touches the box.
bool crosses(const Rect& box, Point a, Point b);

/// From box to box, in the order of the ties: straight where nobody stands between, else through
/// the gaps above the rows and down a lane at the right of them all.
std::vector<Way> ways_of(const Graph&, const std::vector<PlacedNode>&);

}  // namespace c136
