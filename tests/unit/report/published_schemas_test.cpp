// What the reports print is held to them in tests/schema.
#include "report/reference/published_schemas.hpp"

#include "c136/cli/command.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace c136;

TEST_CASE("every schema is JSON of draft-07 and says what it describes") {
  for (const PublishedSchema& schema : published_schemas()) {
    CAPTURE(schema.report);
    const Json json = schema.schema();
    CHECK(json["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(json["title"] == "c136 " + std::string(schema.report) + " --format json");
    CHECK(json["properties"]["schema_version"]["const"] == 1);
    CHECK(find_published_schema(schema.report) == &schema);
  }
  CHECK(find_published_schema("deal") == nullptr);
}

TEST_CASE("every command that prints JSON has one") {
  for (const Command& command : all_commands()) {
    const bool prints_json =
        std::ranges::find(command.formats, std::string_view("json")) != command.formats.end();
    CAPTURE(command.name);
    CHECK((find_published_schema(command.name) != nullptr) ==
          (prints_json && command.name != "schema"));
  }
}
