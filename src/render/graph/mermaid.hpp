// A graph in the language of Mermaid: for a file of its own, and within markdown.
#pragma once

#include "c136/document/graph.hpp"

#include <string>

namespace c136 {

/// `with_arguments`: where no words beside it say them.
std::string mermaid_of(const Graph&, bool with_arguments = false);

}  // namespace c136
