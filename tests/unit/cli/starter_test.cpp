#include "cli/starter.hpp"

#include "c136/load/load.hpp"
#include "c136/load/settings/load_config.hpp"
#include "support/deal.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>

using namespace c136;
using namespace c136::test;

namespace {

std::string text_of(std::string_view path, Language language = Language::en,
                    CiService service = CiService::github) {
  for (const StarterFile& file : starter_files(language, service))
    if (file.path == path) return file.text;
  return "";
}

constexpr Language languages[] = {Language::en, Language::zh};

}  // namespace

TEST_CASE("the settings are valid, and so are the examples in their comments") {
  for (const Language language : languages) {
    std::string text = text_of(".c136.yaml", language);
    CHECK(load_config(".c136.yaml", text, {}, Language::en).ok());
    CHECK(load_config(".c136.yaml", text, {}, Language::en).config.language == language);
    for (std::size_t at = 0; (at = text.find("\n# ", at)) != text.npos;) {
      const std::string line = text.substr(at + 3, text.find('\n', at + 3) - at - 3);
      const bool is_yaml = line.find(':') != line.npos && line.back() != '.' &&
                           !line.ends_with("。") && line.find("config") == line.npos;
      is_yaml ? text.erase(at + 1, 2) : text.insert(at + 1, "#");
      at += 2;
    }
    const LoadedConfig all = load_config(".c136.yaml", text, {}, Language::en);
    CHECK_MESSAGE(all.ok(), text);
    CHECK(all.config.gates.size() > 0);
  }
}

TEST_CASE("the example deal has no errors and no warnings") {
  for (const Language language : languages) {
    const Sample sample(text_of("deals/example.yaml", language), "2026-11-22", language);
    CHECK(sample.warnings().empty());
  }
}

TEST_CASE("the editor's files are JSON, and its schemas are where it looks for them") {
  using nlohmann::json;
  for (const StarterFile& file : starter_files(Language::en, CiService::none))
    if (file.path.ends_with(".json")) CHECK_MESSAGE(json::accept(file.text), file.path);
  const json settings = json::parse(text_of(".vscode/settings.json"));
  for (const auto& [schema, globs] : settings["yaml.schemas"].items())
    CHECK_FALSE(text_of(schema).empty());
}

TEST_CASE("private files are kept out of the repository") {
  for (const Language language : languages)
    for (const std::string_view pattern : private_patterns)
      CHECK(text_of(".gitignore", language).find("\n" + std::string(pattern) + "\n") !=
            std::string::npos);
}

TEST_CASE("the CI file is that of the service, as examples/ci shows it") {
  const auto example = [](const char* name) {
    return content(source_folder() / "examples/ci" / name);
  };
  CHECK(text_of(".github/workflows/deals.yml") == example("github.yml"));
  CHECK(text_of(".gitlab-ci.yml", Language::en, CiService::gitlab) == example("gitlab.yml"));
  CHECK(text_of(".github/workflows/deals.yml", Language::en, CiService::gitlab).empty());
  CHECK(starter_files(Language::en, CiService::none).size() + 1 ==
        starter_files(Language::en, CiService::github).size());
}

TEST_CASE("no file comes twice") {
  std::set<std::string> paths;
  for (const StarterFile& file : starter_files(Language::zh, CiService::github))
    CHECK_MESSAGE(paths.insert(file.path).second, file.path);
}
