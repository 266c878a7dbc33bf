// What YAML has and deal files do without: anchors, aliases, tags, merge keys, directives, a second
// document; and what a merge of two versions left behind. Mostly it is a text that begins with one
// of YAML's signs by chance, so each finding says how to write it as text.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "load/yaml/line_index.hpp"

#include <cstddef>
#include <vector>

namespace c136 {

/// S012: an anchor, alias or tag, by the sign that stands at the offset.
Diagnostic explain_sign(LineIndex&, std::size_t at, Language);

/// S012.
Diagnostic explain_merge_key(LineIndex&, std::size_t at, Language);

/// S011. At the line `---`, or at the text that goes on after the end.
Diagnostic explain_second_document(LineIndex&, std::size_t at, Language);

/// Directives (S012) and conflict markers (S001): whole lines that spoil what the parser sees.
std::vector<Diagnostic> find_foreign_lines(LineIndex&, Language);

}  // namespace c136
