#include "report/sellers/selling_costs.hpp"

#include "c136/document/sheet.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("costs add up by kind, and what nobody wrote is no zero") {
  DoneEntry entry;
  entry.travel = Money{150};
  Cost cost;
  cost.travel = {Money{50}, {1, 1, 0, 0}};
  SellingCosts costs, all;
  costs.add(entry);
  costs.add(cost);
  all.add(costs);
  all.add(costs);
  const Config config;
  CHECK(json_of(cost_cell(all.travel, config)).dump() == R"({"CNY":"4.00"})");
  CHECK(json_of(cost_cell(all.other, config)).dump() == "{}");
}
