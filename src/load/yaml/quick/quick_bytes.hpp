// The bytes of a text as the quick reader looks at them first: eight at a time. Not here: what they
// mean (quick_reader.hpp), nor what is said of those that are refused (byte_scan.hpp).
#pragma once

#include <cstddef>
#include <string_view>

namespace c136 {

/// The first byte that is not well-formed UTF-8 or begins a character that no deal file may hold,
/// else npos. Where a tab may stand is left to the reader.
std::size_t first_refused(std::string_view text);

}  // namespace c136
