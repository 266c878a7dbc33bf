#include "report/time/change_sheets.hpp"

#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a row a change: words are ids for programs, what is absent is null") {
  const std::vector<Movement> moved{{"a", "li", Moved::pushed, "+3d, 2", "2026-11", "2026-12-03"},
                                    {"b", "", Moved::removed, std::nullopt, "open", std::nullopt}};
  const Sheet sheet = changes_sheet("changes", moved, Config(), Language::zh);
  CHECK(
      rows(sheet, {"deal", "owner", "what", "detail", "before", "after"}) ==
      R"([["a","li","pushed","+3d, 2","2026-11","2026-12-03"],["b",null,"removed",null,"open",null]])");
  CHECK(sheet.columns[2].zh == "变化");
}

TEST_CASE("people read names, words of their language, grouped money and what a code says") {
  Config config;
  config.people.push_back({"li", "李伟", {}, {}, {}, {}});
  const std::vector<Movement> moved{
      {"a", "li", Moved::amount, std::nullopt, "1234567.00 CNY", "2000000.50 USD"},
      {"a", "li", Moved::stage_forward, std::nullopt, "needs", "decision"},
      {"a", "li", Moved::owner, std::nullopt, "li", "gone"},
      {"a", "li", Moved::pushed, "+15d, 2", "2026-11", "2026-12"},
      {"b", "li", Moved::added, std::nullopt, std::nullopt, "open"}};
  const auto shown = [](const Cell& cell) {
    return std::get<std::shared_ptr<const Named>>(cell.value)->shown;
  };
  const Sheet sheet = changes_sheet("changes", moved, config, Language::zh);
  CHECK(shown(sheet.rows[0][1]) == "李伟");
  CHECK(shown(sheet.rows[0][4]) == "1,234,567 CNY");
  CHECK(shown(sheet.rows[0][5]) == "2,000,000.50 USD");
  CHECK(shown(sheet.rows[1][4]) != "needs");
  CHECK(shown(sheet.rows[2][4]) == "李伟");
  CHECK(shown(sheet.rows[2][5]) == "gone");
  CHECK(shown(sheet.rows[3][3]) == "+15 天，累计推迟 2 次");
  CHECK(shown(sheet.rows[4][5]) != "open");
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
