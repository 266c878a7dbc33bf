#include "load/yaml/open_quote.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

TEST_CASE("the first quote that nothing closes is found, and no other sign is taken for one") {
  struct Row {
    std::string_view text, expected;
  };
  for (const auto& [text, expected] : {
           Row{"a: \"b\nc: d\n", "1:4 \""},
           Row{"a: 'b'\nc: [d, 'e]\nf: g\n", "2:8 '"},
           Row{"客户: {名: \"恒远}\n", "1:15 \""},
           Row{"a: \"b\nc: \"d\"\n", "1:4 \""},
           Row{"a: \"b\n  c\"\nd: 'e\n", "3:4 '"},
           Row{"a: |\n  \"b\n  'c\nd: \"e\n", "4:4 \""},
           Row{"- >-\n  'a\n- 'b\n", "3:3 '"},
           Row{"a: b # \"c\nd: it's\ne: 5\" pipe\nf: \"g\"\n", ""},
           Row{"a: \"b\n  c\", d\n", ""},
           Row{"a: 'it''s'\nb: \"\\\"\"\n", ""},
       }) {
    LineIndex lines(text);
    const auto open = find_open_quote(lines, lines.line_count());
    CAPTURE(text);
    CHECK((open ? fmt::format("{}:{} {}", open->span.line, open->span.column, open->quote) : "") ==
          expected);
  }
}

TEST_CASE("what lies below the last line asked for is not looked at") {
  LineIndex lines("a: b\nc: \"d\n");
  CHECK_FALSE(find_open_quote(lines, 1));
  CHECK(find_open_quote(lines, 2));
}

TEST_CASE("a value may end behind its quote") {
  for (const std::string_view rest : {"", "  ", ", b", " }", "]", " # x", ": b"})
    CHECK(ends_value(rest));
  for (const std::string_view rest : {"b", " b", "s", "."}) CHECK_FALSE(ends_value(rest));
}
