// tests/rules/<CODE>.yaml: a deal that shows where the rule speaks and where it is silent.
//
//     tendency: 2   # expect: 17 [T101] "part of the message"      on the very line, column 17
//     # expect: 8:3 [C104] "part of the message"                   anywhere, line 8
//     # as-of: 2026-11-22                                          when it is another day
//     # after: D001/first.yaml                                     a deal that was read before this
//     one
//
// <CODE>-<what>.yaml are more of the same rule, where one file cannot hold all.
//
// The findings of the rule are exactly the expected ones, and no error is there that is not
// expected.
#include "c136/check/rule.hpp"
#include "c136/load/settings/load_config.hpp"
#include "examine/examine.hpp"
#include "support/deal.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <tuple>

using namespace c136;
using namespace c136::test;

namespace fs = std::filesystem;

namespace {

const fs::path rules_folder = source_folder() / "tests/rules";

struct Expected {
  std::string code;
  std::uint32_t line = 0, column = 0;
  std::string part;

  bool is(const Finding& f) const {
    return std::tie(code, line, column) == std::tie(f.code, f.place.line, f.place.column) &&
           f.message.find(part) != std::string::npos;
  }
};

struct Fixture {
  std::vector<Expected> expected;
  std::optional<std::string> as_of, config;
  std::vector<std::string> files;
};

std::uint32_t number(const std::string& digits) {
  return static_cast<std::uint32_t>(std::stoul(digits));
}

Fixture fixture_of(const fs::path& file) {
  static const std::regex expect(R"~(# expect: (?:(\d+):)?(\d+) \[(\w+)\] "(.*)"\s*$)~");
  static const std::regex as_of(R"(# as-of: (\S+))"), config("# config: (.*)"),
      after(R"(# after: (\S+))");
  Fixture fixture;
  std::istringstream in(content(file));
  std::string line;
  for (std::uint32_t at = 1; std::getline(in, line); ++at) {
    std::smatch found;
    if (std::regex_search(line, found, expect))
      fixture.expected.push_back(
          {found[3], found[1].matched ? number(found[1]) : at, number(found[2]), found[4]});
    if (std::regex_search(line, found, as_of)) fixture.as_of = found[1];
    if (std::regex_search(line, found, config)) fixture.config = found[1];
    if (std::regex_search(line, found, after))
      fixture.files.push_back((rules_folder / found[1].str()).string());
  }
  fixture.files.push_back(file.string());
  return fixture;
}

Config config_of(const Fixture& fixture, Language language) {
  if (!fixture.config) return {};
  const LoadedConfig settings = load_config(".c136.yaml", *fixture.config, {}, language);
  REQUIRE(settings.ok());
  return settings.config;
}

/// Of the last file.
std::vector<Finding> findings_of(const Fixture& fixture, Language language) {
  const Config config = config_of(fixture, language);
  Operands operands("", nullptr, config);
  for (const std::string& file : fixture.files) operands.take(file);
  REQUIRE(operands.passed_over.empty());
  std::vector<Finding> findings;
  const auto keep = [&](const std::vector<Finding>& more) {
    std::ranges::copy_if(more, std::back_inserter(findings),
                         [&](const Finding& f) { return f.place.file == fixture.files.back(); });
  };
  examine(operands.inputs,
          {.config = config,
           .as_of = day(fixture.as_of.value_or("2026-11-22")),
           .language = language,
           .errors_in = language,
           .tells_private = true},
          {.errors = keep,
           .examined =
               [&](const Examined& deal) {
                 keep(deal.gaps);
                 keep(deal.warnings);
               },
           .week = [&](const ReadWeek& week) { keep(week.warnings); }});
  return findings;
}

std::string shown(const Finding& f) {
  return fmt::format("{}:{} [{}] \"{}\"", f.place.line, f.place.column, f.code, f.message);
}

void check_fixture(const std::string& code, const fs::path& file) {
  INFO(file.string());
  const Fixture fixture = fixture_of(file);
  CHECK_MESSAGE(content(file).starts_with("# "), "the first line says what the fixture shows");
  const std::vector<Finding> findings = findings_of(fixture, Language::en);
  for (const Finding& finding : findings)
    if (finding.code == code || finding.severity == Severity::error)
      CHECK_MESSAGE(
          std::ranges::any_of(fixture.expected, [&](const Expected& e) { return e.is(finding); }),
          "not expected: ", shown(finding));
  for (const Expected& e : fixture.expected)
    CHECK_MESSAGE(std::ranges::count_if(findings, [&](const Finding& f) { return e.is(f); }) == 1,
                  "expected once: ", e.line, ":", e.column, " [", e.code, "] \"", e.part, "\"");
  CHECK_MESSAGE(
      std::ranges::any_of(fixture.expected, [&](const Expected& e) { return e.code == code; }),
      "the fixture expects no ", code);
}

/// The same in Chinese: the same places, and not one English message.
void check_chinese(const fs::path& file) {
  INFO(file.string());
  const Fixture fixture = fixture_of(file);
  const std::vector<Finding> english = findings_of(fixture, Language::en);
  const std::vector<Finding> chinese = findings_of(fixture, Language::zh);
  REQUIRE(english.size() == chinese.size());
  for (std::size_t i = 0; i < english.size(); ++i) {
    CHECK(english[i].code == chinese[i].code);
    CHECK(english[i].place.line == chinese[i].place.line);
    CHECK(english[i].place.column == chinese[i].place.column);
    CHECK_MESSAGE(english[i].message != chinese[i].message, chinese[i].message);
    if (!english[i].help.empty())
      CHECK_MESSAGE(english[i].help != chinese[i].help, chinese[i].help);
  }
}

/// "S001" of "S001-tab.yaml".
std::string code_of(const fs::path& file) {
  const std::string stem = file.stem().string();
  return stem.substr(0, stem.find('-'));
}

std::vector<fs::path> fixtures() { return files_in(rules_folder, ".yaml"); }

}  // namespace

TEST_CASE("every rule speaks where its fixture says, and nowhere else") {
  for (const fs::path& file : fixtures()) check_fixture(code_of(file), file);
}

TEST_CASE("rules say the same in Chinese") {
  for (const fs::path& file : fixtures()) check_chinese(file);
}

TEST_CASE("every rule has its fixture, and every fixture its rule") {
  for (const Rule* rule : all_rules())
    if (rule->code != "R001")  // of files that are not read: cases_overlooked_test.cpp
      CHECK_MESSAGE(fs::exists(rules_folder / (std::string(rule->code) + ".yaml")), rule->code);
  for (const fs::path& file : fixtures())
    CHECK_MESSAGE(find_rule(code_of(file)) != nullptr, file.filename().string());
}
