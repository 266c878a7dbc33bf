// Why a file is no YAML, in words that a person who types deals understands: the parser says where
// it gave up, this looks for what was meant. Every finding here is S001, but where a sign of YAML
// was meant as text (load/yaml/foreign.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "load/yaml/line_index.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct SyntaxFault {
  std::size_t offset;  // where the parser gave up
  std::string reason;  // the parser's own words
};

Diagnostic explain_syntax(LineIndex&, const SyntaxFault&, Language);

/// A key without a colon: the line was cut off, or the colon is not one.
Diagnostic explain_cut_line(LineIndex&, std::size_t line, Language);

/// A text that would be `key: value` but for its colon, which is full-width or lacks its space;
/// nothing for any other text. `begin` is where it stands.
std::optional<Diagnostic> explain_colon(std::string_view text, Span begin, Language);

/// The lines that stand as deep as this one and have such a colon, this one included, in order:
/// whoever types one wrong types more so. Nothing when this line has none.
std::vector<Diagnostic> explain_colons_like(LineIndex&, std::size_t line, Language);

/// A line whose indentation has a tab in it.
Diagnostic explain_tab(LineIndex&, std::size_t line, Language);

/// A value on a line of its own that stands no further right than its key.
Diagnostic explain_value_indent(Span, Language);

/// A comma in [ ] or { } with nothing before it.
Diagnostic explain_empty_entry(Span comma, Language);

}  // namespace c136
