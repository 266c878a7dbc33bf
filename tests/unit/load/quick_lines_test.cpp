#include "load/yaml/quick/quick_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace c136;

namespace {

/// A line each: its number, its indentation and its first word.
struct Lines : QuickLines {
  using QuickLines::QuickLines;

  std::string walk() {
    std::string out;
    for (next_content_line(); !at_end_; next_content_line()) {
      const std::size_t begin = at_;
      at_ = std::min(text_.find_first_of(" \t", begin), line_end_);
      out += fmt::format("{}:{} {} ", line(), indent_, text_.substr(begin, at_ - begin));
      CHECK(trimmed_from(begin).size() == at_ - begin);
    }
    return marker_ == '\0' ? out : out + marker_;
  }
};

std::string walked(std::string_view text) {
  std::vector<std::uint32_t> lines;
  return Lines(text, lines).walk();
}

}  // namespace

TEST_CASE("blank lines and comments are passed over") {
  CHECK(walked("") == "");
  CHECK(walked("# only this\n\n   \n\t\n \t# c\n") == "");
  CHECK(walked("one\n\n  two # three\n# four\n    五六 七") == "1:0 one 3:2 two 5:4 五六 ");
  CHECK(walked("one\r\n  two\r\n") == "1:0 one 2:2 two ");
}

TEST_CASE("the byte at which each line begins is kept") {
  std::vector<std::uint32_t> lines;
  Lines("a\n\n中\nb", lines).walk();
  CHECK(lines == std::vector<std::uint32_t>{0, 2, 3, 7});
}

TEST_CASE("markers end a document") {
  CHECK(walked("--- \na: 1\n") == "-");
  CHECK(walked("a: 1\n...\nb: 1\n") == "1:0 a: .");
  CHECK(walked("---a\n ...\n") == "1:0 ---a 2:1 ... ");
}

TEST_CASE("tabs before the content, directives and marks of a conflict are declined") {
  for (const std::string_view text :
       {"%YAML 1.2\n", "  \ta: 1\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n"})
    CHECK_THROWS_AS(walked(text), QuickLines::Declined);
}
