// The completion scripts are those of this program, and do in each shell what they are for.
#include "cli/completion.hpp"
#include "c136/base/words.hpp"
#include "support/files.hpp"
#include "support/generated.hpp"
#include "support/process.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;
using namespace c136::test;

namespace {

std::string script_file(std::string_view name) {
  return (source_folder() / "completions" / name).string();
}

/// The candidates for the last word, one a line.
std::string in_bash(const std::string& words) {
  return run({.command = {"/bin/bash", "-c",
                          "source \"$0\"; COMP_WORDS=(" + words +
                              "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _c136; "
                              "printf '%s\\n' \"${COMPREPLY[@]}\"",
                          script_file("c136.bash")},
              .folder = source_folder() / "examples"})
      .out;
}

std::string in_fish(const std::string& line) {
  return run({.command = {"/bin/sh", "-c",
                          "HOME=$(mktemp -d) && export HOME && fish -c 'source $argv[1]; complete "
                          "-C $argv[2]' \"$0\" \"$1\"; rm -rf \"$HOME\"",
                          script_file("c136.fish"), line},
              .folder = source_folder() / "examples"})
      .out;
}

/// What the line is once Tab has been pressed at its end, and Enter behind it.
std::string in_zsh(const std::string& line) {
  return run({.command = {"/usr/bin/env", "timeout", "60", "zsh", "-f",
                          (source_folder() / "tests/support/press_tab.zsh").string(),
                          script_file("_c136"), line},
              .folder = source_folder() / "examples"})
      .out;
}

bool has_line(const std::string& lines, const std::string& line) {
  return ("\n" + lines).find("\n" + line) != std::string::npos;
}

}  // namespace

TEST_CASE("the scripts that are installed are those of c136 completion") {
  for (const Shell& shell : all_shells())
    check_generated(script_file(shell.file), shell.script(Language::en));
}

TEST_CASE("bash completes commands, options, their values, files and topics") {
  CHECK(in_bash("c136 sc") == "score\nschema\n");
  CHECK(in_bash("c136 --lang ''") == "en\nzh\nauto\n");
  CHECK(in_bash("c136 --lang = z") == "zh\n");
  CHECK(in_bash("c136 --lang zh sco") == "score\n");
  CHECK(in_bash("c136 --lang = zh sco") == "score\n");
  CHECK(in_bash("c136 check --sel") == "--select\n");
  CHECK(in_bash("c136 check --format gith") == "github\n");
  CHECK(in_bash("c136 score --format g") == "\n");
  CHECK(in_bash("c136 score deals/sma") == "deals/smallest.yaml\n");
  CHECK(in_bash("c136 score acc") == "accounts\n");
  CHECK(in_bash("c136 help exi") == "exit-codes\n");
  CHECK(in_bash("c136 explain W") == "W101\n");
  CHECK(in_bash("c136 list --where own") == "owner\n");
  CHECK(in_bash("c136 list --sort clo") == "close\n");
  CHECK(in_bash("c136 new --stage dec") == "decision\n");
  CHECK(has_line(in_bash("c136 check --changed-since HEA"), "HEAD"));
}

TEST_CASE("fish completes the same") {
  CHECK(has_line(in_fish("c136 expl"), "explain\t"));
  CHECK(has_line(in_fish("c136 --lang z"), "zh"));
  CHECK(has_line(in_fish("c136 check --sel"), "--select\t"));
  CHECK(has_line(in_fish("c136 check --format gith"), "github"));
  CHECK_FALSE(has_line(in_fish("c136 score --format gi"), "github"));
  CHECK(has_line(in_fish("c136 score deals/sma"), "deals/smallest.yaml"));
  CHECK(has_line(in_fish("c136 help exi"), "exit-codes"));
}

TEST_CASE("zsh completes the same") {
  CHECK(in_zsh("c136 expl") == "explain\n");
  CHECK(in_zsh("c136 --lang z") == "--lang zh\n");
  CHECK(in_zsh("c136 check --sel") == "check --select\n");
  CHECK(in_zsh("c136 check --format gith") == "check --format github\n");
  CHECK(in_zsh("c136 score deals/sma") == "score deals/smallest.yaml\n");
  CHECK(in_zsh("c136 help exi") == "help exit-codes\n");
}
