// One section of a deal as blocks of a page, whatever its keys: fields in one column, each list
// below a heading of its own. Not here: people, plan and log, which have pages of their own design.
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/facts.hpp"
#include "c136/model/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// "Kaidu; Price: 280万; Offer: ...": the fields of a struct on one line, the first one's value at
/// its head.
std::string line_of(const Table&, const void* owner, const Facts&);

/// "Price: 280万", one for each field but the keys left out; of a list of maps one for each item.
std::vector<Cell> details_of(const Table&, const void* owner, const Facts&,
                             const std::vector<std::string_view>& left_out);

/// Everything in the section but the keys left out. Lists and maps within it get headings of
/// level 3.
void add_section(const Table&, const void* owner, const Facts&,
                 const std::vector<std::string_view>& left_out, std::vector<Block>& blocks);

}  // namespace c136
