#include "cli/options/choices.hpp"

#include "cli/options/usage_errors.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace c136;
using namespace c136::test;

namespace {

constexpr Language en = Language::en, zh = Language::zh;

std::string refusal(const std::function<void()>& choose) {
  try {
    choose();
  } catch (const UsageError& fault) {
    return fault.what();
  }
  return "";
}

const Command& score() { return *find_command("score"); }
const Command& check() { return *find_command("check"); }

GlobalOptions options(std::optional<std::string> format, std::optional<std::string> output) {
  GlobalOptions options;
  options.format = std::move(format);
  options.output = std::move(output);
  return options;
}

}  // namespace

TEST_CASE("the language of the option comes before that of the environment") {
  CHECK(chosen_language({}, zh) == zh);
  CHECK(chosen_language("auto", zh) == zh);
  CHECK(chosen_language("en", zh) == en);
  CHECK(chosen_language("zh", en) == zh);
  CHECK(refusal([] { chosen_language("fr", en); }) == "--lang is one of en, zh, auto, not 'fr'");
}

TEST_CASE("the date: --as-of, then C136_AS_OF, then today") {
  MemoryWorld world;
  CHECK(to_string(chosen_date({}, world.context, 480, en)) == "2026-11-22");
  world.environment["C136_AS_OF"] = "2026-10-01";
  CHECK(to_string(chosen_date({}, world.context, 480, en)) == "2026-10-01");
  CHECK(to_string(chosen_date("2026-09-01", world.context, 480, en)) == "2026-09-01");
  world.environment["C136_AS_OF"] = "";
  CHECK(to_string(chosen_date({}, world.context, 480, en)) == "2026-11-22");
}

TEST_CASE("a date of another form is refused where it came from") {
  MemoryWorld world;
  CHECK(refusal([&] { chosen_date("22.11.2026", world.context, 480, en); }) ==
        "--as-of is a day like 2026-11-22, from 1900 to 2199, not '22.11.2026'");
  CHECK(refusal([&] { chosen_date("", world.context, 480, en); }).starts_with("--as-of"));
  CHECK(refusal([&] { chosen_date("2026-02-30", world.context, 480, en); }).starts_with("--as-of"));
  world.environment["C136_AS_OF"] = "soon";
  CHECK(refusal([&] { chosen_date({}, world.context, 480, zh); }) ==
        "C136_AS_OF 要写成 2026-11-22 这样的日期（1900 至 2199 年），不能是“soon”");
}

TEST_CASE("the format: --format, then the extension of -o, then text") {
  struct Row {
    std::optional<std::string> format, output;
    std::string_view chosen;
  };
  const Row rows[] = {
      {{}, {}, "text"},
      {"json", {}, "json"},
      {{}, "a.json", "json"},
      {{}, "a.b/c.csv", "csv"},
      {{}, "a.md", "markdown"},
      {{}, "a.txt", "text"},
      {{}, "A.JSON", "json"},
      {{}, "a.sarif", "sarif"},
      {{}, "a.xml", "junit"},
      {"csv", "a.csv", "csv"},
      {"json", "no-extension", "json"},
      {"json", "a.dat", "json"},
      {"concise", "a.txt", "concise"},
      {"github", "a.txt", "github"},
      {{}, "-", "text"},
      {"csv", "-", "csv"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.chosen);
    CHECK(chosen_format(check(), options(row.format, row.output), en).name == row.chosen);
  }
}

TEST_CASE("every extension in the table chooses its format, for every command that prints it") {
  for (const Command& command : all_commands())
    for (const std::string_view name : command.formats) {
      const Format& format = *find_format(name);
      if (format.extension.empty()) continue;
      const std::string output = "report" + std::string(format.extension);
      CHECK(&chosen_format(command, options({}, output), en) == &format);
      CHECK(&chosen_format(command, options(std::string(name), output), en) == &format);
      CHECK(&chosen_format(command, options(std::string(name), "report"), en) == &format);
    }
}

TEST_CASE("formats that contradict each other, or that the command does not have, are refused") {
  const auto refused = [](const Command& command, std::optional<std::string> format,
                          std::optional<std::string> output) {
    return refusal([&] { chosen_format(command, options(format, output), en); });
  };
  CHECK(refused(score(), "jsn", {}) ==
        "--format is one of text, json, jsonl, markdown, csv, html, xlsx, not 'jsn'; did you mean "
        "json?");
  CHECK(refused(score(), "github", {}) ==
        "--format is one of text, json, jsonl, markdown, csv, html, xlsx, not 'github'");
  CHECK(refused(score(), "json", "a.csv") ==
        "--format json and -o a.csv contradict each other; write a name with .json, or leave out "
        "--format");
  CHECK(refused(score(), {}, "a.xls")
            .starts_with("-o a.xls: the extension names no format; give --format, or one of .txt, "
                         ".json, .jsonl, .md, .csv"));
  CHECK(
      refused(score(), {}, "a.ics").starts_with("-o a.ics: score does not print ics; use one of "));
  CHECK(refused(score(), "json", "a.ics").starts_with("--format json and -o a.ics contradict"));
  CHECK(refused(score(), {}, "report").starts_with("-o report: the extension names no format"));
}

TEST_CASE("the reader is that of C136_READER") {
  MemoryWorld world;
  CHECK(chosen_reader(world.context, en) == Reader::automatic);
  for (const auto& [word, reader] :
       {std::pair("", Reader::automatic), std::pair("auto", Reader::automatic),
        std::pair("quick", Reader::quick), std::pair("yaml", Reader::yaml)}) {
    world.environment["C136_READER"] = word;
    CHECK(chosen_reader(world.context, en) == reader);
  }
  world.environment["C136_READER"] = "yml";
  CHECK(refusal([&] { chosen_reader(world.context, en); }) ==
        "C136_READER is one of auto, quick, yaml, not 'yml'; did you mean yaml?");
}

TEST_CASE("the least finding that fails the run") {
  CHECK(chosen_threshold({}, en) == Severity::error);
  CHECK(chosen_threshold("error", en) == Severity::error);
  CHECK(chosen_threshold("warning", en) == Severity::warning);
  CHECK(chosen_threshold("gap", en) == Severity::gap);
  CHECK(chosen_threshold("never", en) == std::nullopt);
  CHECK(refusal([] { chosen_threshold("errors", en); }) ==
        "--fail-on is one of error, warning, gap, never, not 'errors'; did you mean error?");
}

TEST_CASE("colour: the option, then NO_COLOR, CLICOLOR_FORCE and TERM") {
  struct Row {
    std::optional<std::string> option;
    std::map<std::string, std::string> environment;
    Colour chosen;
  };
  const Row rows[] = {
      {{}, {}, Colour::on_terminal},
      {"auto", {{"TERM", "xterm"}}, Colour::on_terminal},
      {{}, {{"TERM", "dumb"}}, Colour::never},
      {{}, {{"NO_COLOR", "1"}}, Colour::never},
      {{}, {{"NO_COLOR", ""}}, Colour::on_terminal},
      {{}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, Colour::always},
      {{}, {{"CLICOLOR_FORCE", "0"}}, Colour::on_terminal},
      {{}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}, Colour::never},
      {"always", {{"NO_COLOR", "1"}}, Colour::always},
      {"never", {{"CLICOLOR_FORCE", "1"}}, Colour::never},
  };
  for (const Row& row : rows) {
    MemoryWorld world;
    world.environment = row.environment;
    CHECK(chosen_colour(row.option, world.context, en) == row.chosen);
  }
  CHECK(is_on(Colour::on_terminal, true));
  CHECK_FALSE(is_on(Colour::on_terminal, false));
  CHECK(is_on(Colour::always, false));
}

TEST_CASE("--threads is a number that makes sense") {
  CHECK(chosen_threads({}, en) == 0);
  CHECK(chosen_threads("1", en) == 1);
  CHECK(chosen_threads("256", en) == 256);
  for (const char* text : {"", "0", "-1", "257", "two", "4 "})
    CHECK(refusal([&] { chosen_threads(text, en); }).starts_with("--threads is a number from 1"));
}

TEST_CASE("shards share the deals by their ids, each deal once") {
  CHECK(chosen_shard({}, en).has("lanting-erp"));
  for (const char* id : {"lanting-erp", "yunhe-erp", "恒远", ""}) {
    int shares = 0;
    for (int n = 1; n <= 8; ++n)
      shares += chosen_shard(std::to_string(n) + "/8", en).has(id) ? 1 : 0;
    CHECK(shares == 1);
  }
  for (const char* wrong : {"0/8", "9/8", "2", "/8", "2/", "a/b", "2/8/9", "-1/8", ""})
    CHECK(refusal([&] { chosen_shard(wrong, en); }) ==
          "--shard " + std::string(wrong) + ": write which share of how many: 2/8");
}
