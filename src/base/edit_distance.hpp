// How far one word is from another, as a typing hand sees it. Not here: what is near enough to be
// meant (base/text.hpp, base/code.hpp).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace c136 {

/// The code points of a word without what a slip of the keyboard changes: capitals are small, and
/// full-width forms, as a Chinese keyboard writes them, are those of ASCII.
std::vector<char32_t> letters(std::string_view word);

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
std::size_t edit_distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b);

}  // namespace c136
