// The JSON Schemas (draft-07) of what the reports print as JSON: made of the columns of its tables,
// or written by hand beside it; and of a line of what they print as jsonl. They allow keys to be
// added; tests/schema holds the reports to them, key by key. Not here: the schema of deal files
// (schema.hpp).
#pragma once

#include "c136/document/json.hpp"

#include <span>
#include <string>
#include <string_view>

namespace c136 {

struct PublishedSchema {
  std::string_view report;  // name of its command
  Json (*make)();
  std::string_view format = "json";

  /// With the title "c136 REPORT --format json".
  Json schema() const;
  /// By which it is asked for: "list", "list-jsonl".
  std::string name() const;
};

/// In the order of the commands; those of lines come last.
std::span<const PublishedSchema> published_schemas();

/// Null where there is no such report.
const PublishedSchema* find_published_schema(std::string_view name);

}  // namespace c136
