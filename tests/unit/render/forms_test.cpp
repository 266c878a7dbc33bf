// What a reader of workbooks makes of them is tested in tests/xlsx.
#include "render/xlsx/workbook.hpp"

#include "c136/document/sheet_report.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("the same report gives the same workbook, also with nothing in it") {
  const auto report = [] {
    SheetReport made{.id = "mpc", .title = "MPC一览表", .language = Language::zh, .as_of = {}};
    Sheet sheet{.id = "mpc", .title = "MPC一览表"};
    sheet.columns = {{"deal", "Deal", "商机", CellType::text, must_be_filled},
                     {"amount", "Amount", "金额", CellType::money}};
    sheet.rows = {{Cell("=1+1"), Cell(MoneySums{{{"USD", {100}}}})}};
    sheet.notes = {"a note"};
    made.sheets = {sheet, Sheet{.id = "none", .title = "MPC一览表"}};
    made.sheets[1].columns = sheet.columns;
    return document_of(std::move(made), Part::workbook);
  };
  const std::string bytes = render_forms(report());
  CHECK(bytes.starts_with("PK"));
  CHECK(bytes == render_forms(report()));
}
