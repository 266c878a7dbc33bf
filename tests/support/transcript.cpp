#include "support/transcript.hpp"

#include "support/files.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <sstream>

namespace c136::test {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string output_of(const std::string& command, const fs::path& folder) {
  const Ran ran =
      run({.command = {"/bin/sh", "-c", command}, .folder = folder, .err_to_out = true});
  std::string shown = ran.out;
  if (!shown.empty() && shown.back() != '\n') shown += '\n';
  if (ran.code != 0) shown += fmt::format("[exit {}]\n", ran.code);
  return shown;
}

void copy_examples(const ScratchFolder& folder) {
  if (fs::exists(source_folder() / "examples"))
    fs::copy(source_folder() / "examples", folder.path(), fs::copy_options::recursive);
}

}  // namespace

Transcript replay(std::string_view markdown) {
  const ScratchFolder folder;
  copy_examples(folder);
  Transcript transcript;
  const std::vector<std::string> lines = lines_of(markdown);
  bool in_block = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with("```")) in_block = lines[i] == "```console";
    transcript.text += lines[i] + "\n";
    if (!in_block || !lines[i].starts_with("$ ")) continue;
    Step step{.line = i + 1, .command = lines[i].substr(2), .expected = {}, .actual = {}};
    for (; i + 1 < lines.size() && lines[i + 1].starts_with("> "); ++i) {
      step.command += "\n" + lines[i + 1].substr(2);
      transcript.text += lines[i + 1] + "\n";
    }
    for (; i + 1 < lines.size() && lines[i + 1] != "```" && !lines[i + 1].starts_with("$ "); ++i)
      step.expected += lines[i + 1] + "\n";
    step.actual = output_of(step.command, folder.path());
    transcript.text += step.actual;
    transcript.steps.push_back(std::move(step));
  }
  return transcript;
}

void check_transcript(const fs::path& file) {
  const Transcript transcript = replay(content(file));
  if (const char* accept = std::getenv("C136_ACCEPT"); accept != nullptr && *accept != '\0')
    return put(file, transcript.text);
  for (const Step& step : transcript.steps) {
    CHECK_MESSAGE((step.expected == step.actual), file.string(), ":", step.line, ": $ ",
                  step.command, "\n--- written ---\n", step.expected, "--- printed ---\n",
                  step.actual, "--- (C136_ACCEPT=1 rewrites the transcript)");
  }
}

}  // namespace c136::test
