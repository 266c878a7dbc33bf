#include "report/sellers/seller_days.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE(
    "blank are the workdays up to the table day, and days are named in the reader's language") {
  const Config config;
  const ReportPeriod week47{"2026-W47", day("2026-11-16"), day("2026-11-22")};
  for (const auto& [table_day, blank] : {std::pair("2026-11-22", 5), std::pair("2026-11-18", 3)}) {
    const ReportScope scope{.kind = report_kinds()[0],
                            .config = config,
                            .language = Language::zh,
                            .as_of = day("2026-11-22"),
                            .table_day = day(table_day),
                            .period = week47};
    const SellerWeek week{scope, "li", {}, {}};
    CHECK(blank_days(week) == blank);
    const Sheet days = days_sheet(week);
    REQUIRE(days.rows.size() == 7);
    const auto* name = std::get_if<std::shared_ptr<const Named>>(&days.rows[6][0].value);
    REQUIRE(name);
    CHECK((*name)->shown == "周日 2026-11-22");
    CHECK(days.empty.empty());
  }
}
