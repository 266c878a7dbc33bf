#include "load/yaml/foreign.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

std::string shown(const Diagnostic& error) {
  return fmt::format("{}:{}+{} {} {}", error.span.line, error.span.column, error.span.length,
                     error.code, error.message);
}

}  // namespace

TEST_CASE("anchors, aliases and tags are named, with the text as it should be written") {
  struct Row {
    std::string_view text, sign, expected, help;
  };
  for (const auto& [text, sign, expected, help] : {
           Row{"team: &east  # x", "&", "1:7+5 S012 an anchor (`&name`) is not read",
               "if it is meant as text, put it in quotes: `\"&east\"`"},
           Row{"团队: *重点* 客户", "*", "1:9+15 S012 an alias (`*name`) is not read",
               "if it is meant as text, put it in quotes: `\"*重点* 客户\"`"},
           Row{"{a: !b, c: d}", "!", "1:5+2 S012 a tag (`!name`) is not read",
               "if it is meant as text, put it in quotes: `\"!b\"`"},
           Row{"team: !say \"hi\"", "!", "1:7+9 S012 a tag (`!name`) is not read",
               "if it is meant as text, put it in quotes: `\"...\"`"},
       }) {
    LineIndex lines(text);
    const Diagnostic error = explain_sign(lines, text.find(sign), Language::en);
    CHECK(shown(error) == expected);
    CHECK(error.help == help);
  }
}

TEST_CASE("a merge key is told to be written out") {
  LineIndex lines("<<: a");
  CHECK(shown(explain_merge_key(lines, 0, Language::en)) ==
        "1:1+0 S012 a merge key (`<<`) is not read");
}

TEST_CASE("a second document is told from text behind the end") {
  LineIndex lines("a: b\n--- # x\n...\nc: d\n");
  CHECK(shown(explain_second_document(lines, 5, Language::en)) ==
        "2:1+0 S011 a second document begins here");
  CHECK(shown(explain_second_document(lines, 17, Language::en)) ==
        "4:1+0 S011 the deal ended above, and text follows");
}

TEST_CASE("directives and conflict markers are found, wherever they stand") {
  struct Row {
    std::string_view text;
    std::vector<std::string> expected;
  };
  const std::string conflict = "S001 a merge conflict is left here: ";
  const std::string directive = "S012 a directive (a line that begins with `%`) is not read";
  for (const auto& [text, expected] : std::vector<Row>{
           {"%YAML 1.2\n---\na: b\n%x\n", {"1:1+9 " + directive, "4:1+2 " + directive}},
           {"<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n",
            {"1:1+7 " + conflict + "`<<<<<<< ours`"}},
           {"<<<<<<<\r\n||||||| base\r\n=======\r\n>>>>>>>\r\n",
            {"1:1+7 " + conflict + "`<<<<<<<`"}},
           {"a: b\n=======\nc: d\n>>>>>>> x\n", {"2:1+7 " + conflict + "`=======`"}},
           {"a: b\n>>>>>>> x\n", {"2:1+7 " + conflict + "`>>>>>>> x`"}},
           {"a: <<<<<<< b\n <<<<<<< c\n======= d\n========\n<<<<<<<<\n 50%\n", {}},
       }) {
    LineIndex lines(text);
    std::vector<std::string> found;
    for (const Diagnostic& error : find_foreign_lines(lines, Language::en))
      found.push_back(shown(error));
    CHECK(found == expected);
  }
}
