#include "report/book/funnel_data.hpp"

#include "support/briefs.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Json json_of(const Book& book, const DealField* by = nullptr) {
  return funnel_json(funnel_of(book, by), book, by);
}

}  // namespace

TEST_CASE("the contract: every stage in order, money as text per currency") {
  const Config config;
  Brief deal = brief("a", 12'345);
  deal.rate = rated(99);
  deal.paper_rate = boss_only_rate;
  deal.last_entry = day("2026-11-12");
  const auto json = json_of(book_of(config, {deal}));
  CHECK(json["schema_version"] == 1);
  CHECK(json["as_of"] == "2026-11-22");
  REQUIRE(json["stages"].size() == 5);
  CHECK(json["stages"][0]["stage"] == "needs");
  CHECK(json["stages"][0]["deals"] == 0);
  CHECK(json["stages"][0]["amount"].dump() == "{}");
  CHECK(json["stages"][0]["median_quiet_days"] == nullptr);
  const auto& stage = json["stages"][4];
  CHECK(stage["stage"] == "decision");
  CHECK(stage["amount"].dump() == R"({"CNY":"123.45"})");
  CHECK(stage["weighted"].dump() == R"({"confirmed":{"CNY":"122.22"},"on_paper":{}})");
  CHECK(stage["median_quiet_days"] == 10);
  CHECK(json["total"]["amount"] == stage["amount"]);
  for (const char* status : {"won", "lost", "shelved"}) CHECK(json["closed"][status]["deals"] == 0);
  CHECK_FALSE(json.contains("by"));
}

TEST_CASE("what is not in the sums is named") {
  const Config config;
  Brief foreign = brief("foreign", 100), bare = brief("bare", 0), boss = brief("boss", 1);
  foreign.currency = "USD";
  foreign.in_base = std::nullopt;
  bare.amount = bare.in_base = std::nullopt;
  boss.rate = boss_only_rate;
  Book book = book_of(config, {foreign, bare, boss});
  book.left_out = {{"bad.yaml", "", 2}};
  const auto json = json_of(book);
  CHECK(json["unpriced"][0]["deal"] == "foreign");
  CHECK(json["unpriced"][0]["amount"] == "1.00");
  CHECK(json["without_amount"][0]["deal"] == "bare");
  CHECK(json["boss_only"][0]["deal"] == "boss");
  CHECK(json["not_included"].dump() == R"([{"file":"bad.yaml","deal":null,"errors":2}])");
  CHECK(json["total"]["unpriced"] == 1);
}

TEST_CASE("an amount that cannot be converted is null, not zero") {
  const Config config;
  Brief foreign = brief("foreign", 100);
  foreign.currency = "USD";
  foreign.in_base = std::nullopt;
  CHECK(json_of(book_of(config, {foreign}))["total"]["in_base"]["amount"] == nullptr);
  CHECK(json_of(book_of(config, {}))["total"]["in_base"]["amount"] == "0.00");
}

TEST_CASE("groups have a name, or null") {
  const Config config;
  Brief graded = brief("a", 1);
  graded.grade = Grade::A2;
  const auto json =
      json_of(book_of(config, {brief("b", 5), graded}), &deal_field("grade", "", Language::en));
  CHECK(json["by"]["field"] == "grade");
  CHECK(json["by"]["groups"][0]["name"] == "A2");
  CHECK(json["by"]["groups"][1]["name"] == nullptr);
  CHECK(json["by"]["groups"][1]["amount"]["CNY"] == "0.05");
}

TEST_CASE("sources, targets and concentration") {
  Config config;
  config.targets = {{"2026-11", day("2026-11-01"), day("2026-11-30"), Target::Scope::team, "x",
                     Money{500}, "CNY"}};
  Brief deal = brief("a", 1000);
  deal.rate = rated(99, RateSource::published);
  const auto json = json_of(book_of(config, {deal}));
  REQUIRE(json["rests_on"].size() == 5);
  CHECK(json["rests_on"][0]["source"] == "published");
  CHECK(json["rests_on"][0]["weighted"]["confirmed"]["CNY"] == "9.90");
  CHECK(json["targets"][0]["scope"] == "team");
  CHECK(json["targets"][0]["in_base"]["gap"] == "5.00");
  CHECK(json["concentration"]["customers"][0]["percent"] == "100.0");
}

TEST_CASE("a record per stage, for the total, for what is closed and for each group") {
  const Config config;
  Brief foreign = brief("b", 300);
  foreign.currency = "USD";
  const Book book = book_of(config, {brief("a", 100), foreign});
  const DealField* by = &deal_field("owner", "", Language::en);
  const DataTable table = funnel_records(funnel_of(book, by), book, by);
  CHECK(table.rows.size() == 5 + 1 + 3 + 1);
  CHECK(table.columns.back().id == "on_paper_USD");
  for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
  CHECK(std::get<std::string>(table.rows.back()[0].value) == "owner");
  CHECK(std::get<std::string>(table.rows.back()[1].value) == "li.wei");
}
