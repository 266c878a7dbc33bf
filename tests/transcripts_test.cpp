// Every file of tests/cli and the README show what the program really prints.
#include "support/files.hpp"
#include "support/transcript.hpp"

#include <doctest/doctest.h>

using namespace c136::test;

TEST_CASE("the transcripts show what is printed") {
  const auto files = files_in(source_folder() / "tests/cli", ".md");
  CHECK_FALSE(files.empty());
  for (const auto& file : files) check_transcript(file);
}

TEST_CASE("the README shows what is printed") {
  const auto readme = source_folder() / "README.md";
  CHECK_MESSAGE(content(readme).find("\n```console\n$ c136 ") != std::string::npos,
                "the README shows no command");
  check_transcript(readme);
}

TEST_CASE("a transcript holds commands, output and exit codes") {
  const Transcript transcript = replay(
      "Prose: $ is no command here.\n"
      "```console\n"
      "$ printf 'a\\nb\\n'\n"
      "old\n"
      "$ cat <<END\n"
      "> text\n"
      "> END\n"
      "text\n"
      "$ echo oops >&2; exit 3\n"
      "```\n"
      "More prose.\n");
  REQUIRE(transcript.steps.size() == 3);
  CHECK(transcript.steps[0].line == 3);
  CHECK(transcript.steps[0].expected == "old\n");
  CHECK(transcript.steps[0].actual == "a\nb\n");
  CHECK(transcript.steps[1].expected == transcript.steps[1].actual);
  CHECK(transcript.text ==
        "Prose: $ is no command here.\n"
        "```console\n"
        "$ printf 'a\\nb\\n'\n"
        "a\nb\n"
        "$ cat <<END\n"
        "> text\n"
        "> END\n"
        "text\n"
        "$ echo oops >&2; exit 3\n"
        "oops\n"
        "[exit 3]\n"
        "```\n"
        "More prose.\n");
}
