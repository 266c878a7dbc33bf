// What a validator and an editor make of the schema is tested in tests/schema.
#include "report/reference/schema.hpp"

#include "report/reference/field_paths.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace c136;

namespace {

void collect_references(const Json& json, std::set<std::string>& references) {
  if (json.contains("$ref")) references.insert(*json["$ref"].text());
  for (const Json& below : json) collect_references(below, references);
  for (const auto& [key, below] : json.members()) collect_references(below, references);
}

}  // namespace

TEST_CASE("every key stands in it under both names, with its meaning in both languages") {
  const Json schema = schema_of(deal_table(), {});
  for (const Table* table : all_tables(deal_table())) {
    const Json& own =
        table == &deal_table() ? schema : schema["definitions"][std::string(table->name)];
    for (const Field& field : table->fields) {
      INFO(table->name, ".", field.key);
      const Json& property = own["properties"][std::string(field.key)];
      CHECK(property == own["properties"][std::string(field.zh)]);
      const std::string name = property["$ref"].text()->substr(14);
      const std::string description = *schema["definitions"][name]["description"].text();
      CHECK(description.find(field.meaning.en) != std::string::npos);
      CHECK(description.find(field.meaning.zh) != std::string::npos);
    }
  }
}

TEST_CASE("every reference leads to a definition, and none is idle") {
  for (const Table* root : {&deal_table(), &account_table()}) {
    const Json schema = schema_of(*root, {});
    std::set<std::string> references, definitions;
    collect_references(schema, references);
    for (const auto& [name, definition] : schema["definitions"].members())
      definitions.insert("#/definitions/" + name);
    CHECK(references == definitions);
  }
}

TEST_CASE("words are those of the repository") {
  Config config;
  config.stages = {{"lead", "线索", {}}};
  const Json stage = schema_of(deal_table(), config)["definitions"]["deal.stage"];
  CHECK(stage["anyOf"][0]["anyOf"].size() == 2);
  CHECK(stage["anyOf"][0]["anyOf"][1]["const"] == "线索");
}
