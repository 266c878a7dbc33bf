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

/// Sources whose tests are elsewhere.
const std::set<std::string> tested_elsewhere{
    "cli/score_command.cpp",      // tests/cli/score.md
    "cli/check_command.cpp",      // tests/cli/check.md
    "cli/contacts_command.cpp",   // tests/cli/contacts.md
    "model/fields_clears.cpp",    // rows of the tables that field_test.cpp walks
    "model/fields_config.cpp",    //
    "model/fields_customer.cpp",  //
    "model/fields_deal.cpp",      //
    "model/fields_plan.cpp",      //
};

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
    for (const std::string_view code : criterion.codes) {
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
    CHECK(std::regex_search(shown, std::regex("\\$ c136 " + name + " ")));
    CHECK(std::regex_search(shown, std::regex("\\$ c136 (.* )?" + name + " .*--lang zh")));
  }
}

TEST_CASE("every option of the help stands in a transcript") {
  const std::string shown = transcripts();
  const std::regex option("(--?[A-Za-z][a-z-]*)[ ,]");
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
      const std::regex use("\\$ .*c136 (.* )?" + std::string(command.name) + " .*--(format )?" +
                           name);
      CHECK((format == "text" || std::regex_search(shown, use)));
    }
}

TEST_CASE("every source has its test") {
  const fs::path sources = source_folder() / "src", tests = source_folder() / "tests/unit";
  for (const fs::path& file : files_below(sources, ".cpp")) {
    const fs::path name = file.lexically_relative(sources);
    if (name == "main.cpp" || tested_elsewhere.contains(name)) continue;
    fs::path test = tests / name;
    test.replace_filename(name.stem().string() + "_test.cpp");
    CHECK_MESSAGE(fs::exists(test), name.string());
  }
  for (const std::string& name : tested_elsewhere)
    CHECK_MESSAGE(fs::exists(sources / name), name, " is gone");
}
