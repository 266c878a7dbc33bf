#include "cli/options/options.hpp"

#include "cli/options/usage_errors.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>
#include <CLI/CLI.hpp>

using namespace c136;
using namespace c136::test;

namespace {

using Arguments = std::vector<std::string>;

/// A command line with the global options and some of a command's own.
struct Line {
  CLI::App app;
  GlobalOptions global;
  std::vector<std::string> select, where;
  bool all = false;
  Arguments operands;

  explicit Line(Arguments arguments) {
    app.set_help_flag("");
    add_global_options(app, Language::en, global);
    add_list(app, "--select", "CODES", "", select);
    add_values(app, "--where", "FILTER", "", where);
    add_flag(app, "--all", "", all);
    operands = parse(app, std::move(arguments), Language::en);
  }
};

std::string refusal(Arguments arguments) {
  try {
    Line line(std::move(arguments));
  } catch (const UsageError& fault) {
    return fault.what();
  }
  return "";
}

/// The command's name and what is left, as "NAME: REST"; a message when it was refused.
std::string command_of(Arguments arguments) {
  CLI::App app;
  app.set_help_flag("");
  GlobalOptions global;
  add_global_options(app, Language::en, global);
  try {
    std::string shown = take_command(arguments, app, Language::en).value_or("none") + ":";
    for (const std::string& argument : arguments) shown += " " + argument;
    return shown;
  } catch (const UsageError& fault) {
    return fault.what();
  }
}

}  // namespace

TEST_CASE("the command is the first word that is neither an option nor its value") {
  CHECK(command_of({}) == "none:");
  CHECK(command_of({"score", "a"}) == "score: a");
  CHECK(command_of({"-C", "dir", "score", "a"}) == "score: -C dir a");
  CHECK(command_of({"-Cdir", "score"}) == "score: -Cdir");
  CHECK(command_of({"-qC", "dir", "score"}) == "score: -qC dir");
  CHECK(command_of({"--lang", "zh", "-q", "check", "score"}) == "check: --lang zh -q score");
  CHECK(command_of({"--lang=zh", "check"}) == "check: --lang=zh");
  CHECK(command_of({"--json", "check"}) == "check: --json");
  CHECK(command_of({"--help"}) == "none: --help");
  CHECK(command_of({"--as-of"}) == "none: --as-of");
}

TEST_CASE("an option before the command is one of all commands") {
  CHECK(command_of({"--jsno", "score"}) ==
        "there is no option '--jsno' of all commands; did you mean --json?");
  CHECK(
      command_of({"--all-gaps", "check"}) ==
      "there is no option '--all-gaps' of all commands; options of a command stand after its name");
}

TEST_CASE("options stand anywhere, operands keep their order") {
  const Line line({"b", "--as-of", "2026-01-01", "a", "-q", "--select", "T1,K", "c", "--all"});
  CHECK(line.operands == Arguments{"b", "a", "c"});
  CHECK(line.global.as_of == "2026-01-01");
  CHECK(line.global.quiet);
  CHECK(line.select == Arguments{"T1", "K"});
  CHECK(line.all);
}

TEST_CASE("a file may have any name") {
  CHECK(Line({"[a,b]", "{}", "a b", "-", "x,y"}).operands ==
        Arguments{"[a,b]", "{}", "a b", "-", "x,y"});
  CHECK(Line({"--", "-q", "--json", "--"}).operands == Arguments{"-q", "--json", "--"});
}

TEST_CASE("of a value given twice the last wins; lists add up") {
  CHECK(Line({"--as-of", "1", "--as-of", "2"}).global.as_of == "2");
  CHECK(Line({"--json", "--format", "csv"}).global.format == "csv");
  CHECK(Line({"--format", "csv", "--json"}).global.format == "json");
  CHECK(Line({"--fail-on", "gap", "--strict"}).global.fail_on == "warning");
  CHECK(Line({"--strict", "--fail-on", "gap"}).global.fail_on == "gap");
  CHECK(Line({"--select", "A", "--select", "B,C"}).select == Arguments{"A", "B", "C"});
  CHECK(Line({"--where", "a,b", "--where=[c,d]", "--where", "{}"}).where ==
        Arguments{"a,b", "[c,d]", "{}"});
}

TEST_CASE("an empty value is refused; an absent one is not") {
  CHECK(refusal({"--as-of", ""}) == "the value of --as-of is empty: DATE");
  CHECK(Line({}).global.as_of == std::nullopt);
}

TEST_CASE("options that make no sense are refused") {
  CHECK(refusal({"a", "--jsn"}) == "there is no option '--jsn'; did you mean --json?");
  CHECK(refusal({"-z"}).starts_with("there is no option '-z'"));
  CHECK(refusal({"a", "--as-of"}) == "--as-of needs a value: DATE");
  CHECK(refusal({"-C"}) == "-C needs a value: DIR");
  CHECK(refusal({"--quiet=xx"}) == "--quiet takes no value");
}

TEST_CASE("the language of the messages is known before the options are") {
  struct Row {
    Arguments arguments;
    std::map<std::string, std::string> environment;
    Language wanted;
  };
  const Row rows[] = {
      {{}, {}, Language::en},
      {{}, {{"LANG", "zh_CN.UTF-8"}}, Language::zh},
      {{}, {{"LANG", "zh_CN.UTF-8"}, {"LC_MESSAGES", "en_US"}}, Language::en},
      {{}, {{"LANG", "en_US"}, {"LC_ALL", "zh_TW"}, {"LC_MESSAGES", "de_DE"}}, Language::zh},
      {{}, {{"LANG", "zh_CN"}, {"LC_ALL", ""}}, Language::zh},
      {{"score", "--lang", "zh"}, {}, Language::zh},
      {{"--lang=en", "score"}, {{"LANG", "zh_CN"}}, Language::en},
      {{"--lang", "auto"}, {{"LANG", "zh_CN"}}, Language::zh},
      {{"--lang", "fr"}, {{"LANG", "zh_CN"}}, Language::zh},
      {{"--", "--lang=zh"}, {}, Language::en},
  };
  for (const Row& row : rows) {
    MemoryWorld world;
    world.environment = row.environment;
    CHECK(wanted_language(row.arguments, world.context) == row.wanted);
  }
}
