// Phones, e-mail, likes and characters of the contacts: for reports that were asked for what is
// private.
#pragma once

#include "c136/document/document.hpp"
#include "c136/model/facts.hpp"

#include <vector>

namespace c136 {

/// A heading and a table; nothing where none of it is written, or it is hidden.
void add_contact_details(const Facts&, std::vector<Block>&);

}  // namespace c136
