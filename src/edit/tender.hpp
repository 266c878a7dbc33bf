// The thirteen steps of a tender as customers hold it.
#pragma once

#include "edit/edited_deal.hpp"

#include <cstddef>
#include <string_view>

namespace c136 {

/// Adds them to the list that the path names, which must be that of the buying plan; those that
/// stand there already are left out. Gives how many were added.
std::size_t add_tender_steps(EditedDeal&, std::string_view path);

}  // namespace c136
