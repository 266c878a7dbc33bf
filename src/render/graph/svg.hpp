// A graph as SVG: for a file of its own, and within a page.
#pragma once

#include "c136/document/graph.hpp"

#include <string>

namespace c136 {

std::string svg_of(const Graph&);

}  // namespace c136
