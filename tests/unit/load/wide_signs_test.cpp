#include "load/yaml/wide_signs.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("full-width signs where YAML wants plain ones") {
  struct Row {
    std::string_view line, plain;
  };
  const Row rows[] = {
      Row{"　　team: x", "    team: x"},
      Row{"\u00A0\u00A0team: x", "  team: x"},
      Row{"  － 样机", "  - 样机"},
      Row{"－样机", "- 样机"},
      Row{"— 样机", "- 样机"},
      Row{"　－　样机", "  - 样机"},
      Row{"＃ 估的", "# 估的"},
      Row{"c5: ｛competitors: none｝", "c5: {competitors: none}"},
      Row{"c3: {members: ［{who: a}］}", "c3: {members: [{who: a}]}"},
      Row{"  - ｛on: 2026-11-01， note: \"｛｝\"｝", "  - {on: 2026-11-01， note: \"｛｝\"}"},
      Row{"asks: [a, b］", "asks: [a, b]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(wide_sign(row.line));
    CHECK(with_plain_signs(row.line) == row.plain);
    CHECK_FALSE(wide_sign(row.plain));
  }
}

TEST_CASE("in a text they are as good as any") {
  for (const std::string_view line : {"note: 见附件［2］", "title: a － b", "note: 第一＃第二",
                                      "——完", "note: \"［x］\"", "", "　"}) {
    CAPTURE(line);
    CHECK_FALSE(wide_sign(line));
    CHECK(with_plain_signs(line) == line);
  }
}

TEST_CASE("it is said at the sign, with the line to write") {
  LineIndex lines("asks:\n  － 样机\n");
  const auto found = explain_wide_sign(lines, 2, Language::zh);
  REQUIRE(found);
  CHECK(found->span.line == 2);
  CHECK(found->span.column == 3);
  CHECK(found->message == "全角的“－”不起作用");
  CHECK(found->help == "请改用英文半角符号：`- 样机`");
  CHECK_FALSE(explain_wide_sign(lines, 1, Language::zh));
}
