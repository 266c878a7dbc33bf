#include "load/yaml/line_index.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("offsets become lines and columns, which count bytes") {
  const LineIndex lines("ab\n汉字c\n\nd");
  struct Row {
    std::size_t offset;
    std::uint32_t line, column;
  };
  for (const auto& [offset, line, column] :
       {Row{0, 1, 1}, Row{2, 1, 3}, Row{3, 2, 1}, Row{9, 2, 7}, Row{6, 2, 4}, Row{11, 3, 1},
        Row{12, 4, 1}, Row{0, 1, 1}})
    CHECK(lines.at(offset) == Span{line, column, 0, 0});
}

TEST_CASE("what lies past the end stands behind the last character") {
  CHECK(LineIndex("ab\ncd\r\n\r\n").at(100) == Span{2, 3, 0, 0});
  CHECK(LineIndex("ab").at(2) == Span{1, 3, 0, 0});
  CHECK(LineIndex("").at(5) == Span{1, 1, 0, 0});
  CHECK(LineIndex("\n\n").at(5) == Span{1, 1, 0, 0});
}

TEST_CASE("lines come without their ends") {
  const LineIndex lines("a\r\nb\n\nc");
  CHECK(lines.line_count() == 4);
  CHECK(lines.line(1) == "a");
  CHECK(lines.line(2) == "b");
  CHECK(lines.line(3) == "");
  CHECK(lines.line(4) == "c");
  CHECK(lines.line(0) == "");
  CHECK(lines.line(5) == "");
  CHECK(lines.line_start(3) == 5);
  CHECK(lines.line_number(5) == 3);
}
