#include <doctest/doctest.h>

#include "render/json_text.hpp"
#include "unit/render/naughty.hpp"

#include <nlohmann/json.hpp>

using namespace c136;
using nlohmann::ordered_json;

TEST_CASE("it is indented, or on one line") {
  const ordered_json data{{"a", {1, 2}}};
  CHECK(json_text(data, -1) == R"({"a":[1,2]})");
  CHECK(json_text(data, 1) == "{\n \"a\": [\n  1,\n  2\n ]\n}");
}

TEST_CASE("no text leaves its line or moves a cursor") {
  for (const auto text : naughty) {
    CAPTURE(text);
    CHECK(is_safe(json_text({{"text", text}}, -1)));
  }
}
