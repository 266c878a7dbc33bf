// Command lines that make no sense, each answered with what to type instead.
#pragma once

#include "c136/base/failure.hpp"
#include "c136/base/words.hpp"

#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace c136 {

/// Exit code 2, and a pointer to --help.
struct UsageError : Failure {
  using Failure::Failure;
};

UsageError unknown_command(Language language, std::string_view word);
UsageError unknown_option(Language language, std::string_view option, const CLI::App& app);
/// One that stands before the command and is none of the global ones.
UsageError misplaced_option(Language language, std::string_view option, const CLI::App& app);
/// A value is missing, or one was given where none belongs; `fault` are the library's words.
UsageError bad_option(Language language, std::string_view fault, const CLI::App& app);
/// A value that is not one of the words an option takes.
/// `label` is the value's name in the help.
UsageError empty_value(Language language, std::string_view option, std::string_view label);
/// Of a short option whose value stands behind an equals sign.
UsageError needless_equals(Language language, std::string_view option, std::string_view label);

/// An option whose dashes are not those of the keyboard, or one too few: "－w", "——on", "-on".
UsageError other_dashes(Language language, std::string_view typed, std::string_view option);

UsageError bad_choice(Language language, std::string_view option, std::string_view value,
                      std::span<const std::string_view> choices);

UsageError would_overwrite(Language language, std::string_view option, std::string_view file);

/// "; did you mean X?", or nothing when nothing is near. Among codes the nearest is always named.
std::string did_you_mean(Language language, std::string_view word,
                         std::span<const std::string_view> candidates);

}  // namespace c136
