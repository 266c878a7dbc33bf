// What is said of text that is no YAML. The same in whole files: tests/rules/S001*.yaml.
#include "load/yaml/syntax.hpp"

#include "load/yaml/yaml_reader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;

namespace {

/// "1:5 message | help" of the first finding about a text.
std::string said_of(std::string_view text, Language language = Language::en) {
  const ParsedYaml parsed = read_yaml(text, language);
  if (parsed.errors.empty()) return "";
  const Diagnostic& error = parsed.errors.front();
  CHECK(error.code == "S001");
  CHECK_FALSE(parsed.complete);
  return fmt::format("{}:{} {} | {}", error.span.line, error.span.column, error.message,
                     error.help);
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("quotes") {
  for (const auto& [text, expected] : {
           Row{"a: \"b\nc: d\n",
               "1:4 the quote \" opened here is not closed | close it where the text ends, or "
               "delete "
               "it: plain text needs no quotes"},
           Row{"# it's\na: it's\nb: |\n  \"x\nc: 'd\ne: f\n",
               "5:4 the quote ' opened here is not closed | close it where the text ends, or "
               "delete "
               "it: plain text needs no quotes"},
           Row{"a: 'it's b'\n",
               "1:4 text follows after the closing quote | put the text in quotes: `a: \"'it's "
               "b'\"`"},
           Row{"a: \"no money\", next year\n",
               "1:4 text follows after the closing quote | put the text in quotes: `a: \"\\\"no "
               "money\\\", next year\"`"},
           Row{"a: \"b\\qc\"\n",
               "1:6 an escape after `\\` that YAML does not know | in double quotes write a "
               "backslash "
               "as \\\\"},
           Row{"a: \"b\\xZ1\"\n",
               "1:6 an escape in double quotes that is cut short | in double quotes write a "
               "backslash "
               "as \\\\"},
           Row{"a: \"\\uD83D\"\n",
               "1:5 an escape that stands for no character | write the character itself"},
       })
    CHECK(said_of(text) == expected);
}

TEST_CASE("every line as deep as the first with a wrong colon is named, and no other") {
  const auto places = [](std::string_view text) {
    std::string out;
    for (const Diagnostic& e : read_yaml(text, Language::en).errors)
      out += fmt::format("{} {}:{}\n", e.code, e.span.line, e.span.column);
    return out;
  };
  CHECK(places("a：1\nb：2\nc: 3\nd：4\n") == "S001 1:2\nS001 2:2\nS001 4:2\n");
  CHECK(places("a：1\n# b：2\nc:3\n") == "S001 1:2\nS001 3:2\n");
  CHECK(places("a：1\nb:\n  - c：of a list\n  - d\ne: |\n  f：of a block\ng: h\n") == "S001 1:2\n");
  CHECK(places("a:\n  b：1\n  c：2\n  d: 3\ne：4\n") == "S001 2:4\nS001 3:4\n");
}

TEST_CASE("colons") {
  for (
      const auto& [text, expected] : {
          Row{"a: b\nc:d\ne: f\n", "2:2 there is no space after the colon | write `c: d`"},
          Row{"团队：华东\na: b\n",
              "1:7 a full-width colon `：` does not end a key | write `团队: 华东`, with the colon "
              "of "
              "the English keyboard and a space"},
          Row{"a: b\n客户：恒远：南京\n",
              "2:7 a full-width colon `：` does not end a key | write `客户: 恒远：南京`, with the "
              "colon of the English keyboard and a space"},
          Row{"a: b: c\n",
              "1:4 a second colon with a space behind it on one line | put the text in quotes: `a: "
              "\"b: c\"`"},
          Row{"a: say \"b\": c\n",
              "1:4 a second colon with a space behind it on one line | put the text in quotes: `a: "
              "\"say \\\"b\\\": c\"`"},
      })
    CHECK(said_of(text) == expected);
}

TEST_CASE("lines that are cut off or indented wrongly") {
  for (
      const auto& [text, expected] : {
          Row{"a: b\nteam\nc: d\n",
              "2:1 the line ends after `team`: no colon and no value follow | finish it as `key: "
              "value`, or delete the line"},
          Row{"a: b\nhttp://x.cn\n",
              "2:1 the line ends after `http://x.cn`: no colon and no value follow | finish it as "
              "`key: value`, or delete the line"},
          Row{"a:\n  - b\n  -c\n", "3:3 there is no space after the dash | write `- c`"},
          Row{"a:\n\tb: c\n", "2:1 a tab in the indentation | indent with spaces, two a level"},
          Row{"a:\n  - b: c\n \td: e\n",
              "3:2 a tab in the indentation | indent with spaces, two a level"},
          Row{"a:\n    b: c\n  d: e\n",
              "3:3 this line does not fit the indentation of the lines above | line it up with the "
              "keys it belongs to"},
          Row{"a: b\n  c: d\n",
              "2:3 `c` is indented too far: the line above already has its value | line it up with "
              "the keys it belongs to"},
          Row{"a:\n  b: none\n    - c:\n      d:\n",
              "3:5 a list entry stands here, but `b` above already has its value | delete one of "
              "the two; if it is of another list, line it up with that one"},
          Row{"a:\n  b: none\n  - c: d\n",
              "3:3 a list entry stands here, but `b` above already has its value | delete one of "
              "the two; if it is of another list, line it up with that one"},
          Row{"a: - b\n",
              "1:4 a list item may not begin here | put `- ` on a line of its own, below the key"},
          Row{"a:\n\"b\"\n",
              "2:1 this value stands no further right than its key | put it behind the colon, or "
              "indent it by two spaces"},
      })
    CHECK(said_of(text) == expected);
}

TEST_CASE("brackets") {
  for (const auto& [text, expected] : {
           Row{"a: {b: N #5, c: d}\n",
               "1:4 the bracket `{` opened here is not closed | a # behind a blank begins a "
               "comment, "
               "and the `}` is in it; put the text in quotes: `\"N #5\"`"},
           Row{"a: [b, #5]\n",
               "1:4 the bracket `[` opened here is not closed | a # behind a blank begins a "
               "comment, "
               "and the `]` is in it; put the text in quotes: `\"#5\"`"},
           Row{"- {b: \"x #1\", c: go #2}\n",
               "1:3 the bracket `{` opened here is not closed | a # behind a blank begins a "
               "comment, "
               "and the `}` is in it; put the text in quotes: `\"go #2\"`"},
           Row{"a: {b: c # why\nd: e\n",
               "1:4 the bracket `{` opened here is not closed | close it with `}`; if it is text, "
               "put "
               "the whole in quotes"},
           Row{"a: {b: c\nd: e\n",
               "1:4 the bracket `{` opened here is not closed | close it with `}`; if it is text, "
               "put "
               "the whole in quotes"},
           Row{"a: [b, c\n  d\ne: f\n",
               "1:4 the bracket `[` opened here is not closed | close it with `]`; if it is text, "
               "put "
               "the whole in quotes"},
           Row{"a: [b] c\n",
               "1:8 text follows after the closing bracket `]` | put the text in quotes: `a: \"[b] "
               "c\"`"},
           Row{"a: [b]]\n",
               "1:7 a closing bracket that nothing opened | check the brackets and commas of this "
               "line"},
           Row{"a: {b: c，d: e}\n",
               "1:9 a full-width comma `，` does not separate the entries of { } | write `, `, the "
               "comma of the English keyboard and a space"},
           Row{"a: [b,, c]\n",
               "1:7 nothing stands before this comma | delete the comma, or write what is missing"},
           Row{"a: [?b]\n",
               "1:5 inside { } or [ ] nothing may begin with `?` | delete it; if it is text, put "
               "the "
               "whole in quotes"},
       })
    CHECK(said_of(text) == expected);
}

TEST_CASE("signs that may not begin a text") {
  for (const auto& [text, expected] : {
           Row{"a: @b\n",
               "1:4 a text may not begin with `@` | put the text in quotes: `a: \"@b\"`"},
           Row{"a:\n  - `b`\n",
               "2:5 a text may not begin with a backquote | put the text in quotes: `\"`b`\"`"},
           Row{"a: %5 off\n",
               "1:4 a text may not begin with `%` | put the text in quotes: `a: \"%5 off\"`"},
           Row{"a: >5 users\n",
               "1:4 behind `>` the line must end | begin the text on the next line, indented; or "
               "put "
               "it in quotes: `\">5 users\"`"},
       })
    CHECK(said_of(text) == expected);
}

TEST_CASE("the same in Chinese") {
  for (const auto& [text, expected] : {
           Row{"a: \"b\nc: d\n",
               "1:4 这里的引号 \" 没有配对 | "
               "请在文字末尾补上另一半，或把它删掉：普通文字不用加引号"},
           Row{"团队：华东\na: b\n",
               "1:7 全角冒号“：”不能用在键名后面 | 请写成 `团队: "
               "华东`，用英文冒号，后面加一个空格"},
           Row{"a: b\nteam\n",
               "2:1 这一行写到“team”就断了，后面没有冒号，也没有值 | 请补全为 `键: "
               "值`，或删掉这一行"},
           Row{"a: @b\n", "1:4 文字不能以 `@` 开头 | 请给文字加上引号：`a: \"@b\"`"},
       })
    CHECK(said_of(text, Language::zh) == expected);
}

TEST_CASE("whatever the parser says is translated") {
  LineIndex lines("a: b\n");
  const Diagnostic error = explain_syntax(lines, {3, "some new complaint"}, Language::zh);
  CHECK(error.message == "这一行不符合 YAML 写法");
  CHECK(error.message.find("complaint") == std::string::npos);
}
