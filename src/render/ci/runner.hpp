// What a CI runner would take for a command of its own when it reads a log: `::error::` and the
// like at a line's start, `##[...]`, `##vso[...]`, `##teamcity[...]` anywhere in it. Not here: the
// commands that the format github gives on purpose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace c136 {

/// Where the command is that a line begins with; npos where it begins with none. Blanks before it
/// do not count, nor do these `others`.
std::size_t runner_command(std::string_view line, std::string_view others = {});

/// Whether a command in brackets goes on here behind its first sign: "#[", "#vso[".
bool ends_bracket(std::string_view text);

/// The page with the first sign of each command written as an escape: "\x3A:error::".
std::string disarmed(std::string page);

}  // namespace c136
