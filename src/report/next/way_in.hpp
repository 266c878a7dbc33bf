// Which supporter can lead us to a person, and what links the two.
#pragma once

#include "c136/model/facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// Somebody with a known tendency of +2 or +3.
constexpr bool is_supporter(const Person& person) { return person.tendency.value_or(0) >= 2; }

struct WayIn {
  const Person* supporter;
  std::vector<std::string> links;  // the strongest first: "Ye reports to Lian"
};

/// The supporter who is linked best; none when no link is written, or the person is a supporter.
std::optional<WayIn> way_in(const Facts&, std::string_view person);

}  // namespace c136
