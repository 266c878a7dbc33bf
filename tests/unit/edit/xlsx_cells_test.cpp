#include "c136/base/failure.hpp"
#include "edit/import/cells.hpp"
#include "support/stored_zip.hpp"

#include <doctest/doctest.h>

using namespace c136;
using namespace c136::test;

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("shared and inline texts, numbers, dates, and cached values of formulas") {
  const std::string book = workbook_of(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
      "t=\"inlineStr\"><is><t>金额</t></is></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>0.1</v></c><c r=\"B3\" s=\"1\"><v>46348</v></c>"
      "<c r=\"C3\" t=\"str\"><f>1+1</f><v>two</v></c><c r=\"D3\" t=\"b\"><v>1</v></c>"
      "<c r=\"E3\" t=\"e\"><v>#REF!</v></c><c r=\"F3\" s=\"2\"><v>46348.5</v></c></row>",
      "<si><r><t>客户</t></r><r><t>名称</t></r><rPh><t>x</t></rPh></si>",
      "<numFmts><numFmt numFmtId=\"170\" "
      "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>");
  const Cells cells = read_xlsx(book, "", Language::en);
  CHECK(cells.sheets == std::vector<std::string>{"Deals"});
  CHECK(cells.rows ==
        Rows{{"客户名称", "", "金额"}, {}, {"0.1", "2026-11-22", "two", "true", "", "2026-11-22"}});
  CHECK(read_xlsx(book, "1", Language::en).rows.size() == 3);
  CHECK_THROWS_AS(read_xlsx(book, "Other", Language::en), Failure);
}

TEST_CASE("no more rows and columns than there is room for") {
  CHECK_THROWS_AS(read_xlsx(workbook_of("<row r=\"100001\"/>"), "", Language::en), Failure);
  CHECK_THROWS_AS(read_xlsx(workbook_of("<row r=\"2\"/><row r=\"1\"/>"), "", Language::en),
                  Failure);
  CHECK_THROWS_AS(
      read_xlsx(workbook_of("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>"), "", Language::en),
      Failure);
  CHECK_THROWS_AS(read_xlsx(stored_zip({{"x", "y"}}), "", Language::en), Failure);
}

TEST_CASE("an entity of a stranger's is not fetched") {
  const std::string book =
      workbook_of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&passwd;</t></is></c></row>");
  CHECK(read_xlsx(book, "", Language::en).rows[0][0] == "&passwd;");
}
