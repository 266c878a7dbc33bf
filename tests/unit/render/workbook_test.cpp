// tests/xlsx reads workbooks back, cell by cell.
#include "render/xlsx/workbook.hpp"

#include <doctest/doctest.h>

#include "c136/base/text.hpp"
#include "unit/render/naughty.hpp"

using namespace c136;

TEST_CASE("days are counted as spreadsheets count them, with their mistake of 1900") {
  CHECK(serial_of(*date_of({2026, 11, 22})) == 46348);
  CHECK(serial_of(*date_of({1970, 1, 1})) == 25569);
  CHECK(serial_of(*date_of({1900, 3, 1})) == 61);
  CHECK(serial_of(*date_of({1900, 2, 28})) == 59);
  CHECK(serial_of(*date_of({1900, 1, 1})) == 1);
}

TEST_CASE("names of sheets are short, allowed and all different") {
  CHECK(sheet_name("Funnel as of 2026-11-22", {}) == "Funnel as of 2026-11-22");
  CHECK(sheet_name("Closed, not in the figures above", {}) == "Closed, not in the figures");
  CHECK(sheet_name("a/b [c]: d?", {}) == "a b  c   d");
  CHECK(sheet_name("'quoted'", {}) == "quoted");
  CHECK(sheet_name("", {}) == "-");
  CHECK(sheet_name("按负责人", {"按负责人"}) == "按负责人 2");
  CHECK(sheet_name("By owner", {"by owner", "by owner 2"}) == "By owner 3");
  for (const auto text : naughty) {
    const std::string name = sheet_name(text, {});
    CAPTURE(name);
    CHECK(is_safe(name));
    CHECK(code_points(name) <= 31);
  }
}

TEST_CASE("lines may stand around a table, and sums that no number holds are texts") {
  DataTable table{{{"a", "A"}, {"amount", "B", Align::right, "CNY"}}};
  table.rows = {{"x", Money{100}}, {"y", Money{std::int64_t{1} << 60}}};
  table.above = {"Deals as of 2026-11-22"};
  table.below = {"2 deals"};
  Workbook book("lines", Language::en);
  book.add_table("t", table);
  CHECK(std::move(book).finish().starts_with("PK"));
}

TEST_CASE("a sheet of a block says what it is, and as much of whom as there is room for") {
  CHECK(tab_text({"李伟", "每日工作"}) == "李伟 每日工作");
  CHECK(tab_text({"northgate-hospital-replacement", "What was offered"}) ==
        "northgate-hos… What was offered");
  CHECK(sheet_name(tab_text({"northgate-hospital-replacement", "What was offered"}), {}).size() ==
        33);  // 31 signs
}

TEST_CASE("whatever is written in a deal, a workbook comes out, and the same one again") {
  const auto written = [] {
    DataTable table{{{"a", "A"}, {"currency", "B"}}};
    for (const auto text : naughty) table.rows.push_back({text, Money{100}});
    table.rows.push_back({std::string(100000, 'x'), "CNY"});
    Workbook book("naughty", Language::en);
    for (const auto text : naughty) book.add_table(text, table);
    return std::move(book).finish();
  };
  const std::string bytes = written();
  CHECK(bytes.starts_with("PK"));
  CHECK(bytes == written());
}
