#include "load/yaml/quick/quick_texts.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

namespace {

struct Texts : QuickTexts {
  explicit Texts(std::string_view text) : QuickTexts(text, tree) { next_content_line(); }

  /// The text that begins the source, and a bar where it ends.
  std::string read(bool in_flow) {
    const char first = text_[at_];
    const QuickText found = first == '"' || first == '\''  ? quoted()
                            : first == '|' || first == '>' ? block(0)
                            : in_flow                      ? plain_in_flow()
                                                           : plain(0);
    return std::string(found.value) + "|" + std::string(text_.substr(found.end));
  }

  Tree tree;
};

std::string read(std::string_view text, bool in_flow = false) {
  try {
    return Texts(text).read(in_flow);
  } catch (const QuickLines::Declined&) {
    return "declined";
  }
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("plain texts end with their line, at a comment, or go on where lines are deeper") {
  for (const auto& [text, expected] : {
           Row{"a b  # c\n", "a b|  # c\n"},
           Row{"a#b http://c\n", "a#b http://c|\n"},
           Row{"a\n  b\n\n\n  c \nd\n", "a b\n\nc| \nd\n"},
           Row{"a\n  - b\n", "a - b|\n"},
           Row{"a: b\n", "declined"},
           Row{"a\n  b: c\n", "declined"},
           Row{"a # b\n  c\n", "declined"},
           Row{"a\n\t\nb\n", "declined"},
       })
    CHECK(read(text) == expected);
}

TEST_CASE("in brackets they end at commas, brackets and colons") {
  for (const auto& [text, expected] : {
           Row{"a b , c", "a b| , c"},
           Row{"10:30]", "10:30|]"},
           Row{"a: 1", "a|: 1"},
           Row{"a:}", "a|:}"},
           Row{"a\n b\n\nc]", "a b\nc|]"},
           Row{"why? not]", "why? not|]"},
       })
    CHECK(read(text, true) == expected);
}

TEST_CASE("quoted texts have escapes and folds") {
  for (const auto& [text, expected] : {
           Row{"'a' b", "a| b"},
           Row{"'it''s' b", "it's| b"},
           Row{"'a  \n\n\n  b'", "a\n\nb|"},
           Row{R"("a\"\\\/\t\x41\u4e2d\U0001F600\_" b)", "a\"\\/\tA中😀\u00A0| b"},
           Row{"\"a\\\n   b \\n \n c\"", "ab \n c|"},
           Row{"\"a\n ", "declined"},
           Row{"\"a\n--- b\"", "declined"},
           Row{R"("\q")", "declined"},
           Row{R"("\ud83d")", "declined"},
           Row{R"("\u202E")", "declined"},
           Row{R"("\x4")", "declined"},
       })
    CHECK(read(text) == expected);
}

TEST_CASE("literal and folded texts, with what their first line says") {
  for (const auto& [text, expected] : {
           Row{"|\n  a\n   b\n\nc\n", "a\n b\n|\n\nc\n"},
           Row{"|- # c\n  a\n", "a|\n"},
           Row{"|+\n  a\n\n\n", "a\n\n\n|\n\n\n"},
           Row{"|2-\n    a\n   b\n", "  a\n b|\n"},
           Row{" >\n  a\n  b\n\n  c\n   d\n  e\n", "a b\nc\n d\ne\n|\n"},
           Row{" >-\n\n  a\n", "\na|\n"},
           Row{"|\na: 1\n", "|\na: 1\n"},
           Row{"| a\n", "declined"},
           Row{"|\n    \n  a\n", "declined"},
           Row{"|\n  a\n\tb\n", "declined"},
       })
    CHECK(read(text) == expected);
}
