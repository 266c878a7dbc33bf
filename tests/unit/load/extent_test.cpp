#include "load/yaml/extent.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

namespace {

struct Row {
  std::string_view text, rest;  // what stands behind the end
};

}  // namespace

TEST_CASE("a plain text ends with its last word, however many lines it has") {
  CHECK(plain_end("a b # c", 0, "a b") == 3);
  CHECK(plain_end("a\n\n  b\nc: d", 0, "a\nb") == 6);
  CHECK(plain_end("a: b\tc", 3, "b\tc") == 6);
}

TEST_CASE("a block of text ends with its last line that is not blank") {
  for (const auto& [text, rest] : {
           Row{"|\n  a\n b\n", "\n b\n"},
           Row{"|\n  a\n   b\n\n# c\n", "\n\n# c\n"},
           Row{"|-\r\n  a\r\nb", "\r\nb"},
           Row{"|2\n     a\n   b\n c\n", "\n c\n"},
           Row{"> # empty\nb: c\n", " # empty\nb: c\n"},
           Row{"|\n  a", ""},
       }) {
    CAPTURE(std::string(text));
    CHECK(text.substr(block_end(text, 0, 0)) == rest);
  }
}

TEST_CASE("a bracket closes behind commas, comments and line ends") {
  CHECK(flow_end("[a, # ]\n ] b", 2) == 10);
  CHECK(flow_end("[]", 1) == 2);
  CHECK(flow_end("[", 1) == 1);
}

TEST_CASE("a token follows white space and comments") {
  CHECK(next_token("a # b\n\t c", 1) == 8);
  CHECK(next_token("a", 1) == 1);
}
