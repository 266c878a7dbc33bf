// What selling cost, in the base currency: of entries and of week notes.
#pragma once

#include "book/subtotal.hpp"
#include "c136/document/cell.hpp"
#include "c136/model/deal.hpp"
#include "report/sellers/entries.hpp"

#include <optional>

namespace c136 {

/// A sum of which nothing may be known.
using KnownSum = std::optional<Sum>;

struct SellingCosts {
  KnownSum travel, hospitality, other;

  void add(const DoneEntry&);
  void add(const Cost&);
  void add(const SellingCosts&);
};

/// `{}` where nothing is known.
Cell cost_cell(const KnownSum&, const Config&);

}  // namespace c136
