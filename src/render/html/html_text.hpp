// Text for an html page: whatever stands in a deal comes out as the text it is.
#pragma once

#include "c136/document/document.hpp"

#include <string>
#include <string_view>

namespace c136 {

/// For elements and quoted attributes; line breaks stay as they are.
std::string html_escaped(std::string_view text);

/// Readable and escaped, with <br> for line breaks.
std::string html_text(std::string_view text);

/// Its class; empty for a plain one.
std::string_view tone_class(const Cell&);

/// The cell as it is read by people, in its tone.
std::string html_span(const Cell&);

}  // namespace c136
