#include "load/yaml/yaml_reader.hpp"

#include "support/yaml_witness.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace c136;
using namespace c136::test;

namespace {

std::string read(std::string_view text) {
  const ParsedYaml parsed = read_yaml(text, Language::en);
  if (!parsed.errors.empty()) return parsed.errors[0].message;
  CHECK(parsed.complete);
  return events(parsed.tree);
}

/// "6:7 S001, 8:1 S012"
std::string refused(std::string_view text) {
  std::string out;
  for (const Diagnostic& error : read_yaml(text, Language::en).errors)
    out += fmt::format("{}{}:{} {}", out.empty() ? "" : ", ", error.span.line, error.span.column,
                       error.code);
  return out;
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("a tree has what stands in the text; = marks plain scalars, ' others") {
  for (const auto& [text, expected] : {
           Row{"", ""},
           Row{"# only a comment\n", ""},
           Row{"a: b\n'c': \"d\"\n", "{ =a =b 'c 'd } "},
           Row{"a:\nb: ~\nc: null\n", "{ =a = =b = =c = } "},
           Row{"a: Null\nb: NULL\nNull: x\n", "{ =a =Null =b =NULL =Null =x } "},
           Row{"a:\n  NULL\nb: [NULL, Null and void]\n",
               "{ =a =NULL =b [ =NULL =Null and void ] } "},
           Row{"a: [b, {c: d}, [], {}]\n", "{ =a [ =b { =c =d } [ ] { } ] } "},
           Row{"- - a\n  - b\n- c: d\n  e: f\n", "[ [ =a =b ] { =c =d =e =f } ] "},
           Row{"a: b\n  c\n\n  d\n", "{ =a =b c\nd } "},
           Row{"a: \"b \\\n  c\\td\"\n", "{ =a 'b c\td } "},
           Row{"a: |\n  b\n\n   c\nd: >-\n  e\n  f\n", "{ =a 'b\n\n c\n =d 'e f } "},
           Row{"a: b? c\nd: [e?, f ? g, h?i]\n", "{ =a =b? c =d [ =e? =f ? g =h?i ] } "},
           Row{"? a\n: b\n", "{ =a =b } "},
           Row{"--- a\n...\n", "=a "},
           Row{"a: b", "{ =a =b } "},
           Row{"a: |\n  b", "{ =a 'b\n } "},
           Row{"a: no\nb: 0x1F\nc: 1e3\n", "{ =a =no =b =0x1F =c =1e3 } "},
       })
    CHECK(read(text) == expected);
}

TEST_CASE("nodes know their places, columns in bytes; an empty value stands behind its colon") {
  const ParsedYaml parsed = read_yaml("客户: {名: 'x'}\n负责:\nb:\n  - c\n", Language::en);
  std::string places;
  for (const Node& node : parsed.tree.nodes)
    places += fmt::format("{}:{} ", node.line, node.column);
  CHECK(places == "1:1 1:1 1:9 1:10 1:15 2:1 2:8 3:1 4:3 4:5 ");
  CHECK(parsed.tree.nodes[0].children == 6);
  CHECK(parsed.tree.nodes[2].flow);
  CHECK(parsed.tree.nodes[2].next == 5);
  CHECK((parsed.tree.lines == std::vector<std::uint32_t>{0, 19, 27, 30, 36}));
}

TEST_CASE("nodes know their bytes") {
  const auto bytes = [](std::string_view text) {
    std::string out;
    for (const Node& node : read_yaml(text, Language::en).tree.nodes)
      out += fmt::format("{}`{}`", out.empty() ? "" : " ",
                         text.substr(node.begin, node.end - node.begin));
    return out;
  };
  for (const auto& [text, expected] : {
           Row{"a: b c  # d\n", "`a: b c` `a` `b c`"},
           Row{"a:\nb: ~ # c\n", "`a:\nb: ~` `a` `` `b` `~`"},
           Row{"'a' : \"b\\\"\n  c\"\n", "`'a' : \"b\\\"\n  c\"` `'a'` `\"b\\\"\n  c\"`"},
           Row{"a: b\n  c\n\n  d \n", "`a: b\n  c\n\n  d` `a` `b\n  c\n\n  d`"},
           Row{"a: [b, {c: 1} , # d\n  ]\n",
               "`a: [b, {c: 1} , # d\n  ]` `a` `[b, {c: 1} , # d\n  ]` `b` `{c: 1}` `c` `1`"},
           Row{"a: |\n  b\n   c\n\nd: 1\n", "`a: |\n  b\n   c\n\nd: 1` `a` `|\n  b\n   c` `d` `1`"},
           Row{"a:\n  - >2+ # x\n     b\n\n",
               "`a:\n  - >2+ # x\n     b` `a` `- >2+ # x\n     b` `>2+ # x\n     b`"},
           Row{"a:\n-\n- null\n", "`a:\n-\n- null` `a` `-\n- null` `` `null`"},
           Row{"a: {b, c: }\n", "`a: {b, c: }` `a` `{b, c: }` `b` `` `c` ``"},
           Row{"a: [b: 1, []]\n", "`a: [b: 1, []]` `a` `[b: 1, []]` `b: 1` `b` `1` `[]`"},
       })
    CHECK(bytes(text) == expected);
}

TEST_CASE("texts are views of the source wherever they stand there as they are") {
  const std::string_view text = "a: b?\nc: 'd'\ne: \"f\\n\"\ng: Null\n";
  const ParsedYaml parsed = read_yaml(text, Language::en);
  CHECK(parsed.tree.decoded.size() == 1);
  for (const std::size_t value : {2u, 4u, 8u})
    CHECK(parsed.tree.nodes[value].text.data() > text.data());
}

TEST_CASE("an entry of braces without a colon is marked as such") {
  const ParsedYaml parsed = read_yaml("{a: , b, 'c' : , 'it''s': , d}", Language::en);
  REQUIRE(parsed.errors.empty());
  std::string colons;
  for (const Node& node : parsed.tree.nodes)
    if (node.kind == Node::Kind::null) colons += node.colon ? 'y' : 'n';
  CHECK(colons == "ynyyn");
}

TEST_CASE("what yaml-cpp lets pass and is no YAML, or none of ours") {
  for (const auto& [text, expected] : {
           Row{"a: \"b\n", "1:4 S001"},
           Row{"a: 'b\nc: d\n", "1:4 S001"},
           Row{",", "1:1 S001"},
           Row{"a: [b", "1:4 S001"},
           Row{"[a]\nb: c\n", "2:1 S011"},
           Row{"a: b\n---\nc: d\n---\ne: f\n", "2:1 S011"},
           Row{"a: b\n...\nc: d\n", "3:1 S011"},
           Row{"---\n---\na: b\n", "2:1 S011"},
           Row{"a: &x [*x]\n", "1:4 S012, 1:8 S012"},
           Row{"&a [*a]", "1:1 S012, 1:5 S012"},
           Row{"a: !!str b\nc: !d e\nf: ! g\n", "1:4 S012, 2:4 S012, 3:4 S012"},
           Row{"<<: a\n'<<': b\n", "1:1 S012"},
           Row{"%TAG ! x\n---\na: b\n", "1:1 S012"},
           Row{"a:\n\t- b\n", "2:1 S001"},
           Row{"[a]: b\n", "1:1 S004"},
           Row{"a: {: b}\n", "1:5 S004"},
           Row{"~: a\n", "1:1 S004"},
           Row{"a: [,]\n", "1:5 S001"},
           Row{"a: \"\\u202E\\u200E\"\n", "1:5 S010, 1:11 S010"},
           Row{"a: '\\u202E'\n", ""},
           Row{"a: \"\\r\"\n", "1:5 S010"},
       })
    CHECK(refused(text) == expected);
}

TEST_CASE("limits") {
  CHECK(refused(std::string(64, '[') + std::string(64, ']')) == "");
  CHECK(refused(std::string(65, '[') + std::string(65, ']')) == "1:65 S009");
  CHECK(refused(std::string(1'000'000, '[')).ends_with(" S009"));
  std::string many = "[";
  for (std::size_t i = 1; i < max_nodes; ++i) many += "a,";
  CHECK(refused(many + "]") == "");
  CHECK(refused(many + "a]") == "1:200000 S009");
  CHECK(read_yaml("- &a b\n- &b c\n" + std::string(5000, ' '), Language::en).errors.size() == 2);
}
