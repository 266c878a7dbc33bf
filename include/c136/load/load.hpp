// From bytes to a Deal: the gate, the tree, the typed fields. Every fault of the content is a
// Diagnostic, as many as one pass can see; nothing here touches the file system.
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/tree.hpp"
#include "c136/model/config.hpp"
#include "c136/model/deal.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// One file that a deal is made of. Held by address, because texts point into it.
struct SourceFile {
  std::string name;  // as the user gave it; printed escaped
  std::string text;
  Tree tree;
};

/// A deal together with the bytes it points into. Move it, do not copy it.
struct Loaded {
  std::vector<std::unique_ptr<SourceFile>> files;  // Span::file is the index
  Deal deal;
  std::vector<Diagnostic> errors;  // when there is any, `deal` is not to be scored

  bool ok() const { return errors.empty(); }
};

/// Reads one deal. `name` is for messages and, without its folders and extension, the id of a deal
/// that names none (empty for standard input).
Loaded load_deal(std::string name, std::string text, const Config&, Language);

/// Gives a diagnostic its file name, end, excerpt and document path. `length 0` becomes the length of
/// the token that begins there.
Finding locate(const Loaded&, const Diagnostic&);

}  // namespace c136
