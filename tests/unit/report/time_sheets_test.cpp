#include "report/time/time_report.hpp"

#include <doctest/doctest.h>

using namespace c136;

TEST_CASE("the schema knows the tables of each report over time") {
  const auto ids = [](const char* report) {
    std::string all;
    for (const Sheet& sheet : time_sheets(report)) all += sheet.id + " ";
    return all;
  };
  CHECK(ids("diff") == "changes waterfall ");
  CHECK(ids("history") == "changes stages ");
  CHECK(ids("calibrate") == "h7 h30 h90 sellers dates ");
}
