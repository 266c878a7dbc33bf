// Why a file is no YAML, in words that a person who types deals understands: the parser says where it
// gave up, this looks for what was meant. Every finding here is S001 or S011.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "load/byte_scan.hpp"

#include <string>
#include <vector>

namespace c136 {

struct SyntaxFault {
  std::size_t offset;   // where the parser gave up
  std::string reason;   // the parser's own words
};

Diagnostic explain_syntax(LineIndex&, const SyntaxFault&, Language);

/// A key without a colon: the line was cut off, or the colon is not one.
Diagnostic explain_cut_line(LineIndex&, Span key, Language);

Diagnostic explain_tab(LineIndex&, std::size_t line, Language);

Diagnostic explain_second_document(Span, Language);

/// Adds a finding for each conflict that a merge left behind; true when there is any.
bool find_conflicts(LineIndex&, std::vector<Diagnostic>& errors, Language);

}  // namespace c136
