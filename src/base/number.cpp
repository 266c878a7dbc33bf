#include "c136/base/number.hpp"

#include "c136/base/text.hpp"

#include <algorithm>

namespace c136 {

std::optional<int> take_number(std::string_view& text) {
  const auto end =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  if (end == 0 || end > 4) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(0, end)) number = number * 10 + (digit - '0');
  text.remove_prefix(end);
  return number;
}

}  // namespace c136
