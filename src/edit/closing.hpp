// The end of a deal: its status and its result, in one.
#pragma once

#include "edit/edited_deal.hpp"

#include <string>
#include <vector>

namespace c136 {

struct Ending {
  Status status{};
  std::string on, winner, price, analysis;
  std::vector<std::string> reasons;
};

/// Status and result in one. Gives the day.
Date close_deal(EditedDeal&, const Ending&);

/// Of a lost deal: the paths that its report has a place for, and that say nothing yet.
std::vector<std::string> wanted_of_lost(const EditedDeal&, bool chinese);

}  // namespace c136
