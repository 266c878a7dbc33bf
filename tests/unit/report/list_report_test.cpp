#include "report/book/list_report.hpp"

#include "c136/base/failure.hpp"
#include "support/briefs.hpp"
#include "support/reports.hpp"

#include <algorithm>

using namespace c136;
using namespace c136::test;

namespace {

std::vector<const DealField*> fields(std::initializer_list<std::string_view> names) {
  std::vector<const DealField*> all;
  for (const std::string_view name : names)
    all.push_back(&deal_field(name, "--columns", Language::en));
  return all;
}

/// The ids in the order of the records.
std::string order(const Book& book, std::initializer_list<std::string_view> keys) {
  ListOptions options{.columns = fields({"deal"}), .sort = {}};
  for (const std::string_view key : keys) options.sort.push_back(parse_sort_key(key, Language::en));
  std::string ids;
  for (const auto& row : list_document(book, Language::en, options).records.rows)
    ids += std::get<std::string>(row[0].value);
  return ids;
}

}  // namespace

TEST_CASE("the ledger is a line a deal, and ends with the sums per currency") {
  const Config config;
  Brief usd = brief("b", 250'00);
  usd.currency = "USD";
  const Book book = book_of(config, {brief("a", 1'200'00), usd});
  CHECK(page(list_document(book, Language::en, {})) == R"(Deals as of 2026-11-22
======================
No.  Region  In charge  Reseller  Product kind  Product model  Customer      Expected contract  Cur.
                                                                                        amount
---  ------  ---------  --------  ------------  -------------  --------  ---------------------  ----
  1  –       li.wei     –         –             –              a                         1,200  CNY
  2  –       li.wei     –         –             –              b                           250  USD

2 deals: 1,200 CNY, 250 USD
)");
}

TEST_CASE("the columns are those asked for, in the reader's language") {
  const Config config;
  Book book = book_of(config, {brief("a", 100)});
  book.where = "rate=";
  const ListOptions options{.columns = fields({"deal", "stage"}), .sort = {}};
  CHECK(page(list_document(book, Language::zh, options)) == R"(商机台账（截至 2026-11-22）
===========================
仅限符合条件的商机：rate=。

序号  商机  阶段
----  ----  --------
   1  a     采购决策

1 个商机：1 CNY
)");
}

TEST_CASE("amounts that are not all in the base currency never stand without theirs") {
  const Config config;
  Brief usd = brief("b", 250'00);
  usd.currency = "USD";
  const ListOptions options{.columns = fields({"deal", "amount", "stage"}), .sort = {}};
  const Document mixed =
      list_document(book_of(config, {brief("a", 100), usd}), Language::en, options);
  REQUIRE(mixed.records.columns.size() == 4);
  CHECK(mixed.records.columns[2].id == "currency");
  CHECK(page(mixed).find("     250  USD   decision") != std::string::npos);
  const Document base = list_document(book_of(config, {brief("a", 100)}), Language::en, options);
  CHECK(base.records.columns.size() == 3);
}

TEST_CASE("what rests on the rate of a deal that is not yet rated says so in every column") {
  const Config config;
  Brief early = brief("a", 100);
  early.stage = Stage{0};
  early.rate.percent = 3;
  const ListOptions options{.columns = fields({"deal", "rate", "source", "weighted"}), .sort = {}};
  const Document list = list_document(book_of(config, {early}), Language::en, options);
  CHECK(page(list).find("a     not rated  not rated  not rated") != std::string::npos);
  for (std::size_t i = 1; i < 4; ++i) CHECK(list.records.rows[0][i].empty());
}

TEST_CASE("a workbook's sheet has the title, the filter and the total") {
  const Config config;
  Book book = book_of(config, {brief("a", 1'200'00)});
  book.where = "stage=decision";
  const Document list = list_document(book, Language::en, {});
  const auto table = std::ranges::find_if(
      list.blocks, [](const Block& block) { return std::holds_alternative<DataTable>(block); });
  REQUIRE(table != list.blocks.end());
  CHECK(std::get<DataTable>(*table).above ==
        std::vector<std::string>{"Deals as of 2026-11-22", "Only deals with stage=decision."});
  CHECK(std::get<DataTable>(*table).below == std::vector<std::string>{"1 deal: 1,200 CNY"});
}

TEST_CASE("no deal is no table") {
  const Config config;
  const std::string text = page(list_document(book_of(config, {}), Language::en, {}));
  CHECK(text == "Deals as of 2026-11-22\n======================\n0 deals\n");
}

TEST_CASE("sorted by several keys, either way, what is not known last") {
  const Config config;
  Brief a = brief("a", 5), b = brief("b", 9), c = brief("c", 5), d = brief("d", 1);
  d.amount = d.in_base = std::nullopt;
  a.stage = Stage{0};
  const Book book = book_of(config, {d, c, b, a});
  CHECK(order(book, {}) == "dcba");
  CHECK(order(book, {"amount"}) == "cabd");
  CHECK(order(book, {"amount:desc"}) == "bcad");
  CHECK(order(book, {"amount:asc", "stage"}) == "acbd");
  CHECK(order(book, {"stage", "deal"}) == "abcd");
}

TEST_CASE("amounts are sorted as they are worth, not as they are written") {
  const Config config;
  Brief usd = brief("u", 100);
  usd.currency = "USD";
  usd.in_base = Money{700};
  CHECK(order(book_of(config, {usd, brief("c", 500)}), {"amount"}) == "cu");
}

TEST_CASE("a sort key is a field, with a direction") {
  CHECK(parse_sort_key("amount:desc", Language::en).descending);
  CHECK_THROWS_WITH_AS(parse_sort_key("amount:down", Language::en),
                       "--sort: behind the field stands :asc or :desc, not ':down'", Failure);
  CHECK_THROWS_WITH_AS(parse_sort_key("amuont", Language::en),
                       "--sort: there is no field 'amuont'; did you mean amount?", Failure);
}

TEST_CASE("programs get every field, typed") {
  const Config config;
  Brief deal = brief("a", 12'345);
  deal.codes = "C101 T103 ";
  deal.rate = rated(50);
  deal.quantity = 3;
  Book book = book_of(config, {deal});
  book.left_out = {{"bad.yaml", "bad", 1}};
  const Document document = list_document(book, Language::en, {});
  const auto& json = document.data;
  CHECK(json["schema_version"] == 1);
  const auto& row = json["deals"][0];
  const auto without_history =
      static_cast<std::size_t>(std::ranges::count(deal_fields(), false, &DealField::from_history));
  CHECK(row.size() == without_history);
  CHECK(row["deal"] == "a");
  CHECK(row["amount"] == "123.45");
  CHECK(row["quantity"] == 3);
  CHECK(row["rate"] == 50);
  CHECK(row["team"] == nullptr);
  CHECK(row["has"].dump() == R"(["C101","T103"])");
  CHECK(json["not_included"][0]["deal"] == "bad");
  CHECK(document.records.columns.size() == without_history);
}

TEST_CASE("a rate that is a least one is told as such, and of which method it is") {
  Config config;
  config.method = "c931";
  Brief least = brief("a", 100'00);
  least.stage = Stage{4};
  least.rate = {60, RateSource::published, false, true};
  const Book book = book_of(config, {least});
  const Document listed =
      list_document(book, Language::en, {.columns = fields({"deal", "rate"}), .sort = {}});
  CHECK(page(listed).find("≥60 %") != std::string::npos);
  CHECK(page(listed).find("those of C931.") != std::string::npos);
  CHECK(listed.data["method"] == "c931");
  CHECK(listed.data["deals"][0]["rate"] == 60);
  CHECK(listed.data["deals"][0]["at_least"] == true);
}
