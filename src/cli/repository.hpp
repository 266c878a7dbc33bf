// The deals repository that a run works in: where it is, and what it has set. Not here: which of
// its files are read (cli/inputs.hpp).
#pragma once

#include "c136/base/date.hpp"
#include "c136/base/words.hpp"
#include "c136/load/settings/load_config.hpp"
#include "files/git_revision.hpp"
#include "files/operands.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

struct Repository : Home {
  LoadedConfig settings;
};

/// That of the first operand that is in one, else of the working folder where no operand is a file:
/// the nearest folder upwards with settings, else with `.git`, beyond which nobody looks. The
/// settings may have errors. Throws Failure when they cannot be read, or stand there under both
/// their names.
std::optional<Repository> find_repository(const std::filesystem::path& working_folder,
                                          const std::vector<std::string>& operands, Language);

/// A commit, and the day that it stands for: its own, or the one that was asked for.
struct Moment {
  std::string commit;
  Date day;
};
/// What reads as a date is one: the last commit of HEAD's line that is not later. Throws Failure.
Moment moment_of(const GitPlace&, std::string_view revision_or_date, std::int32_t timezone,
                 Language);

/// The same as it was at a revision or on a day, where git keeps it; the repository of today, or a
/// bare one, says where to look and which day a commit belongs to. Its settings are those of then,
/// or with errors those of today.
struct Past {
  Repository repository;
  std::string commit;
  Date day;
};
Past find_past(const std::filesystem::path& working_folder, const std::optional<Repository>& today,
               std::string_view at, Language);

/// The operands of each repository, in the order in which they stand; those that are in none are
/// together. A file that is not there is in the repository that it would be in. `-` goes with the
/// others.
std::vector<std::vector<std::string>> by_repository(const std::filesystem::path& working_folder,
                                                    const std::vector<std::string>& operands);

/// The nearest folder upwards with `.git`; empty where there is none.
std::filesystem::path git_root(std::filesystem::path folder);

/// How a path is shown: from the working folder on.
std::string shown_path(const std::filesystem::path& absolute,
                       const std::filesystem::path& working_folder);

}  // namespace c136
