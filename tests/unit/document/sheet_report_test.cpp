#include "c136/document/sheet_report.hpp"

#include "support/deal.hpp"

#include <doctest/doctest.h>

using namespace c136;
using c136::test::day;

namespace {

SheetReport some() {
  SheetReport report{.id = "mpc", .title = "MPC list", .as_of = day("2026-11-22")};
  report.period = ReportPeriod{"2026-W47", day("2026-11-16"), day("2026-11-22")};
  report.head = {{"date", {"Date", "填表日期"}, CellType::date, day("2026-11-22")}};
  for (const char* group : {"East/1", "East:1", ""}) {
    Sheet sheet{.id = "mpc", .title = "MPC list", .group = group};
    sheet.columns = {{"deal", "Deal", "商机", CellType::text, must_be_filled}};
    sheet.rows = {{Cell()}};
    sheet.empty = {{1, "", 0}};
    report.sheets.push_back(sheet);
  }
  report.notes = {"a note"};
  return report;
}

}  // namespace

TEST_CASE("the envelope") {
  const Json json = document_of(some(), Part::data).data;
  CHECK(json["schema_version"] == 1);
  CHECK(json["report"] == "mpc");
  CHECK(json["as_of"] == "2026-11-22");
  CHECK(json["at"].is_null());
  CHECK(json["period"].dump() == R"({"label":"2026-W47","from":"2026-11-16","to":"2026-11-22"})");
  CHECK(json["head"].dump() == R"({"date":"2026-11-22"})");
  CHECK(json["tables"].size() == 3);
  CHECK(json["tables"][2]["group"] == "");
  CHECK(json["notes"].dump() == R"(["a note"])");
}

TEST_CASE("csv: a file a table, under names that a disk takes") {
  const auto files = document_of(some(), Part::records).record_files;
  REQUIRE(files.size() == 3);
  CHECK(files[0].stem == "mpc-East_1");
  CHECK(files[1].stem == "mpc-East_1-2");
  CHECK(files[2].stem == "mpc-");
}

TEST_CASE("empty mandatory cells are counted") { CHECK(some().empty_cells() == 3); }

TEST_CASE("the schema knows the tables") {
  const Json schema = schema_of_reports(some().sheets);
  CHECK(schema["title"] == "c136 report --format json");
  const Json& table = schema["properties"]["tables"]["items"];
  CHECK(table["allOf"][0]["if"]["properties"]["id"]["const"] == "mpc");
}

TEST_CASE("a form of one row is a line a column for people, and a table in a workbook") {
  SheetReport report = some();
  for (Sheet& sheet : report.sheets) sheet.is_form = true;
  report.sheets[1].rows.push_back({Cell("b")});  // two are a table
  const auto count = [](const Document& document) {
    int tables = 0, fields = 0;
    for (const Block& block : document.blocks) {
      tables += std::holds_alternative<DataTable>(block);
      const auto* list = std::get_if<FieldList>(&block);
      fields += list && list->items[0].label == "Deal*";
    }
    return std::pair(tables, fields);
  };
  CHECK(count(document_of(report, Part::blocks)) == std::pair(1, 2));
  CHECK(count(document_of(report, Part::workbook)) == std::pair(3, 0));
}

TEST_CASE("a map stands above its table, in no workbook's note") {
  SheetReport report = some();
  report.sheets[0].map.emplace().title = "map";
  const auto blocks = document_of(report, Part::blocks).blocks;
  std::size_t map = 0, table = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (std::holds_alternative<Graph>(blocks[i])) map = i;
    if (table == 0 && std::holds_alternative<DataTable>(blocks[i])) table = i;
  }
  CHECK(map > 0);
  CHECK(map + 1 == table);
}

TEST_CASE("drawings stand above their table, in their order") {
  SheetReport report = some();
  for (const char* title : {"first", "second"})
    report.sheets[0].plots.emplace_back().title = title;
  const auto blocks = document_of(report, Part::blocks).blocks;
  std::string order;
  for (const Block& block : blocks) {
    if (const auto* plot = std::get_if<Plot>(&block)) order += plot->title + " ";
    if (std::holds_alternative<DataTable>(block)) order += "table ";
  }
  CHECK(order.starts_with("first second table "));
}

namespace {

std::string as_of_line(const SheetReport& report) {
  const Document page = document_of(report, Part::blocks);
  for (const auto& [label, value] : std::get<FieldList>(page.blocks[1]).items)
    if (label == "As of") return std::get<std::string>(value.value);
  return {};
}

}  // namespace

TEST_CASE("the head says of which day the tables are, and which files tell of it") {
  SheetReport report = some();
  CHECK(as_of_line(report) == "2026-11-22");
  report.table_day = day("2026-11-22");
  CHECK(as_of_line(report) == "2026-11-22, files as they are now");
  report.as_of = day("2026-11-25");
  CHECK(as_of_line(report) == "2026-11-22, files as they are on 2026-11-25, later edits included");
  report.has_past = true;
  CHECK(as_of_line(report) ==
        "2026-11-22, files as they are on 2026-11-25, later edits included (--at 2026-11-22: as "
        "they were)");
  report.at = "abc";
  CHECK(as_of_line(report) == "2026-11-22, files of abc");
}

TEST_CASE("the sheets of a block say whose they are") {
  std::vector<Sheet> sheets{{.id = "seller", .title = "Weekly report of Li"},
                            {.id = "days", .title = "Days"}};
  make_block(sheets, "li", "Li", "Weekly report");
  CHECK(sheets[0].begins_page);
  CHECK_FALSE(sheets[1].begins_page);
  CHECK(*sheets[1].group == "li");
  CHECK(sheets[0].tab.what == "Weekly report");
  CHECK(sheets[1].tab.of == "Li");
  CHECK(sheets[1].tab.what == "Days");
}
