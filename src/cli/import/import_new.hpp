// A new deal from a row of a sheet: its owner, its id, its path, its text. Not here: the writing
// (import_run.hpp).
#pragma once

#include "cli/edit/known_deals.hpp"
#include "cli/import/import_run.hpp"
#include "edit/import/rows.hpp"

#include <string>

namespace c136 {

struct NewDeal {
  std::string id, path, text;
};

/// The row's title, else its customer and product.
std::string title_of(const SheetRow&);

/// A file as `new` makes it; the id is the row's, else made of customer and model, with a number
/// behind one that is taken. Throws RowRefusal.
NewDeal new_deal(const SheetRow&, const Session&, const ImportOptions&, const KnownDeals&);

}  // namespace c136
