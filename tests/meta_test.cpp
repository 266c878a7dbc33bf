// What holds of all rules, commands, formats and sources, whoever adds the next.
#include "c136/check/rule.hpp"
#include "c136/cli/command.hpp"
#include "c136/cli/run.hpp"
#include "c136/render/format.hpp"
#include "c136/score/method.hpp"
#include "support/files.hpp"
#include "support/memory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

bool has_both(const Words& words) { return !words.en.empty() && !words.zh.empty(); }

/// All transcripts, one after another.
std::string transcripts() {
  std::string all;
  for (const fs::path& file : files_in(source_folder() / "tests/cli", ".md")) all += content(file);
  return all;
}

std::string help_of(std::string_view command, const char* language) {
  MemoryWorld world;
  CHECK(run({std::string(command), "--help", "--lang", language}, world.context) == 0);
  return world.out.text;
}

/// Tables of keys, which field_test.cpp walks as a whole.
const std::regex key_table("model/fields_[a-z]+\\.cpp");

/// The transcript of a command, else the unit test of the same name.
fs::path test_of(const std::string& source) {
  const fs::path tests = source_folder() / "tests";
  std::smatch command;
  if (std::regex_match(source, command,
                       std::regex("cli/(?:commands|edit|import)/([a-z]+)_command\\.cpp")))
    return tests / "cli" / (command[1].str() + ".md");
  const fs::path floor = tests / "unit" / *fs::path(source).begin();
  const std::string name = fs::path(source).stem().string() + "_test.cpp";
  const fs::path room = floor / fs::path(source).parent_path().filename() / name;
  return fs::exists(room) ? room : floor / name;  // most rooms of a floor share a folder
}

}  // namespace

TEST_CASE("codes are unique") {
  std::set<std::string_view> codes;
  for (const Rule* rule : all_rules()) CHECK_MESSAGE(codes.insert(rule->code).second, rule->code);
}

TEST_CASE("every rule explains itself in both languages") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(has_both(rule->summary));
    CHECK(has_both(rule->why));
    CHECK(has_both(rule->bad));
    CHECK(has_both(rule->good));
    CHECK_FALSE((rule->facts && rule->value));
  }
}

TEST_CASE("the codes of the method are gaps") {
  for (const MethodCriterion& criterion : c136_method().criteria)
    for (const std::string_view code : criterion.rules) {
      INFO(code);
      REQUIRE(find_rule(code) != nullptr);
      CHECK(find_rule(code)->severity == Severity::gap);
    }
}

TEST_CASE("every command has help and transcripts in both languages") {
  const std::string shown = transcripts();
  for (const Command& command : all_commands()) {
    INFO(command.name);
    CHECK(has_both(command.summary));
    CHECK(help_of(command.name, "en").find(command.summary.en) != std::string::npos);
    CHECK(help_of(command.name, "zh").find(command.summary.zh) != std::string::npos);
    const std::string name(command.name);
    CHECK(std::regex_search(shown, std::regex("\\$ (.* )?c136 (.* )?" + name + " ")));
    CHECK(std::regex_search(shown, std::regex("\\$ (.* )?c136 (.* )?" + name + " .*--lang zh")));
  }
}

TEST_CASE("every option of the help stands in a transcript") {
  const std::string shown = transcripts();
  const std::regex option("[\\s(|\\[](--?[A-Za-z][a-z-]*)[ ,]");
  for (const Command& command : all_commands()) {
    const std::string help = help_of(command.name, "en");
    for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
      CHECK_MESSAGE(shown.find((*at)[1].str()) != std::string::npos, (*at)[1].str());
  }
}

TEST_CASE("every format is described, and every command shows each of its own") {
  const std::string shown = transcripts();
  for (const Format& format : all_formats()) CHECK(has_both(format.summary));
  for (const Command& command : all_commands())
    for (const std::string_view format : command.formats) {
      INFO(command.name, " --format ", format);
      REQUIRE(find_format(format) != nullptr);
      const std::string name(format);
      const std::regex use("\\$ .*c136 (.* )?" + std::string(command.name) +
                           " .*(--(format )?|-o \\S+\\.)" + name);
      CHECK((format == "text" || std::regex_search(shown, use)));
    }
}

TEST_CASE("every source has its test") {
  const fs::path sources = source_folder() / "src";
  for (const fs::path& file : files_below(sources, ".cpp")) {
    const std::string name = file.lexically_relative(sources);
    if (name == "main.cpp" || std::regex_match(name, key_table)) continue;
    CHECK_MESSAGE(fs::exists(test_of(name)), name);
  }
}
