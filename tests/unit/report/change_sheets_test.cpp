#include "report/time/change_sheets.hpp"

#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a row a change: words are ids for programs, what is absent is null") {
  const std::vector<Movement> moved{{"a", "li", Moved::pushed, "+3d, 2", "2026-11", "2026-12-03"},
                                    {"b", "", Moved::removed, std::nullopt, "open", std::nullopt}};
  const Sheet sheet = changes_sheet("changes", moved, Language::zh);
  CHECK(
      rows(sheet, {"deal", "owner", "what", "detail", "before", "after"}) ==
      R"([["a","li","pushed","+3d, 2","2026-11","2026-12-03"],["b",null,"removed",null,"open",null]])");
  CHECK(sheet.columns[2].zh == "变化");
}

TEST_CASE("a row a currency, the last one in the base currency; two more steps with a horizon") {
  auto settings = std::make_shared<Config>();
  Stake stake;
  stake.amount = Money{12345};
  stake.currency = "USD";
  stake.close_last = day("2026-12-01");
  Waterfall waterfall(settings, day("2026-10-08"), day("2026-10-01"), std::nullopt);
  waterfall.add(nullptr, &stake);
  const Sheet sheet = waterfall_sheet("waterfall", waterfall, "CNY", Language::en);
  CHECK(rows(sheet, {"currency", "opening", "new", "closing", "without_amount"}) ==
        R"([["USD",{"USD":"0.00"},{"USD":"123.45"},{"USD":"123.45"},0],)"
        R"(["base",{"CNY":"0.00"},{"CNY":"0.00"},{"CNY":"0.00"},0]])");
  const Waterfall within(settings, day("2026-10-08"), day("2026-10-01"),
                         Horizon{day("2026-10-01"), day("2026-12-31")});
  CHECK(waterfall_sheet("waterfall", within, "CNY", Language::en).columns.size() ==
        sheet.columns.size() + 2);
}
