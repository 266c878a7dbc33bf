// One YAML file on its own: its bytes, its tree, and what is wrong with the form. Both readers
// stand behind it. Not here: what the keys mean (load/decode.hpp), private parts and accounts
// (load/load.cpp).
#pragma once

#include "c136/base/diagnostic.hpp"
#include "c136/base/words.hpp"
#include "c136/load/load.hpp"
#include "c136/model/field.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

/// A file as far as it can be read on its own: bytes and tree.
struct ReadFile {
  std::shared_ptr<SourceFile> file;
  std::vector<Diagnostic> errors;
  bool complete = false;

  bool is_map() const {
    return complete && !file->tree.empty() && file->tree.nodes[0].kind == Node::Kind::map;
  }
};

/// Throws a Failure for what the quick reader declines where it alone is asked.
ReadFile read_file(std::string name, std::string text, Reader, Language);

/// The version, when it is a whole number other than ours: then nothing else can be said of the
/// file.
std::optional<Diagnostic> foreign_version(const Tree&, const Table&, Language);

}  // namespace c136
