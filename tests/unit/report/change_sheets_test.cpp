#include "report/time/change_sheets.hpp"

#include "support/deal.hpp"
#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("a row a change: words are ids for programs, what is absent is null") {
  const std::vector<Movement> moved{
      {"a", "li", Moved::pushed, std::nullopt, "2026-11", "2026-12-03", {}, {{3, 2}}},
      {"b", "", Moved::removed, std::nullopt, "open", std::nullopt},
      {"c", "", Moved::tendency, "wang", "0", "2", "王总"}};
  const Sheet sheet = changes_sheet("changes", moved, Config(), Language::zh);
  CHECK(
      rows(sheet, {"deal", "owner", "what", "detail", "before", "after"}) ==
      R"([["a","li","pushed","+3d, 2","2026-11","2026-12-03"],["b",null,"removed",null,"open",null],["c",null,"tendency","wang","0","2"]])");
  CHECK(sheet.columns[2].zh == "变化");
}

TEST_CASE("people read names, words of their language, grouped money and what a code says") {
  Config config;
  config.people.push_back({"li", "李伟", {}, {}, {}, {}});
  const std::vector<Movement> moved{
      {"a", "li", Moved::amount, std::nullopt, "1234567.00 CNY", "2000000.50 USD"},
      {"a", "li", Moved::stage_forward, std::nullopt, "needs", "decision"},
      {"a", "li", Moved::owner, std::nullopt, "li", "gone"},
      {"a", "li", Moved::pushed, std::nullopt, "2026-11", "2026-12", {}, {{15, 2}}},
      {"b", "li", Moved::added, std::nullopt, std::nullopt, "open"},
      {"b", "li", Moved::tendency, "wang", "0", "2", "王总"},
      {"b", "li", Moved::seat, "zhao", "top", "key"}};
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
  CHECK(shown(sheet.rows[5][3]) == "王总");
  CHECK(shown(sheet.rows[6][3]) == "zhao");  // the deal knows no name
}

TEST_CASE("one day is one day, and a number of times that is not known is not made up") {
  const auto told = [](std::int32_t days, std::optional<std::size_t> times, Language language) {
    const std::vector<Movement> moved{
        {"a", "", Moved::pushed, {}, {}, {}, {}, Movement::Push{days, times}}};
    const Sheet sheet = changes_sheet("changes", moved, Config(), language);
    const auto named = std::get<std::shared_ptr<const Named>>(sheet.rows[0][3].value);
    return named->id + " | " + named->shown;
  };
  CHECK(told(1, 1, Language::en) == "+1d, 1 | +1 day, times put off so far: 1");
  CHECK(told(2, 3, Language::en) == "+2d, 3 | +2 days, times put off so far: 3");
  CHECK(told(1, {}, Language::en) == "+1d, ? | +1 day, times put off so far: ?");
  CHECK(told(1, 1, Language::zh) == "+1d, 1 | +1 天，累计推迟 1 次");
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
