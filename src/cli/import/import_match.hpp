// What a row of a sheet says of a deal that is there. Not here: which deal that is
// (known_deals.hpp).
#pragma once

#include "c136/model/config.hpp"
#include "edit/edited_deal.hpp"
#include "edit/import/rows.hpp"

namespace c136 {

/// Whether the cell is what the deal holds, or what a report prints for it.
bool says(const EditedDeal&, const FilledCell&, const Config&);

}  // namespace c136
