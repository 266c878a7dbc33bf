// A new deal from a row of a sheet: its owner, its id, its path, its text. Not here: the writing
// (import_run.hpp).
#pragma once

#include "cli/edit/known_deals.hpp"
#include "cli/import/import_run.hpp"
#include "edit/import/rows.hpp"
#include "report/reference/scaffold.hpp"

#include <filesystem>
#include <string>

namespace c136 {

struct NewDeal {
  std::string id, path, text;
};

/// The row's title, else its customer and product.
std::string title_of(const SheetRow&);

/// Keeps references to all that it is given.
class NewDeals {
 public:
  NewDeals(const Session&, const ImportOptions&, const KnownDeals&);

  /// A file as `new` makes it; the id is the row's, else made of customer and model, with a number
  /// behind one that is taken. Throws RowRefusal.
  NewDeal make(const SheetRow&);

 private:
  Language language() const { return session_.language; }
  void refuse_what_is_missing(const SheetRow&) const;
  std::string id_for(const SheetRow&) const;
  std::string text_of(const SheetRow&);

  const Session& session_;
  const ImportOptions& options_;
  const KnownDeals& known_;
  std::filesystem::path folder_;
  DealScaffold scaffold_;
};

}  // namespace c136
