#include "c136/document/json.hpp"

#include "unit/render/naughty.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace c136;

TEST_CASE("it is indented, or on one line") {
  const Json data{{"a", {1, 2}}, {"b", Json::object()}, {"c", Json::array()}, {"d", nullptr}};
  CHECK(data.dump() == R"({"a":[1,2],"b":{},"c":[],"d":null})");
  CHECK(Json{{"a", {1, true}}}.dump(1) == "{\n \"a\": [\n  1,\n  true\n ]\n}");
}

TEST_CASE("pairs that begin with a text are an object, all else is an array") {
  CHECK(Json{{"a", "b"}, {"c", {{"d", 1}}}}.dump() == R"({"a":"b","c":{"d":1}})");
  CHECK(Json{"a", "b"}.dump() == R"(["a","b"])");
  CHECK(Json::array({{"a", 1}}).dump() == R"([["a",1]])");
  CHECK(Json(std::vector<std::string>{"a", "b"}).dump() == R"(["a","b"])");
}

TEST_CASE("members keep their order, are found, replaced and taken away") {
  Json data{{"b", 1}, {"a", 2}};
  data["c"] = 3;
  data["b"] = "new";
  data.update({{"a", 4}, {"d", 5}});
  data.erase("c");
  CHECK(data.dump() == R"({"b":"new","a":4,"d":5})");
  const Json& seen = data;
  CHECK(seen["nowhere"]["deeper"].is_null());
  CHECK(*seen["a"].number() == 4);
  CHECK(seen.size() == 3);
}

TEST_CASE("what is read is what was written, decimals digit by digit") {
  const std::string text = R"({"a":[1.50,-2,"x \" y",true,null],"b":{"c":{}}})";
  REQUIRE(Json::parse(text));
  CHECK(Json::parse(text)->dump() == text);
  CHECK(Json::parse("[1e3]")->dump() == "[1e3]");
  for (const char* wrong : {"", "{", "[1,]", "{\"a\"}", "[1] 2"}) {
    CAPTURE(wrong);
    CHECK_FALSE(Json::parse(wrong));
  }
}

TEST_CASE("no text leaves its line or moves a cursor, and every reader gets it back") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const std::string json = Json{{"text", text}}.dump();
    CHECK(is_safe(json));
    if (is_safe(text) || text.find('\xFF') == text.npos)
      CHECK(nlohmann::json::parse(json)["text"] == text);
  }
}

TEST_CASE("an object in pieces is what the whole would be") {
  const auto part = [](std::initializer_list<JsonItem> items) {
    return Json{{"version", 1}, {"deals", Json::array(items)}, {"sum", {{"of", 2}}}};
  };
  const std::string whole = part({{{"id", "a"}}, "b\nc", 3}).dump(2) + "\n";
  const auto joined = [&](std::initializer_list<Json> parts, const Json& last) {
    JsonInPieces pieces("deals");
    std::string text;
    for (const Json& one : parts) text += pieces.next(one);
    return text + pieces.end(last);
  };
  CHECK(joined({part({{{"id", "a"}}}), part({"b\nc", 3})}, part({})) == whole);
  CHECK(joined({part({}), part({{{"id", "a"}}, "b\nc"})}, part({3})) == whole);
  CHECK(joined({}, part({{{"id", "a"}}, "b\nc", 3})) == whole);
  CHECK(joined({part({})}, part({})) == part({}).dump(2) + "\n");
}
