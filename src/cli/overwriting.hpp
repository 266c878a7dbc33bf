// No run writes over a file that it reads, whatever option names it: deals, accounts, private
// parts, settings, baselines, lists of files. Not here: how files are written
// (cli/world/files.hpp).
#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <functional>

namespace c136 {

/// What the session wants written, against its operands, its settings, and all that its repository
/// reads by the names of its files. Throws UsageError.
void refuse_overwriting(const Session&);

/// The same against files known by their real path.
void refuse_overwriting(const Session&,
                        const std::function<bool(const std::filesystem::path&)>& is_read);

}  // namespace c136
