#include "load/yaml/quick/quick_reader.hpp"

#include "load/yaml/byte_scan.hpp"
#include "load/yaml/yaml_reader.hpp"
#include "support/files.hpp"
#include "support/mutants.hpp"
#include "support/process.hpp"
#include "support/styles.hpp"
#include "support/trees.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace c136;
using namespace c136::test;

namespace {

bool accepts(std::string_view text) {
  Tree tree;
  return bool(read_quick(text, tree));
}

/// Empty when the second tier accepts the text too and gives the same tree.
std::string disagreement(const std::string& text) {
  Tree quick;
  if (!read_quick(text, quick)) return {};
  const ScannedBytes scanned = scan_bytes(text, Language::en);
  if (!scanned.errors.empty()) return "the scan refuses: " + scanned.errors.front().message;
  const ParsedYaml parsed = read_yaml(text, Language::en);
  if (!parsed.errors.empty()) return "the gate refuses: " + parsed.errors.front().message;
  return difference(quick, parsed.tree);
}

std::vector<std::string> deal_files() {
  std::vector<std::string> texts;
  for (const char* folder : {"examples/deals", "examples/accounts", "tests/rules"})
    for (const auto& entry : fs::directory_iterator(source_folder() / folder))
      if (entry.path().extension() == ".yaml") texts.push_back(content(entry.path()));
  std::ranges::sort(texts);
  return texts;
}

}  // namespace

TEST_CASE("the quick reader takes what deals are written in") {
  for (const std::string_view text : {
           "a: 1\nb: text with spaces\n",
           "a: 1\r\nb: 2\r\n",
           "# a comment\n\na:  1   # behind a value\n  # indented\nb:\n",
           "客户: 恒远地产\n阶段: 需求提出\n",
           "a: \"quoted # : text\"\nb: 'single'\n",
           "a: {b: 1, c: [x, \"y, z\", -2], d: {}}\ne: []\n",
           "a:\n  b:\n    - c: 1\n      d: 2\n    - plain\n  e: ~\nf: null\n",
           "a:\n- one\n- two\nb: 3\n",
           "a: |\n  first\n   second\n\n  third\nb: |-\n  text\n",
           "a: http://example.com/x?y=1\nb: -5\nc: +3\nd: 10:30\n",
           "a: every month's \"end\"\n",
           "a: last line without an end",
           "a: b\n  c\n\n  d\nx: 1\n",
           "a:\n  b\n  c\n",
           "a: |2\n    x\n   y\nb: >\n  one\n  two\n\n   more\n  three\n\n\n  four\n",
           "a: |+\n  x\n\n\n",
           "a: \"b\\\n   c  \n  d\\n\\t \n\n e\"\n",
           "a: 'it''s\n\n  fine '  # c\n",
           "a: \"x\\u4e2d\\U0001F600\\x41\\/ \\_\"\n",
           "---\n# c\na: 1\n...\n# d\n",
           "- a\n- - b\n  - c: 1\n    d:\n-\n  e: f\n-\n- ~\n",
           "{\"a\":1,\"b\":[1,2,{\"c\":null}],\n \"d\" : \"x\",\n e: f\n  g, h: [a b\n c, d] # "
           "c\n}\n",
           "\"a b\": 1\n'c' : 2\nd e: 3\nf : 4\n",
           "a:\tb\nc:\t# d\n  - e\t# f\n"
           "  -\n",
           "a: [b? c, x:y, http://z/?q=1, -1, 10:30]\n",
           "a: {b, c: , d: }\n",
           "a: b #c\n",
           "a: b#c\n",
           "a:\n- b\n-\tc\n- d\n   e\nf: g\n",
           "a: null\nb: [~, null, Null]\nNull: 1\n",
           "a: ''\nb: \"\"\n",
           "a: |\nb: >-\n\nc: |-\n   \n",
           "  a: 1\n  b: 2\n",
           "a: |\n  x\n# c\nb: 1\n",
           "a: |\n  x\n # c\nb: 1\n",
           "a: |\n  \tx\n   \n  y\n",
           "a: >\n  \tx\n  y\n   z\n\n  w\n",
           "a: '\n'\n",
           "a: '\n\n x'\n",
           "a:  # c\n  b: 1\n",
           "a: [\n]\nb: {\n  }\n",
           "a: [b,\n# c\n  d,\n]\n",
           "a: [x\n\n y]\n",
           "a: |1\n x\n  y\n",
           "a:\n  - |\n   x\n  - >2\n     y\n",
           "a: x\\y\nb: (z)\nc: ^x\nd: ;\ne: $\nf: <x\ng: =1\nh: .5\ni: /x\nj: ~x\n",
           "a: ?x\nb: :x\nc: -x\n",
           "# nothing else\n",
           "",
       }) {
    CAPTURE(std::string(text));
    CHECK(accepts(text));
    CHECK(disagreement(std::string(text)).empty());
  }
}

TEST_CASE("what it does not understand wholly it declines") {
  for (const std::string_view text : {
           "a: b: c\n",
           "a text at the root\n",
           "a: - b\n",
           "a: >+\n  x\n\nb: 1\n",
           "a: |\n\tx\n",
           "a: {'b'}\n",
           "a: [b: c]\n",
           "a: {[b]: c}\n",
           "a: 'b' c\n",
           "a: b\n  c: d\n",
           "...\n",
           "---\n...\n",
           "a: &x 1\n",
           "a: *x\n",
           "a: !t 1\n",
           "a: @x\n",
           "a: `x`\n",
           "a: [1, 2\n",
           "\ta: 1\n",
           "a: 1\n b: 2\n",
           "a: 1\n---\nb: 2\n",
           "%YAML 1.2\na: 1\n",
           "? a\n: b\n",
           "team:east\n",
           "team：east\n",
           "a: 1\rb: 2\n",
           "a: \xE2\x80\xAE\n",
           "a: \xB0\xA1\n",
           "<<<<<<< HEAD\n",
           "null: 1\n",
       }) {
    CAPTURE(std::string(text));
    CHECK_FALSE(accepts(text));
  }
}

TEST_CASE("it says at which line it gave up") {
  Tree tree;
  CHECK(read_quick("a: 1\nb: 2\n", tree).declined_at == 0);
  CHECK(read_quick("a: 1\nb: *x\nc: 1\n", tree).declined_at == 2);
  CHECK(read_quick("a: 1\n\nb: [*x]\n", tree).declined_at == 3);
  CHECK(read_quick("a: 1\nb: 2\nc: \x7F\n", tree).declined_at == 3);
  CHECK(tree.empty());
}

TEST_CASE("the limits are those of the gate") {
  const auto levels = [](std::size_t count) {
    return "a: " + std::string(count - 1, '[') + std::string(count - 1, ']') + "\n";
  };
  CHECK(accepts(levels(max_depth)));
  CHECK_FALSE(accepts(levels(max_depth + 1)));
  CHECK(disagreement(levels(max_depth)).empty());
  std::string many = "a:\n";  // three nodes: the map, the key, the list
  for (std::size_t i = 3; i < max_nodes; ++i) many += "- x\n";
  CHECK(accepts(many));
  CHECK_FALSE(accepts(many + "- x\n"));
}

TEST_CASE("most real files are read by it, and every one it reads as the gate would") {
  const std::vector<std::string> texts = deal_files();
  std::size_t accepted = 0;
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 80));
    CHECK(disagreement(text).empty());
    accepted += accepts(text);
  }
  CHECK(accepted * 2 > texts.size());
}

TEST_CASE("it reads every deal of the benchmark, and as the gate would") {
  const ScratchFolder folder;
  const Ran made = run({{"python3", (source_folder() / "tests/bench/generate.py").string(),
                         (folder / "made").string(), "300"}});
  REQUIRE_MESSAGE(made.code == 0, made.err);
  const std::vector<fs::path> files = files_below(folder / "made/deals", ".yaml");
  CHECK(files.size() == 300);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    CHECK(accepts(content(file)));
    CHECK(disagreement(content(file)).empty());
  }
}

/// Every file in every style in which the gate finds nothing wrong.
std::vector<std::string> restyled(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) {
    const ParsedYaml parsed = read_yaml(text, Language::en);
    if (!scan_bytes(text, Language::en).errors.empty() || !parsed.errors.empty() ||
        parsed.tree.empty() || parsed.tree.nodes[0].kind != Node::Kind::map)
      continue;
    for (const Style style : styles) out.push_back(written(parsed.tree, style));
  }
  return out;
}

TEST_CASE("it reads every style, and as the gate would") {
  for (const std::string& text : restyled(deal_files())) {
    INFO(text);
    CHECK((accepts(text) || text == "---\n...\n"));
    CHECK(disagreement(text) == "");
  }
}

TEST_CASE("no mutant is read otherwise than the gate would read it") {
  // C136_MUTANTS=1000000 for a long run.
  const char* wanted = std::getenv("C136_MUTANTS");
  const long count = wanted ? std::atol(wanted) : 200'000;
  std::vector<std::string> texts = restyled(deal_files());
  std::ranges::copy(deal_files(), std::back_inserter(texts));
  Mutants mutants(texts, 136);
  long accepted = 0;
  for (long i = 0; i < count; ++i) {
    const std::string text = mutants.next();
    const std::string where = disagreement(text);
    if (!where.empty()) FAIL_CHECK(where, "\n", text);
    accepted += accepts(text);
  }
  CHECK(accepted > count / 10);  // else the test has looked at nothing
}

TEST_CASE("twins are seen where a key stands twice in one map, and nowhere else") {
  const auto has_twins = [](std::string_view text) {
    Tree tree;
    const QuickReading reading = read_quick(text, tree);
    REQUIRE(reading);
    return reading.has_twins;
  };
  for (const std::string_view text :
       {"a: 1\nb: 2\na: 3\n", "a: 1\n'a': 2\n", "x: {a: 1, b: 2, a: 3}\n",
        "x:\n  - {a: 1}\n  - b: 1\n    b: 2\n"})
    CHECK_MESSAGE(has_twins(text), text);
  for (const std::string_view text : {"a: {a: 1}\nb: {a: 1}\n", "x: [{a: 1}, {a: 1}]\n",
                                      "ab: 1\nba: 2\naab: 3\nabb: 4\n", "a:\n  b: a\nb: a\n"})
    CHECK_MESSAGE(!has_twins(text), text);
}
