#include "report/sellers/selling_costs.hpp"

#include "report/week/week_sums.hpp"

namespace c136 {
namespace {

/// Of an amount of money or another sum that may not be known.
template <class Known>
void add_to(KnownSum& sum, const Known& amount) {
  if (!amount) return;
  if (!sum) sum.emplace();
  *sum += *amount;
}

}  // namespace

void SellingCosts::add(const DoneEntry& entry) {
  add_to(travel, entry.travel);
  add_to(hospitality, entry.hospitality);
  add_to(other, entry.other);
}

void SellingCosts::add(const Cost& cost) {
  add_to(travel, cost.travel);
  add_to(hospitality, cost.hospitality);
  add_to(other, cost.other);
}

void SellingCosts::add(const SellingCosts& costs) {
  add_to(travel, costs.travel);
  add_to(hospitality, costs.hospitality);
  add_to(other, costs.other);
}

Cell cost_cell(const KnownSum& sum, const Config& config) {
  return sum ? base_cell(*sum, config) : Cell(MoneySums());
}

}  // namespace c136
