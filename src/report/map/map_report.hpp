// `c136 map`: the people of one deal and how they stand to each other and to us, drawn and told.
#pragma once

#include "c136/report/report.hpp"

namespace c136 {

Document map_document(const Examined&, Graph::Style);

/// The political map to be drawn beside the page of a deal; nothing where nobody is on it.
void add_map(const Facts&, std::vector<Block>&);

}  // namespace c136
