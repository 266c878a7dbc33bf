#include "render/text/excerpt.hpp"

#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "unit/render/naughty.hpp"

using namespace c136;

namespace {

Excerpt excerpt(std::string_view line, std::uint32_t column, std::uint32_t end_column,
                std::size_t width = 80) {
  Finding finding = a_finding("");
  finding.place = {"f.yaml", 1, column, 1, end_column};
  finding.excerpt = line;
  return excerpt_of(finding, width);
}

/// The source line, and below it the carets.
std::string drawn(const Excerpt& e) {
  return e.line + "\n" + std::string(e.caret, ' ') + std::string(e.length, '^');
}

/// What stands above the carets.
std::string pointed_at(const Excerpt& e) {
  const auto before = clip(e.line, e.caret);
  return std::string(clip(std::string_view(e.line).substr(before.size()), e.length));
}

}  // namespace

TEST_CASE("carets stand right under what is meant") {
  CHECK(drawn(excerpt("stage: nedds", 8, 13)) ==
        "stage: nedds\n"
        "       ^^^^^");
  CHECK(drawn(excerpt("客户: {名称: 恒远地产, 级别: A9}", 20, 22)) ==
        "客户: {名称: 恒远地产, 级别: A9}\n"
        "                             ^^");
  CHECK(drawn(excerpt("客户: 恒远", 1, 3)) ==
        "客户: 恒远\n"
        "^^^^");
  CHECK(drawn(excerpt("👨‍👩‍👧‍👦: x", 10, 11)) ==
        "👨‍👩‍👧‍👦: x\n"
        "    ^");
}

TEST_CASE("tabs are spaces up to the next fourth column") {
  CHECK(drawn(excerpt("\tstage: x", 9, 10)) ==
        "    stage: x\n"
        "           ^");
  CHECK(drawn(excerpt("ab\tx\ty", 6, 7)) ==
        "ab  x   y\n"
        "        ^");
  CHECK(drawn(excerpt("恒\tx", 2, 3)) ==
        "恒  x\n"
        "  ^^");
}

TEST_CASE("a place behind the end of the line gets one caret there") {
  CHECK(drawn(excerpt("title:", 7, 8)) ==
        "title:\n"
        "      ^");
  CHECK(drawn(excerpt("title:", 40, 50)) ==
        "title:\n"
        "      ^");
  CHECK(drawn(excerpt("title: \"abc", 8, 200)) ==
        "title: \"abc\n"
        "       ^^^^");
}

TEST_CASE("a place without length gets one caret, one of several lines all to the end") {
  CHECK(excerpt("title: abc", 8, 8).length == 1);
  Finding finding = a_finding("");
  finding.place = {"f.yaml", 1, 8, 3, 2};
  finding.excerpt = "title: abc";
  CHECK(excerpt_of(finding, 80).length == 3);
}

TEST_CASE("what is dangerous is escaped, and the carets know") {
  CHECK(drawn(excerpt("a: \x1B[1m", 4, 5)) ==
        "a: \\x1B[1m\n"
        "   ^^^^");
  CHECK(drawn(excerpt("a: \xBA\xFF!", 6, 7)) ==
        "a: \\xBA\\xFF!\n"
        "           ^");
}

TEST_CASE("a byte order mark counts for nothing") {
  CHECK(drawn(excerpt("\uFEFFtitel: x", 1, 6)) ==
        "titel: x\n"
        "^^^^^");
}

TEST_CASE("a long line is shown around its place") {
  std::string line = "note: ";
  for (int i = 0; i < 50; ++i) line += "技术评标，";
  const auto with_mark = [&](std::size_t at) {
    std::string copy = line;
    copy.insert(at, "HERE");
    return copy;
  };
  for (const std::size_t at : {std::size_t{0}, std::size_t{6}, std::size_t{306}, line.size()}) {
    const std::string text = with_mark(at);
    const auto column = static_cast<std::uint32_t>(code_points(text.substr(0, at))) + 1;
    const Excerpt e = excerpt(text, column, column + 4, 60);
    CAPTURE(e.line);
    CHECK(display_width(e.line) <= 60);
    CHECK(display_width(e.line) >= 50);
    CHECK(pointed_at(e) == "HERE");
    CHECK(e.line.starts_with("...") == (at > 6));
    CHECK(e.line.ends_with("...") == (at < line.size()));
  }
}

TEST_CASE("a long value is marked as far as it is shown") {
  const Excerpt e = excerpt("x: " + std::string(500, 'y'), 4, 504, 40);
  CHECK(display_width(e.line) <= 40);
  CHECK(e.caret + e.length <= 40);
  CHECK(pointed_at(e).front() == 'y');
}

TEST_CASE("every text can be an excerpt, at every place and width") {
  for (const auto text : naughty)
    for (std::uint32_t column = 1; column < 12; ++column) {
      CAPTURE(text);
      const Excerpt e = excerpt(text, column, column + 2, 20);
      CHECK(is_safe(e.line));
      CHECK(display_width(e.line) <= 20);
      CHECK(e.caret < 40);
      CHECK(e.length >= 1);
    }
}
