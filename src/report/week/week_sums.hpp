// Sums of deals as cells: a total as reports.md section 1 has it, money per currency and in the
// base currency. Not here: how deals are added up (book/subtotal.hpp).
#pragma once

#include "book/subtotal.hpp"
#include "c136/document/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// One entry a currency; none of them is `{}`, of which `instead` tells people why.
Cell sums_cell(const Amounts&, std::string_view instead = {});
/// What has a rate, in the base currency; `{}` where nothing has one.
Cell base_cell(const Amounts&, const Config&);
/// A sum in the base currency.
Cell base_cell(const Sum&, const Config&);

/// "2026-12: surplus of 500,000 CNY": of a gap below zero.
std::string surplus_note(std::string_view of, const Sum& gap, const Config&, Language);

/// A total in the making, in the order of its calls.
class Total {
 public:
  explicit Total(const Config& config) : config_(config) {}
  Total& count(std::string_view id, Words title, std::size_t);
  /// The money and, as `ID_base`, what has a rate.
  Total& money(std::string_view id, Words title, const Amounts&);
  Total& cell(std::string_view id, Words title, CellType, Cell);
  /// Deals without an amount and without a rate of exchange.
  Total& exceptions(const Subtotal&);
  std::vector<NamedCell> finish() { return std::move(cells_); }

 private:
  const Config& config_;
  std::vector<NamedCell> cells_;
};

inline constexpr Words deals_title{"Deals", "商机数"};

}  // namespace c136
