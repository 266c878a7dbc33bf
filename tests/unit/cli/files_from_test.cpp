#include "cli/files_from.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a name that git has quoted is the name again, any other stays") {
  struct {
    std::string_view line, name;
  } const rows[] = {
      {"deals/a.yaml", "deals/a.yaml"},
      {R"("deals/\344\270\264\346\261\237.yaml")", "deals/临江.yaml"},
      {R"("a\tb\nc\"d\\e")", "a\tb\nc\"d\\e"},
      {R"("a b")", "a b"},
      {R"("")", ""},
      {R"("open)", "\"open"},
      {R"(a"b")", "a\"b\""},
      {R"("\9\")", "9\\"},
      {R"(")", "\""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(without_quotes(row.line) == row.name);
  }
}
