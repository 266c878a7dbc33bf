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

/// What a deal says of its end.
struct Ended {
  Status status = Status::open;
  std::vector<std::string> values{};
};
Ended ended_as(const EditedDeal&);

/// A closed deal that is open again, or ended otherwise: what it was, and what is left of that.
void remark_on_ended(const EditedDeal&, const Ended& before);

/// Status and result in one; remarks on every value that was another. Gives the day.
Date close_deal(EditedDeal&, const Ending&);

/// Of a lost deal: the paths that its report has a place for, and that say nothing yet.
std::vector<std::string> wanted_of_lost(const EditedDeal&, bool chinese);

}  // namespace c136
