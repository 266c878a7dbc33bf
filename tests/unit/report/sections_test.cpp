#include "report/week/sections.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace c136;

TEST_CASE("every section stands in a kind, every kind has a section, ids are unique") {
  std::uint32_t used = 0;
  std::set<std::string_view> ids;
  for (const SectionRow& row : report_sections()) {
    CHECK(ids.insert(row.id).second);
    used |= row.kinds;
  }
  for (const ReportKind& kind : report_kinds()) {
    CHECK(find_report_kind(kind.id) == &kind);
    CHECK((used & kind.bit) != 0);
  }
  CHECK(find_report_kind("yearly") == nullptr);
}

TEST_CASE("every table has unique columns with both titles") {
  for (const Sheet& sheet : all_report_sheets()) {
    CAPTURE(sheet.id);
    std::set<std::string> ids;
    for (const ColumnHead& column : sheet.columns) {
      CHECK(ids.insert(column.id).second);
      CHECK_FALSE(column.en.empty());
      CHECK_FALSE(column.zh.empty());
    }
  }
}
