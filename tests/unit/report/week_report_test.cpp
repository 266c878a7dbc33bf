#include "report/week/week_report.hpp"

#include "c136/base/failure.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::vector<std::string> tables(const SheetReport& report) {
  std::vector<std::string> ids;
  for (const Sheet& sheet : report.sheets) ids.push_back(sheet.id);
  return ids;
}

}  // namespace

TEST_CASE("sections are picked by name, and stand in their own order") {
  const SheetReport report = week_report({.sections = {"closed", "mpc"}}, {});
  CHECK(tables(report) == std::vector<std::string>{"mpc", "closed"});
  CHECK_THROWS_AS(week_report({.sections = {"reasons"}}, {}), Failure);
}

TEST_CASE("an empty repository has every table") {
  const SheetReport report = week_report({.kind = "month"}, {});
  CHECK(sheet(report, "mpc").rows.empty());
  CHECK(sheet(report, "funnel").rows.size() == 5);
  CHECK(report.empty_cells() == 0);
}

TEST_CASE("deals with errors are counted in a note") {
  const ReportKind& kind = *find_report_kind("mpc");
  const Config config;
  const ReportScope scope{.kind = kind,
                          .config = config,
                          .language = Language::zh,
                          .as_of = day("2026-11-22"),
                          .table_day = day("2026-11-22"),
                          .period = {}};
  WeekReport report(scope, {}, "");
  report.add(Rejected{"a.yaml", "", {1, 0, 0}});
  const SheetReport done = std::move(report).finish();
  REQUIRE(done.notes.size() == 2);
  CHECK(done.notes[1] == "没有历史记录，缺少 上期、停留天数：需要有提交的 git 仓库");
  CHECK(done.notes[0] == "1 个商机有错误，未列入任何表格");
}

TEST_CASE("only the deals of an owner") {
  const SheetReport report =
      week_report({.kind = "mpc", .owner = "chen"},
                  {little_deal("a"),
                   "c136: 1\ndeal: b\ntitle: t\ncustomer: {name: n}\nowner: chen\n"
                   "stage: needs\n"});
  CHECK(rows(sheet(report, "mpc"), {"deal"}) == R"([["b"]])");
}
