// Pieces of a file that are written anew, found by its tree: what YAML reads as one text where a
// list or keys were meant, and values and keys in another form than the one that is read. Not here:
// lines that are no YAML (fix_lines.hpp).
#pragma once

#include "c136/load/load.hpp"
#include "c136/model/field.hpp"
#include "load/yaml/wide_signs.hpp"

#include <string>
#include <vector>

namespace c136 {

struct Patch {
  std::size_t begin, end;
  std::string text;
};

/// In the order of the file.
std::string patched(const std::string& text, const std::vector<Patch>& patches);

/// Lists and keys that are one text to YAML.
std::vector<Patch> patches_of_texts(const SourceFile&, const Table& root, const Config&, LinedUp);

/// Keys and values; with `unsafe` also unknown ones that have one near neighbour.
std::vector<Patch> patches_of_values(const SourceFile&, const Table& root, const Config&,
                                     bool unsafe);

}  // namespace c136
