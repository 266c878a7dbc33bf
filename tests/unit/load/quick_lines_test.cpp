#include "load/yaml/quick_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace c136;

namespace {

/// A line each: its number, its indentation, and the column and length of its first word.
struct Lines : QuickLines {
  using QuickLines::QuickLines;

  std::string walk() {
    std::string out;
    for (next_content_line(); !at_end_; next_content_line()) {
      const std::uint32_t column = column_at(at_);
      const std::size_t begin = at_;
      while (at(at_) != ' ' && at(at_) != '\n') ++at_;
      out += fmt::format("{}:{}:{}+{} ", line(), indent_, column, column_at(at_) - column);
      CHECK(without_trailing_spaces(begin).size() == at_ - begin);
    }
    return out;
  }
};

std::string walked(std::string_view text) {
  std::vector<std::uint32_t> lines;
  return Lines(text, lines).walk();
}

}  // namespace

TEST_CASE("blank lines and comments are passed over, columns count characters") {
  CHECK(walked("") == "");
  CHECK(walked("# only this\n\n   \n") == "");
  CHECK(walked("one\n\n  two # three\n# four\n    五六 七") == "1:0:1+3 3:2:3+3 5:4:5+2 ");
  CHECK(walked("one\r\n  two\r\n") == "1:0:1+3 2:2:3+3 ");
}

TEST_CASE("the byte at which each line begins is kept") {
  std::vector<std::uint32_t> lines;
  Lines("a\n\n中\nb", lines).walk();
  CHECK(lines == std::vector<std::uint32_t>{0, 2, 3, 7});
}

TEST_CASE("markers of documents and tabs before the content are declined") {
  for (const std::string_view text : {"---\na: 1\n", "a: 1\n...\n", "%YAML 1.2\n", "  \ta: 1\n"})
    CHECK_THROWS_AS(walked(text), QuickLines::Declined);
}
