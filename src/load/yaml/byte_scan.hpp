// The first gate: the bytes of a file. Nothing but well-formed UTF-8 goes on to the parser;
// controls, line separators and marks that change the direction of text are found here. S009, S010.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

inline constexpr std::size_t max_file_bytes = 1'048'576;

struct ScannedBytes {
  std::vector<Diagnostic> errors;  // S009, S010
  bool readable = true;            // false: the bytes are no text, there is nothing to parse
};

ScannedBytes scan_bytes(std::string_view bytes, Language);

/// At the beginning of a file it is no part of the text.
void remove_byte_order_mark(std::string& text);

/// "U+202E (right-to-left override)": how a message names a refused character.
std::string name_of_character(char32_t, Language);

}  // namespace c136
