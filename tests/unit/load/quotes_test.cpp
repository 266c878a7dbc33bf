#include "load/yaml/quotes.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("a quoted text ends at the first quote that stands for itself") {
  constexpr auto none = std::string_view::npos;
  CHECK(closing_quote(R"("a b" c)", 1, '"') == 4);
  CHECK(closing_quote(R"("a \" b\\" c)", 1, '"') == 9);
  CHECK(closing_quote("'it''s' c", 1, '\'') == 6);
  CHECK(closing_quote(R"('a \')", 1, '\'') == 4);
  CHECK(closing_quote("\"a", 1, '"') == none);
  CHECK(closing_quote("'a''", 1, '\'') == none);
  CHECK(closing_quote("\"a\\", 1, '"') == none);
}

TEST_CASE("escapes, as far as they stand for what cannot be seen") {
  struct Row {
    std::string_view text;
    char32_t character;
    std::size_t length;
  };
  for (const auto& [text, character, length] :
       {Row{"\\x1Fg", 0x1F, 4}, Row{"\\u200Eg", 0x200E, 6}, Row{"\\U0000202Eg", 0x202E, 10},
        Row{"\\0", 0, 2},       Row{"\\a", 7, 2},           Row{"\\b", 8, 2},
        Row{"\\e", 0x1B, 2},    Row{"\\v", 11, 2},          Row{"\\f", 12, 2},
        Row{"\\r", 13, 2},      Row{"\\n", 10, 2},          Row{"\\t", 9, 2},
        Row{"\\N", 0x85, 2},    Row{"\\_", 0xA0, 2},        Row{"\\L", 0x2028, 2},
        Row{"\\P", 0x2029, 2},  Row{"\\\"", 0xFFFD, 2},     Row{"\\q", 0xFFFD, 2},
        Row{"\\x1", 0xFFFD, 2}, Row{"\\uZZZZ", 0xFFFD, 2},  Row{"\\", 0xFFFD, 2}}) {
    const Escape escape = escape_at(text, 0);
    CHECK(escape.character == character);
    CHECK(escape.length == length);
  }
}
