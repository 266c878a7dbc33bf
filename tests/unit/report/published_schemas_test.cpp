// What the reports print is held to them in tests/schema.
#include "report/reference/published_schemas.hpp"

#include "c136/cli/command.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace c136;

TEST_CASE("every schema is JSON of draft-07 and says what it describes") {
  for (const PublishedSchema& schema : published_schemas()) {
    CAPTURE(schema.name());
    const Json json = schema.schema();
    CHECK(json["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(json["title"] ==
          "c136 " + std::string(schema.report) + " --format " + std::string(schema.format));
    const bool is_whole = schema.format == "json";
    CHECK(json["properties"].contains("schema_version") == is_whole);
    CHECK(find_published_schema(schema.name()) == &schema);
  }
  CHECK(find_published_schema("deal") == nullptr);
}

TEST_CASE("every command that prints JSON has one, and so has every one that prints lines of it") {
  for (const Command& command : all_commands()) {
    const auto prints = [&](std::string_view format) {
      return std::ranges::find(command.formats, format) != command.formats.end();
    };
    const bool prints_json = prints("json");
    CAPTURE(command.name);
    CHECK((find_published_schema(std::string(command.name) + "-jsonl") != nullptr) ==
          prints("jsonl"));
    CHECK((find_published_schema(command.name) != nullptr) ==
          (prints_json && command.name != "schema"));
  }
}
