#include <doctest/doctest.h>

#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <nlohmann/json.hpp>

using namespace c136;
using nlohmann::ordered_json;

namespace {

std::string printed(const Json& data) {
  Document document;
  document.data = data;
  return render_json(document, {});
}

}  // namespace

TEST_CASE("data are printed in their order, indented, with Chinese as it is") {
  CHECK(printed({{"title", "恒远地产"}, {"deals", {{{"W", 0}}}}, {"amount", nullptr}}) ==
        "{\n"
        "  \"title\": \"恒远地产\",\n"
        "  \"deals\": [\n"
        "    {\n"
        "      \"W\": 0\n"
        "    }\n"
        "  ],\n"
        "  \"amount\": null\n"
        "}\n");
}

TEST_CASE("a reader gets every text back, and a terminal gets no control") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const std::string json = printed({{"text", text}});
    CHECK(is_safe(json));
    if (is_safe(text) || text.find('\xFF') == text.npos)
      CHECK(ordered_json::parse(json)["text"] == text);
  }
}

TEST_CASE("what is not UTF-8 is replaced") {
  CHECK(ordered_json::parse(printed({{"text", "a\xFFz"}}))["text"] == "a\uFFFDz");
}
