// Text that the writer meant and YAML takes for something else, without an error: words behind a
// `#`, lists whose dashes have no blank behind them. Not here: what YAML refuses
// (load/yaml/syntax.hpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/load/load.hpp"
#include "c136/model/field.hpp"

#include <vector>

namespace c136 {

/// Comments whose `#` stands right before a letter, digit or Han character, behind a text or where
/// one is missing: the rest of their lines. `root` is the table of what the file holds.
std::vector<Located<Text>> find_comments_in_texts(const SourceFile&, const Table& root);

/// S004 of lists that are one text to YAML, since no blank follows the dashes, or other signs stand
/// for them.
std::vector<Diagnostic> find_lists_in_one_text(const SourceFile&, const Table& root, Language);

}  // namespace c136
