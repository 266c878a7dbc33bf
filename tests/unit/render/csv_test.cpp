#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"
#include "unit/render/naughty.hpp"

#include <vector>

using namespace c136;

namespace {

using Records = std::vector<std::vector<std::string>>;

/// A reader that takes RFC 4180 by the letter.
Records parse(std::string_view csv) {
  Records records{{""}};
  bool quoted = false, closed = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& field = records.back().back();
    if (quoted) {
      const bool doubled = csv.substr(i, 2) == "\"\"";
      if (doubled || csv[i] != '"')
        field += csv[i];
      else
        quoted = false, closed = true;
      i += doubled;
    } else if (csv[i] == ',') {
      records.back().emplace_back();
      closed = false;
    } else if (csv.substr(i, 2) == "\r\n") {
      ++i;
      records.push_back({""});
      closed = false;
    } else {
      REQUIRE_FALSE(closed);
      quoted = csv[i] == '"' && field.empty();
      REQUIRE(quoted == (csv[i] == '"'));
      REQUIRE(csv[i] != '\n');
      if (!quoted) field += csv[i];
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(records.back() == std::vector<std::string>{""});  // the last line ends, too
  records.pop_back();
  return records;
}

std::string printed(const DataTable& records, bool byte_order_mark = false) {
  Document document;
  document.records = records;
  return render_csv(document, {.byte_order_mark = byte_order_mark});
}

}  // namespace

TEST_CASE("records have the machine's names and plain values") {
  const DataTable table{
      {{"deal", "商机"}, {"amount", "金额"}, {"win_rate", "赢率"}, {"close", "签约"}, {"n", "n"}},
      {{"恒远", Money{280000050}, Percent{3}, *date_of({2026, 11, 22}), -5},
       {"a, \"b\"", Cell(), Cell(), Cell(), 7}}};
  CHECK(printed(table) ==
        "deal,amount,win_rate,close,n\r\n"
        "恒远,2800000.50,3,2026-11-22,-5\r\n"
        "\"a, \"\"b\"\"\",,,,7\r\n");
}

TEST_CASE("a file begins with the mark that spreadsheets know UTF-8 by, a pipe does not") {
  const DataTable table{{{"deal", "商机"}}, {{"恒远"}}};
  CHECK(printed(table, true) == "\uFEFFdeal\r\n恒远\r\n");
  CHECK(printed(table, false) == "deal\r\n恒远\r\n");
}

TEST_CASE("texts that a spreadsheet would run are guarded, numbers are not") {
  struct {
    std::string_view text, field;
  } const rows[] = {
      {"=1+1", "'=1+1"}, {"+86 138", "'+86 138"}, {"-5 %", "'-5 %"}, {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},   {"\rx", "'\\x0Dx"},      {"1-1", "1-1"},    {"'quoted", "'quoted"},
      {"－5", "'－5"},   {"\n=1", "'\n=1"},       {"'=1", "''=1"},   {"''=1", "'''=1"}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const DataTable table{{{"a", ""}, {"b", ""}}, {{row.text, -5}}};
    CHECK(parse(printed(table))[1] == std::vector<std::string>{std::string(row.field), "-5"});
  }
}

TEST_CASE("a line that a CI runner would obey is guarded like a formula") {
  const DataTable table{{{"a", ""}}, {{"::error::x"}, {"a\n ::error::x\n'##[group]"}, {"a::b"}}};
  CHECK(printed(table) == "a\r\n'::error::x\r\n\"a\n' ::error::x\n'#'#[group]\"\r\na::b\r\n");
}

TEST_CASE("a strict reader gets every text back") {
  for (const auto text : naughty) {
    CAPTURE(text);
    const DataTable table{{{"a", ""}, {"b", ""}, {"c", ""}}, {{"before", text, "after"}}};
    const std::string csv = printed(table);
    CHECK(is_safe(readable(csv)));
    const Records records = parse(csv);
    REQUIRE(records.size() == 2);
    REQUIRE(records[1].size() == 3);
    const std::string& field = records[1][1];
    const bool guarded = field.starts_with('\'');
    std::string unguarded = field.substr(guarded ? 1 : 0);
    if (const auto inner = unguarded.find("\n'"); inner != field.npos)
      unguarded.erase(inner + 1, 1);
    if (const auto bracket = unguarded.find("#'"); bracket != unguarded.npos)
      unguarded.erase(bracket + 1, 1);
    CHECK(unguarded == readable(text, "\t"));
    CHECK(std::string_view("=+-@\t\r").find(field[0]) == std::string_view::npos);
    CHECK(records[1][2] == "after");
  }
}

TEST_CASE("without records the first table is printed, without tables the findings") {
  const DataTable first{{{"a", "A"}}, {{1}}}, second{{{"b", "B"}}, {{2}}};
  Finding finding = a_finding("unknown key, 'titel'");
  finding.help = "did you mean 'title'?";
  const FindingList findings{{finding}};

  CHECK(render_csv({.blocks = {Heading{1, "x"}, findings, first, second}}, {}) == "a\r\n1\r\n");
  CHECK(render_csv({.blocks = {Heading{1, "x"}, findings}}, {}) ==
        "file,line,column,end_line,end_column,severity,code,deal,path,message,help\r\n"
        "deals/hengyuan.yaml,8,3,8,9,error,S002,hengyuan,customer,"
        "\"unknown key, 'titel'\",did you mean 'title'?\r\n");
}
