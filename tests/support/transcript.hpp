// Transcripts: Markdown files whose ```console blocks show commands and what they print.
//
//     $ c136 score deals/hengyuan.yaml     a command for sh; lines that begin with "> " continue it
//     ...                                  standard output and standard error, as a terminal shows
//     them [exit 1]                             unless it is 0
//
// The commands of a file run one after another in a fresh copy of examples/, so that they may write
// files. With C136_ACCEPT=1 in the environment the files are rewritten to show what is printed now.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace c136::test {

struct Step {
  std::size_t line = 0;  // of the command in the file
  std::string command, expected, actual;
};

struct Transcript {
  std::vector<Step> steps;
  std::string text;  // the file as it should be
};

/// Runs every command of the text.
Transcript replay(std::string_view markdown);

/// Replays a file and checks it with doctest, or rewrites it.
void check_transcript(const std::filesystem::path& file);

}  // namespace c136::test
