#include "edit/fix/fix_lines.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("colons behind known keys become plain ones") {
  struct Case {
    std::string_view line, mended;
  };
  const Case cases[] = {
      {"title：新商机\n", "title: 新商机\n"},
      {"  负责人：　李伟 # 谁：\n", "  负责人: 李伟 # 谁：\n"},
      {"team:east\n", "team: east\n"},
      {"title: a：b\n", "title: a：b\n"},
      {"  - {who：wang, seat:top, note: \"a，seat：b\"}\n",
       "  - {who: wang, seat: top, note: \"a，seat：b\"}\n"},
      {"  - who：wang\n", "  - who: wang\n"},
      {"客户说：不行\n", "客户说：不行\n"},
      {"c1：\n", "c1:\n"},
      {"x-mine：1\n", "x-mine: 1\n"},
  };
  for (const Case& c : cases) CHECK(with_plain_colons(c.line) == c.mended);
}

TEST_CASE("dashes, tabs and line ends") {
  CHECK(with_blank_behind_dash("  -wang\n") == "  - wang\n");
  CHECK(with_blank_behind_dash("  - wang\n") == "  - wang\n");
  CHECK(with_blank_behind_dash("---\n") == "---\n");
  CHECK(without_tab_indents("a:\n\tb: 1\tx\n", 2) == "a:\n  b: 1\tx\n");
  CHECK(with_one_line_end("a\r\nb\nc\n") == "a\nb\nc\n");
  CHECK(with_one_line_end("a\r\nb\r\nc\n") == "a\r\nb\r\nc\r\n");
  CHECK(with_one_line_end("a\r\nb\r\n") == "a\r\nb\r\n");
}
