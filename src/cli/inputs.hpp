// What a run reads: the operands, folders turned into the files in them, or the whole repository.
// Not here: what becomes of each (cli/deals.hpp).
#pragma once

#include "cli/session.hpp"
#include "files/repository.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace c136 {

/// One file, or a stream that is already open.
struct Input {
  std::string name;  // as it is called in messages, not escaped; empty: standard input
  FileKind kind = FileKind::deal;
  bool kind_is_certain = true;         // else the content may say that it is an account
  bool was_named = false;              // and not just found in a folder
  std::shared_ptr<const Files> files;  // null: nothing stands beside a stream
  std::string path;                    // below `files`
  int descriptor = -1;                 // of a stream
  bool has_private = true;             // or may have: a private part stands beside it
};

/// How the files below a folder, which is canonical, are called for somebody in a working folder.
std::function<std::string(const std::string& path)> shown_below(
    const std::filesystem::path& root, const std::filesystem::path& working_folder);

/// In the order of the operands, those of a folder by name; each once however often it was named.
/// What was passed over is said with -v, what cannot be read is complained of. Throws UsageError
/// when there is nothing to read at all.
std::vector<Input> inputs(Session& session);

}  // namespace c136
