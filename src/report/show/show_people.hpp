// The people of a deal as `c136 show` prints them: the political map in green, white and red, and
// the contacts who are not on it.
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/facts.hpp"

#include <vector>

namespace c136 {

void add_people(const Facts&, std::vector<Block>&);

/// One object per member of c3, with what is known of the person.
Json people_json(const Facts&);

}  // namespace c136
