#include "load/yaml/line_shape.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

TEST_CASE("a line is taken apart into key and value") {
  struct Row {
    std::string_view line, content, key, value;
    bool is_item;
  };
  for (const auto& [line, content, key, value, is_item] : {
           Row{"team: east", "team: east", "team", "east", false},
           Row{"  - who: wang  # x", "who: wang", "who", "wang", true},
           Row{"- - a", "a", "", "a", true},
           Row{"c1:", "c1:", "c1", "", false},
           Row{"客户: {name: 恒远}", "客户: {name: 恒远}", "客户", "{name: 恒远}", false},
           Row{"- {id: a, name: b}", "{id: a, name: b}", "", "{id: a, name: b}", true},
           Row{"'a: b': c", "'a: b': c", "", "'a: b': c", false},
           Row{"team:east", "team:east", "", "team:east", false},
           Row{"\t", "", "", "", false},
           Row{"", "", "", "", false},
       }) {
    const LineIndex lines(line);
    const LineShape shape = shape_of(lines, 1);
    CAPTURE(line);
    CHECK(shape.content == content);
    CHECK(shape.key == key);
    CHECK(shape.value == value);
    CHECK(shape.is_item == is_item);
    CHECK(line.substr(shape.value_begin(), value.size()) == value);
  }
}

TEST_CASE("a hash begins a comment behind a space and outside of quotes") {
  struct Row {
    std::string_view line, rest;
  };
  for (const auto& [line, rest] : {
           Row{"a: b # c", "a: b "},
           Row{"a: b#c", "a: b#c"},
           Row{"# a", ""},
           Row{"a: 'b # c' # d", "a: 'b # c' "},
           Row{R"(a: "b \" # c" # d)", R"(a: "b \" # c" )"},
           Row{"a: it's # c", "a: it's "},
           Row{"a: \"open # c", "a: \"open # c"},
       })
    CHECK(without_comment(line) == rest);
}

TEST_CASE("tabs in the indentation are seen, others are not") {
  CHECK(shape_of(LineIndex(" \ta: b"), 1).tab_indent);
  CHECK_FALSE(shape_of(LineIndex(" a:\tb"), 1).tab_indent);
}

TEST_CASE("the last line with content is looked for upwards") {
  const LineIndex lines("a: b\n# c\n\n");
  CHECK(content_line(lines, 3).number == 1);
  CHECK(content_line(LineIndex("\n\n"), 2).content == "");
}

TEST_CASE("places count bytes") {
  LineIndex lines("x\n  - 客户: 恒远");
  const LineShape shape = shape_of(lines, 2);
  CHECK(place(lines, shape, shape.value_begin(), 2) == Span{2, 13, 2, 0});
}
