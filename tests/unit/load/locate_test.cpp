// What a finding shows of its place: the end of the token, the path, the line.
#include "support/gate.hpp"

#include "c136/base/text.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

namespace {

/// The bytes before a character of a line.
std::uint32_t bytes_before(const Loaded& deal, std::uint32_t line, std::uint32_t character) {
  const std::string_view text = deal.files[0]->text;
  if (line == 0 || line > deal.files[0]->tree.lines.size()) return 0;
  std::size_t begin = deal.files[0]->tree.lines[line - 1], end = begin;
  for (std::uint32_t c = 1; c < character; ++c) end += sequence_length(text.substr(end));
  return static_cast<std::uint32_t>(end - begin);
}

/// A finding at a place, as rules and reader give it; length 0 is "the token that begins there".
Finding at(const Loaded& deal, std::uint32_t line, std::uint32_t column, std::uint32_t length = 0) {
  const std::uint32_t begin = bytes_before(deal, line, column);
  const std::uint32_t end = bytes_before(deal, line, column + length);
  const Span span{line, begin + (line > 0 ? 1 : 0), end - begin, 0};
  return locate(deal, {Severity::warning, "T101", span, "m", {}, "h"});
}

}  // namespace

TEST_CASE("a finding ends where its token ends") {
  const Loaded deal = loaded(deal_with(
      "团队: 华东 大区  # 注\nregion: \"East \\\" West\" # x\nproduct: 'it''s'\n"
      "c2: {entry: 成本, team: a b}\nasks: [a, 'b']\nsituation: |\n  text\nmodel: one\n  two\n"
      "status:\n"));
  REQUIRE(deal.ok());
  struct Row {
    std::uint32_t line, column, end;
  };
  for (const auto& [line, column, end] :
       {Row{6, 1, 3}, Row{6, 5, 10}, Row{7, 9, 23}, Row{8, 10, 17}, Row{9, 5, 6}, Row{9, 6, 11},
        Row{9, 13, 15}, Row{9, 23, 26}, Row{10, 7, 8}, Row{10, 11, 14}, Row{11, 12, 13},
        Row{13, 8, 6}, Row{15, 1, 7}})
    CHECK(at(deal, line, column).place.end_column == end);
  CHECK(at(deal, 6, 5, 2).place.end_column == 7);
}

TEST_CASE("a text over several lines ends where its last line ends") {
  const Loaded deal = loaded(deal_with("situation: one\n  two 三\nteam: \"a\n  b\"\n"));
  REQUIRE(deal.ok());
  const Place plain = at(deal, 6, 12).place, quoted = at(deal, 8, 7).place;
  CHECK(plain.end_line == 7);
  CHECK(plain.end_column == 8);
  CHECK(quoted.end_line == 9);
  CHECK(quoted.end_column == 5);
}

TEST_CASE("the path has the English keys, ids of items, numbers elsewhere") {
  const Loaded deal = loaded(deal_with(
      "团队: a\nc1:\n  关键联系人:\n    - id: wang\n      name: 王\n    - {姓名: 李, id: 李总}\n"
      "log:\n  - {on: 2026-11-01, with: [wang, 李总], cost: {travel: 1}}\n"
      "c6: {factors: [{factor: a, rivals: {sap: 1}}]}\nc5: {competitors: [{id: sap}]}\n"
      "x-own: {a: [b]}\nplan:\n  - stage: needs\n    item: x\n"));
  struct Row {
    std::uint32_t line, column;
    std::string_view path;
  };
  for (const auto& [line, column, path] : {
           Row{6, 1, "team"},
           Row{6, 5, "team"},
           Row{8, 3, "c1.contacts"},
           Row{9, 7, "c1.contacts[id=wang]"},
           Row{9, 11, "c1.contacts[id=wang].id"},
           Row{10, 7, "c1.contacts[id=wang].name"},
           Row{11, 7, "c1.contacts[id=李总]"},
           Row{11, 8, "c1.contacts[id=李总].name"},
           Row{13, 28, "log[0].with"},
           Row{13, 35, "log[0].with[1]"},
           Row{13, 47, "log[0].cost.travel"},
           Row{14, 37, "c6.factors[0].rivals.sap"},
           Row{16, 13, "x-own.a[0]"},
           Row{18, 5, "plan[0]"},
           Row{19, 5, "plan[0].item"},
           Row{13, 1, ""},
           Row{99, 1, ""},
       }) {
    CAPTURE(line);
    CAPTURE(column);
    CHECK(at(deal, line, column).path == path);
  }
}

TEST_CASE("the start of the file has no path; a finding that is nowhere stands there") {
  const Loaded deal = loaded(deal_with(""));
  const Finding nowhere = at(deal, 0, 0);
  CHECK(nowhere.path == "");
  CHECK(nowhere.place.line == 1);
  CHECK(nowhere.place.column == 1);
  CHECK(nowhere.place.file == "deals/test.yaml");
  CHECK(nowhere.deal == "test");
}

TEST_CASE("the line is shown as it stands, without its end, and not when it is endless") {
  std::string text = deal_with("team: 华东\t x \r\nregion: y\n");
  CHECK(at(loaded(text), 6, 7).excerpt == "team: 华东\t x ");
  CHECK(at(loaded(text), 7, 9).excerpt == "region: y");
  CHECK(at(loaded(deal_with("team: " + std::string(20'000, 'x') + "\n")), 6, 7).excerpt == "");
}

TEST_CASE("notes have places of their own, or none") {
  const Loaded deal = loaded(deal_with("team: east\n"));
  const Finding finding = locate(
      deal,
      {Severity::gap, "C101", {6, 1, 0, 0}, "m", {{"there", {6, 7, 0, 0}}, {"nowhere", {}}}, "h"});
  REQUIRE(finding.notes.size() == 2);
  CHECK(finding.notes[0].place.column == 7);
  CHECK(finding.notes[0].place.end_column == 11);
  CHECK(finding.notes[1].place.file == "");
}

TEST_CASE("files that cannot be read have lines as well") {
  const auto broken = findings_of("a: b\n\nteam: \xFF x\n");
  REQUIRE(places_of(broken) == "3:7 S010");
  CHECK(broken[0].excerpt == "team: \xFF x");
  CHECK(broken[0].place.end_column == 8);
}
