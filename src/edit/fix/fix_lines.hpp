// The mending of single lines that YAML cannot read. Not here: whether the file is better for it
// (edit/fix.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace c136 {

/// All line ends like most of them.
std::string with_one_line_end(std::string_view text);

/// Tabs in front of a line as so many spaces each.
std::string without_tab_indents(std::string_view text, std::size_t width);

/// A known key of its own line or behind a bracket or comma gets `: ` for `：` or for a colon
/// without a blank; a `，` in front of such a key, within brackets, becomes `, `. `brackets`: how
/// many are open where the line begins.
std::string with_plain_colons(std::string_view line, int brackets = 0);

/// `-wang` as `- wang`.
std::string with_blank_behind_dash(std::string_view line);

}  // namespace c136
