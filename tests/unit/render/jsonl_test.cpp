#include "render/formats.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a line for each item of the list that the data is about") {
  Document document;
  document.data =
      Json{{"schema_version", 1},
           {"deals", Json::array({Json{{"deal", "a"}, {"value", 1}}, Json{{"deal", "b"}}})},
           {"not_included", Json::array({"c"})}};
  CHECK(render_jsonl(document, {}) == "{\"deal\":\"a\",\"value\":1}\n{\"deal\":\"b\"}\n");
  CHECK(render_jsonl(Document{}, {}) == "");
}

TEST_CASE("a deal alone prints what it prints among others") {
  CHECK(find_format("jsonl")->has_lines());
  CHECK_FALSE(find_format("json")->has_lines());
  CHECK_FALSE(find_format("text")->has_lines());
}
