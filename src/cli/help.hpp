// The text of --help, made from the list of commands and the descriptions of the options.
#pragma once

#include "c136/cli/command.hpp"

#include <string>

namespace c136 {

/// Of the program as a whole; `app` holds the global options.
std::string program_help(const CLI::App& app, Language language);
/// Of one command; `app` holds its options too.
std::string command_help(const Command& command, const CLI::App& app, Language language);

}  // namespace c136
