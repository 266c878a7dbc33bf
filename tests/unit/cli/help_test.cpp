#include "cli/help.hpp"

#include "cli/options/options.hpp"

#include <doctest/doctest.h>
#include <CLI/CLI.hpp>

using namespace c136;

namespace {

struct App {
  CLI::App app;
  GlobalOptions options;
  explicit App(Language language) {
    app.set_help_flag("");
    add_global_options(app, language, options);
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the program's help lists every command and the options of all") {
  const App en(Language::en), zh(Language::zh);
  const std::string english = program_help(en.app, Language::en);
  const std::string chinese = program_help(zh.app, Language::zh);
  for (const Command& command : all_commands()) {
    CHECK(has(english, command.summary.en));
    CHECK(has(chinese, command.summary.zh));
  }
  CHECK(has(english, "\n  -C DIR "));
  CHECK(has(english, "\n      --as-of DATE "));
  CHECK(has(english, "\n  -o, --output FILE "));
  CHECK(has(chinese, "用法：c136"));
}

TEST_CASE("a command's help shows its own options before those of all") {
  App en(Language::en);
  const Command& check = *find_command("check");
  check.setup(en.app, Language::en);
  const std::string help = command_help(check, en.app, Language::en);
  CHECK(help.starts_with("Usage: c136 check [OPTIONS] [FILE|DIR]...\n"));
  CHECK(has(help, "Formats: text, concise, json, jsonl, markdown, csv, github, gitlab, sarif, "));
  CHECK(help.find("--select CODES") < help.find("--as-of DATE"));
  CHECK_FALSE(
      has(command_help(*find_command("score"), App(Language::en).app, Language::en), "--select"));
}

TEST_CASE("no line of the help is wider than a page") {
  const App en(Language::en);
  const std::string help = program_help(en.app, Language::en);
  for (std::size_t begin = 0; begin < help.size();) {
    const std::size_t end = help.find('\n', begin);
    CHECK(end - begin <= 110);
    begin = end + 1;
  }
}
