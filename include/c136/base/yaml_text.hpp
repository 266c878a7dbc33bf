// How a text is written so that YAML reads it as it is: plain where that is safe, else in quotes.
// Not here: where in a file it is written (edit/manuscript.hpp).
#pragma once

#include <string>
#include <string_view>

namespace c136 {

/// What stands around it: in brackets, commas and brackets end a plain text.
enum class Around : bool { lines, brackets };

/// A number, a date, an id or a word: plain unless it would be cut.
std::string yaml_scalar(std::string_view text, Around = Around::lines);

/// The same for prose, which is quoted, too, where other readers would take it for a number, a
/// date, a truth value or nothing.
std::string yaml_text(std::string_view text, Around = Around::lines);

}  // namespace c136
