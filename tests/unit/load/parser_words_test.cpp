#include "load/yaml/parser_words.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("the parser's complaints are translated, the longest beginning first") {
  CHECK(meaning_of("end of map flow not found").message.en ==
        "a map in { } is not closed, or a comma is missing");
  CHECK(meaning_of("end of map not found").message.en ==
        "this line does not fit the indentation of the lines above");
  CHECK(meaning_of("unknown escape character: q").help.zh == "在双引号里，反斜杠请写成 \\\\");
}

TEST_CASE("a complaint that is not known is not passed on") {
  const ParserWords& words = meaning_of("the gremlins are in");
  CHECK(words.message.en == "this line cannot be read as YAML");
  CHECK(words.message.zh == "这一行不符合 YAML 写法");
  CHECK_FALSE(words.help.zh.empty());
}
