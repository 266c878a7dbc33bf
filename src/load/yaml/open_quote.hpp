// The quote that nothing closes: the parser notices it only where the text ends or the next quote
// stands, often many lines below.
#pragma once

#include "c136/base/source.hpp"
#include "load/yaml/line_index.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace c136 {

struct OpenQuote {
  Span span;
  char quote;
};

/// The first quote, at or above `last_line`, that is not closed where a value may end.
std::optional<OpenQuote> find_open_quote(LineIndex&, std::size_t last_line);

/// Whether what stands behind a closing quote lets a value end there.
bool ends_value(std::string_view rest);

}  // namespace c136
