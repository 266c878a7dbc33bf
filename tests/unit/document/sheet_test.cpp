#include "c136/document/sheet.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

struct Row {
  std::string id;
  std::optional<Money> amount;
  std::string currency = "CNY", phone = {};
  std::string_view deal_id() const { return id; }
};

const SheetColumn<Row> columns[] = {
    {"deal", {"Deal", "商机"}, CellType::text, [](const Row& r) { return text_cell(r.id); }},
    {"amount",
     {"Amount", "金额"},
     CellType::money,
     [](const Row& r) { return money_cell(r.amount, r.currency); },
     must_be_filled},
    {"phone",
     {"Phone", "电话"},
     CellType::text,
     [](const Row& r) { return text_cell(r.phone); },
     kept_private},
};

Sheet some(bool shows_all = false, Language language = Language::en) {
  const std::vector<Row> rows{{"a", Money{12'345}, "CNY", "139"}, {"b", std::nullopt}};
  Sheet sheet = sheet_of("some", "Some", std::span(columns), rows, {shows_all, language});
  sheet.total = {{"deals", {"Deals", "商机数"}, CellType::integer, 2},
                 {"amount",
                  {"Amount", "金额"},
                  CellType::money,
                  rows[0].amount ? money_cell(rows[0].amount, "CNY") : Cell()}};
  return sheet;
}

}  // namespace

TEST_CASE("a table in the envelope") {
  CHECK(json_of(some()).dump() ==
        R"({"id":"some","group":null,)"
        R"("columns":[{"id":"deal","en":"Deal","zh":"商机","type":"text"},)"
        R"({"id":"amount","en":"Amount","zh":"金额","type":"money"},)"
        R"({"id":"phone","en":"Phone","zh":"电话","type":"text"}],)"
        R"("rows":[{"deal":"a","amount":{"CNY":"123.45"},"phone":"private"},)"
        R"({"deal":"b","amount":null,"phone":null}],)"
        R"("total":{"deals":2,"amount":{"CNY":"123.45"}},)"
        R"("empty":[{"row":2,"deal":"b","column":"amount"}]})");
}

TEST_CASE("what is private is shown only where all is asked for") {
  CHECK(json_of(some(true))["rows"][0]["phone"] == "139");
  CHECK(json_of(some(false))["rows"][0]["phone"] == "private");
}

TEST_CASE("every kind of cell, for programs") {
  const std::pair<Cell, std::string_view> cells[] = {
      {{}, "null"},
      {"text", R"("text")"},
      {7, "7"},
      {Percent{85}, "85"},
      {Decimal{125, 2}, R"("1.25")"},
      {Decimal{-5, 1}, R"("-0.5")"},
      {Cell::truth(true), "true"},
      {Date{0}, R"("1970-01-01")"},
      {MoneySums{}, "{}"},
      {MoneySums{{{"CNY", {-1}}, {"USD", {200}}}}, R"({"CNY":"-0.01","USD":"2.00"})"},
      {Named{"won", "赢单"}, R"("won")"},
      {Named{"", "未评"}, "null"},
  };
  for (const auto& [cell, json] : cells) CHECK(json_of(cell).dump() == json);
}

TEST_CASE("for people: the total below, the base currency unnamed, a star at what must be filled") {
  const DataTable table = table_of(some(), Language::zh, "CNY");
  CHECK(table.columns[1].title == "金额*");
  CHECK(table.totals == 1);
  REQUIRE(table.rows.size() == 3);
  CHECK(std::get<Money>(table.rows[0][1].value).cents == 12'345);
  CHECK(std::get<std::string>(table.rows[2][0].value) == "合计");
  CHECK(table_of(some(), Language::en, "USD").rows[0][1].value.index() ==
        Cell(MoneySums{}).value.index());
}

TEST_CASE("csv has the rows alone, under ids") {
  const DataTable table = records_of(some());
  CHECK(table.columns[1].title == "amount");
  CHECK(table.rows.size() == 2);
}

TEST_CASE("empty cells are listed, a line a row") {
  CHECK(empty_lines(some(), Language::en) == std::vector<std::string>{"Empty: b: Amount"});
  CHECK(empty_lines(some(), Language::zh) == std::vector<std::string>{"未填：b：金额"});
}

TEST_CASE("the schema names every column and its type") {
  const Json schema = schema_of(some());
  CHECK(schema["required"].dump() == R"(["deal","amount","phone"])");
  CHECK(schema["properties"]["amount"]["type"].dump() == R"(["object","null"])");
}

TEST_CASE("a column that is never empty is never null, and a closed list of words an enum") {
  constexpr std::string_view words[] = {"won", "lost"};
  Sheet sheet{.id = "x", .title = {}};
  sheet.columns = {{"file", "File", "文件", CellType::text, never_empty},
                   {"status", "Status", "状态", CellType::word, ColumnIs::plain, words},
                   {"kind", "Kind", "类型", CellType::word, never_empty, words}};
  const Json schema = schema_of(sheet)["properties"];
  CHECK(schema["file"]["type"] == "string");
  CHECK(schema["status"]["enum"].dump() == R"(["won","lost",null])");
  CHECK(schema["kind"]["enum"].dump() == R"(["won","lost"])");
}

TEST_CASE("columns are chosen by their ids, in the order asked for") {
  constexpr std::string_view ids[] = {"amount", "deal"};
  const Sheet sheet = some(), part = chosen(sheet, ids);
  REQUIRE(part.columns.size() == 2);
  CHECK(part.columns[0].id == "amount");
  REQUIRE(part.rows.size() == sheet.rows.size());
  CHECK(json_of(part.rows[0][1]) == json_of(sheet.rows[0][0]));
  CHECK(rows_json(part)[0].members()[0].key == "amount");
}

TEST_CASE("rows without a name that lack the same are told in one line") {
  Sheet sheet = some();
  sheet.empty = {{1, "", 0}, {1, "", 1}, {2, "", 0}, {2, "", 1},
                 {3, "", 1}, {5, "", 1}, {6, "x", 1}};
  const std::string first = sheet.columns[0].en, second = sheet.columns[1].en;
  CHECK(empty_lines(sheet, Language::en) ==
        std::vector<std::string>{"Empty: rows 1 to 2: " + first + ", " + second,
                                 "Empty: row 3: " + second, "Empty: row 5: " + second,
                                 "Empty: x: " + second});
}

TEST_CASE("a total none of whose sums has a column is no row of the table") {
  Sheet sheet = some();
  const std::size_t rows = sheet.rows.size();
  sheet.total.emplace();
  sheet.total->emplace_back("won", Words{"Won", "赢单"}, CellType::integer, Cell(std::int64_t{1}));
  CHECK(table_of(sheet, Language::en, "CNY").rows.size() == rows);
  CHECK(table_of(sheet, Language::en, "CNY").totals == 0);
}
