// What there is to know of editing beside the single commands: `c136 help editing`.
#pragma once

#include "c136/document/document.hpp"

#include <vector>

namespace c136 {

void add_editing(Language, std::vector<Block>&);

}  // namespace c136
