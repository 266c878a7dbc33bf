#include "edit/import/cells.hpp"
#include "c136/base/failure.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("cells are called as in a spreadsheet") {
  CHECK(cell_name(0, 0) == "A1");
  CHECK(cell_name(6, 25) == "Z7");
  CHECK(cell_name(6, 26) == "AA7");
  CHECK(cell_name(0, 701) == "ZZ1");
  CHECK(cell_name(0, 702) == "AAA1");
}

TEST_CASE("a workbook is told by its first bytes") {
  CHECK(read_cells("a,b\n", "", Language::en).rows[0].size() == 2);
  CHECK_THROWS_AS(read_cells("PK\x03\x04 nothing", "", Language::en), Failure);
}
