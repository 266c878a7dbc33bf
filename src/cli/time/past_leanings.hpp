// What was known of the tendencies in one deal some days before: for the trend on its map.
#pragma once

#include "cli/session.hpp"

#include <map>
#include <optional>
#include <string>

namespace c136 {

/// By person; none where there is no history at all, nobody where the deal was not there yet.
std::optional<std::map<std::string, int>> past_leanings(Session&, const Deal&, int days_before);

}  // namespace c136
