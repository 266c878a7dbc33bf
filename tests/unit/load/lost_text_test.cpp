#include "load/lost_text.hpp"

#include "support/deal.hpp"

#include <algorithm>

using namespace c136;
using namespace c136::test;

namespace {

/// "8:7 #3 hall|" of what the lines behind a smallest deal, which has five, lose.
std::string lost(const std::string& lines) {
  const Loaded loaded = load_deal("a.yaml", std::string(smallest) + lines, Config{}, Language::en);
  std::string all;
  for (const Located<Text>& one : loaded.deal.lost)
    all += std::to_string(one.span.line) + ":" + std::to_string(one.span.column) + " " +
           std::string(*one) + "|";
  return all;
}

/// "S004 8:5 help|" of its errors.
std::string errors(const std::string& lines) {
  const Loaded loaded = load_deal("a.yaml", std::string(smallest) + lines, Config{}, Language::en);
  std::string all;
  for (const Diagnostic& one : loaded.errors)
    all += std::string(one.code) + " " + std::to_string(one.span.line) + ":" +
           std::to_string(one.span.column) + " " + one.help + "|";
  return all;
}

}  // namespace

// Also: quoted, in lists, in braces, by key, below, CRLF, Chinese, private parts, accounts.
TEST_CASE("a comment that was meant as text is found, behind it and in its place") {
  CHECK(lost("situation: #3 hall\n") == "6:12 #3 hall|");
  CHECK(lost("situation: waits for #2 plan\r\n") == "6:22 #2 plan|");
  CHECK(lost("situation: \"waits\" #2 plan\n") == "6:20 #2 plan|");
  CHECK(lost("situation: 'waits'  #二号\n") == "6:21 #二号|");
  CHECK(lost("现状: 送 #2 机床\n") == "6:13 #2 机床|");
  CHECK(lost("asks:\n  - a #b\n  - #c\n  - d\n") == "7:7 #b|8:5 #c|");
  CHECK(lost("asks: a #b\n") == "6:9 #b|");
  CHECK(lost("c2:\n  entry: pain\n    #now\n") == "8:5 #now|");
  CHECK(lost("c2:\n  entry:\n    #now\n") == "8:5 #now|");
  CHECK(lost("c2:\n  entry: pain that\n    goes on #now\n") == "8:13 #now|");
  CHECK(lost("ignore: {D104: away}\nlog:\n  - on: 2026-11-01\n    note: x #1\n    next: #2\n") ==
        "9:13 #1|10:11 #2|");
  CHECK(lost("ignore:\n  D104: away #1\n") == "7:14 #1|");
}

TEST_CASE("a finding counts the characters before the comment, a span its bytes") {
  const Loaded loaded =
      load_deal("a.yaml", std::string(smallest) + "现状: 送 #2 机床\n", Config{}, Language::en);
  Span span;
  for (const Located<Text>& one : loaded.deal.lost) span = one.span;
  const Place place = locate(loaded, {Severity::warning, "Y101", span, "a comment", {}, ""}).place;
  CHECK(place.line == 6);
  CHECK(place.column == 7);
  CHECK(place.end_column == 12);
}

TEST_CASE("of more comments than are of use the first hundred are told") {
  std::string lines = "asks:\n";
  for (int i = 0; i < 150; ++i) lines += "  - a #b\n";
  const std::string found = lost(lines);
  CHECK(std::ranges::count(found, '|') == 100);
}

TEST_CASE("a comment that is one is none of our business") {
  for (const char* lines :
       {"situation: waits # 2 plan\n", "situation: waits #\n", "situation: waits#2\n",
        "situation: \"a #2\"\n", "situation: |\n  a #2\n  b\n", "situation: waits #-- x\n",
        "situation: waits  #！\n", "#3 hall\nsituation: waits\n", "situation: waits\n#next: x\n",
        "c2:\n  entry: pain\n  #team: x\n", "close: 2026-12-31 #3 days early\n",
        "c2: #the pain\n  entry: pain\n", "asks:\n  - a\n#- b\n", "x-note: #3 hall\n",
        "situation:\n\n#3\n"}) {
    CAPTURE(lines);
    CHECK(lost(lines) == "");
  }
}

// Also: other signs, a deeper indent, lists of ids and words, below a first good item.
TEST_CASE("a list without blanks behind its dashes is no text") {
  CHECK(errors("c2:\n  risks:\n    -late approval\n    -new CFO\n") ==
        "S004 8:5 write `- late approval`, with a blank behind the dash, and line it up with the "
        "other items|");
  for (const char* lines :
       {"asks:\n  -a lunch\n", "asks:\n  – a\n  – b\n", "asks:\n  •a\n  •b\n",
        "asks:\n  － a\n  － b\n", "asks:\n 　－ a\n 　－ b\n", "asks: ［a，b］\n", "asks: 【a】\n",
        "asks:\n  1. a\n  2. b\n", "asks:\n  1、样板\n  2、演示\n", "asks:\n  - a\n    - b\n",
        "asks:\n  - a\n    -b\n", "asks:\n  - a\n    2) b\n",
        "c5:\n  swot:\n    strengths:\n      -fast\n      -cheap\n"}) {
    CAPTURE(lines);
    const std::string all = errors(lines);
    CHECK(all.starts_with("S004 "));
    CHECK(all.find("S004", 1) == all.npos);
  }
}

TEST_CASE("an intended text over several lines stays fine") {
  for (const char* lines :
       {"asks:\n  - a lunch\n    in Wuxi\n", "asks: -5 % discount\n",
        "asks:\n  a lunch\n  in Wuxi\n", "asks:\n  - a\n    -5 % discount\n",
        "asks:\n  - \"a\n    -b\"\n", "asks:\n  - |\n    -a\n    -b\n", "situation:\n  -a\n  -b\n",
        "asks: [-a, -b]\n", "asks:\n  - 3.5 million\n    1.5 in cash\n",
        "asks:\n  - a\n    --- b\n"}) {
    CAPTURE(lines);
    CHECK(errors(lines) == "");
  }
}
