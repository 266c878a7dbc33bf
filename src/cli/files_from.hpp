// The list of names that --files-from reads, as programs write it: git with its quotes, PowerShell
// with a byte order mark, Windows with its line ends. Not here: what is read of the files.
#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// A name in quotes with escapes, as git lists one that has unusual characters, without them; any
/// other as it is.
std::string without_quotes(std::string_view line);

/// The names in the file, or in standard input when it is `-`. Throws Failure when it cannot be
/// read, or is no list.
std::vector<std::string> listed_names(Session&, const std::string& file, bool null_separated);

}  // namespace c136
