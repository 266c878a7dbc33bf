// The layers go one way; layers without a test leak. The table is the one of the architecture.
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <string>

using namespace c136::test;

namespace {

const std::map<std::string, std::set<std::string>> may_use{
    {"base", {}},
    {"document", {"base"}},
    {"model", {"base"}},
    {"files", {"base", "model"}},
    {"load", {"base", "model", "files"}},
    {"score", {"base", "model"}},
    {"check", {"base", "model", "score"}},
    {"examine", {"base", "model", "files", "load", "check", "score"}},
    {"edit", {"base", "model", "files", "load", "check", "score", "examine"}},
    {"book", {"base", "model", "files", "load", "check", "score", "examine", "document"}},
    {"report", {"base", "model", "score", "check", "examine", "book", "document"}},
    {"render", {"base", "document"}},
    {"cli",
     {"base", "model", "files", "load", "score", "check", "examine", "book", "document", "report",
      "render", "edit"}},
    {"main.cpp", {"cli"}},
};

/// Libraries that only one place may know.
const std::map<std::string, std::regex> private_libraries{
    {"yaml-cpp/", std::regex("src/load/yaml/yaml_reader\\.[ch]pp")},
    {"CLI/", std::regex("src/cli/.*")},
    {"nlohmann/", std::regex("src/document/json\\.cpp")},
};

void check_includes(const std::filesystem::path& file, const std::string& layer) {
  const std::string name = file.lexically_relative(source_folder());
  const std::string text = content(file);
  REQUIRE_MESSAGE(may_use.contains(layer), name, " is in no layer of the table");
  const std::regex include("#include ([\"<])(?:c136/)?([a-zA-Z0-9-]+)/");
  for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at) {
    const std::string used = (*at)[2];
    if ((*at)[1] == "\"")
      CHECK_MESSAGE((used == layer || may_use.at(layer).contains(used)), name, " includes ", used);
    else if (const auto only = private_libraries.find(used + "/"); only != private_libraries.end())
      CHECK_MESSAGE(std::regex_match(name, only->second), name, " includes ", used);
  }
}

}  // namespace

TEST_CASE("no file includes a layer above or beside its own") {
  for (const std::string root : {"include/c136", "src"})
    for (const auto& file : files_below(source_folder() / root, "pp"))
      check_includes(file, *file.lexically_relative(source_folder() / root).begin());
}

TEST_CASE(
    "only the command line and the floor of files see the clock, the environment, the files") {
  const std::regex world(
      "getenv|setlocale|isatty|std::cout|std::cerr|std::cin|printf\\(|system_clock|std::time\\(|"
      "ifstream|ofstream|<filesystem>|<iostream>");
  for (const auto& file : files_below(source_folder() / "src", "pp")) {
    const std::string name = file.lexically_relative(source_folder());
    if (name.starts_with("src/cli/") || name.starts_with("src/files/") || name == "src/main.cpp")
      continue;
    CHECK_MESSAGE(!std::regex_search(content(file), world), name);
  }
}
