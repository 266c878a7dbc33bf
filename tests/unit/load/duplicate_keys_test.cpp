#include "load/yaml/duplicate_keys.hpp"

#include "load/yaml/findings.hpp"
#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

std::string found_in(std::string_view text) {
  const ParsedYaml parsed = read_yaml(text, Language::en);
  REQUIRE(parsed.errors.empty());
  std::vector<Diagnostic> errors;
  find_duplicate_keys(parsed.tree, Language::en, errors);
  std::string out;
  for (const Diagnostic& e : errors)
    out += fmt::format("{}:{} {} (first {}:{})\n", e.span.line, e.span.column, e.message,
                       e.notes[0].span.line, e.notes[0].span.column);
  return out;
}

}  // namespace

TEST_CASE("a key that stands twice in one map is found, however it is written") {
  CHECK(found_in("a: 1\nb: 2\n'a': 3\n") == "3:1 the key `a` stands twice (first 1:1)\n");
  CHECK(found_in("a: 1\na: 2\na: 3\n") ==
        "2:1 the key `a` stands twice (first 1:1)\n3:1 the key `a` stands twice (first 1:1)\n");
  CHECK(found_in("x: [{\"\\x61\": 1, a: 2}]\n") == "1:17 the key `a` stands twice (first 1:6)\n");
}

TEST_CASE("in different maps, or in another case, it is not") {
  CHECK(found_in("a: {a: 1, A: 2}\nb: [{a: 1}, {a: 2}]\n") == "");
}

TEST_CASE("as many as are of use") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "a: 1\n";
  const ParsedYaml parsed = read_yaml(text, Language::en);
  std::vector<Diagnostic> errors;
  find_duplicate_keys(parsed.tree, Language::en, errors);
  CHECK(errors.size() == max_errors);
}
