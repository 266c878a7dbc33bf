// No run writes over a file that it reads, whatever option names it: deals, accounts, private
// parts, settings, baselines, lists of files. Not here: how files are written
// (cli/world/files.hpp).
#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <functional>

namespace c136 {

/// What the session wants written, against its operands, its settings, and all that a repository
/// reads by the names of its files: its own, or the one that the file stands in. Throws UsageError.
void refuse_overwriting(const Session&);

/// The same for who reads none of them, and whose operands are words.
void refuse_writing_over_deals(const Session&);

/// Whether a file of this name is read with its repository, as a deal, an account, a week note, a
/// private part or settings; it may not be there yet.
bool is_name_of_a_deal(const Session&, const std::string& file);

/// The same against files known by their real path.
void refuse_overwriting(const Session&,
                        const std::function<bool(const std::filesystem::path&)>& is_read);

}  // namespace c136
