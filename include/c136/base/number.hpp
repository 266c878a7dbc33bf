// Numbers at the beginning of texts. Not here: amounts (base/money.hpp), and whole texts that are
// numbers (load/scalars.hpp).
#pragma once

#include <optional>
#include <string_view>

namespace c136 {

/// The number at the beginning, taken off the text; of four digits at most. None, and nothing
/// taken, where there is none or one of more digits.
std::optional<int> take_number(std::string_view& text);

}  // namespace c136
