#include "c136/report/report.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Document contacts(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  ContactsReport report(language);
  report.add(examined(sample));
  return std::move(report).finish();
}

}  // namespace

TEST_CASE("a managed account needs two people per post, middle or senior") {
  const std::string deal = edited(
      edited(whole, "customer: {name: Hengyuan}", "customer: {name: Hengyuan, class: managed}"),
      "{id: sun, name: Sun, level: junior}", "{id: sun, name: Sun, post: sales, level: junior}");
  CHECK(page(contacts(deal)) == R"(ERP for Hengyuan
================
Hengyuan, managed account: 2 needed per post; middle and senior people count.

Post         Needed  Found  Who                                 Missing
-----------  ------  -----  ----------------------------------  -------
decision          2      1  Wang (senior, last met 2026-11-01)        1
cost              2      1  Zhao (middle, last met 2026-11-01)        1
finance           2      1  Zhao (middle, last met 2026-11-01)        1
sales             2      1  Wang (senior, last met 2026-11-01)        1
it                2      1  Chen (middle, last met 2026-11-01)        1
engineering       2      1  Chen (middle, last met 2026-11-01)        1

6 of 12 key contacts missing: decision 1, cost 1, finance 1, sales 1, it 1, engineering 1.

Only middle and senior people count, so not: Sun (junior).
)");
}

TEST_CASE("who was never met is named") {
  const std::string deal = edited(whole, "with: [wang, chen, zhao]", "with: [wang, zhao]");
  CHECK(page(contacts(deal, Language::zh)) == R"(ERP for Hengyuan
================
Hengyuan，非经营类客户：每个岗位需要 1 位，只计中高层。

岗位          需要  已有  关键联系人                         还缺
------------  ----  ----  ---------------------------------  ----
决策             1     1  Wang（高层，最近见面 2026-11-01）     0
成本             1     1  Zhao（中层，最近见面 2026-11-01）     0
财务             1     1  Zhao（中层，最近见面 2026-11-01）     0
销售             1     1  Wang（高层，最近见面 2026-11-01）     0
IT（办公室）     1     1  Chen（中层，从未见过）                0
工程             1     1  Chen（中层，从未见过）                0

6 位关键联系人全部到位。

从未见过：Chen。
)");
}

TEST_CASE("programs get the posts, and the people beside them") {
  const Document document = contacts(std::string(whole));
  const auto& deal = document.data["deals"][0];
  CHECK(deal["key_contacts"]["posts"][0].dump() == R"({"post":"decision","found":1,"missing":0})");
  CHECK(
      deal["people"][0].dump() ==
      R"({"post":"decision","id":"wang","name":"Wang","level":"senior","last_met":"2026-11-01"})");
  CHECK(document.records.rows.size() == 6);
  for (const auto& row : document.records.rows)
    CHECK(row.size() == document.records.columns.size());
}

TEST_CASE("a deal with errors has a page that says so") {
  ContactsReport report(Language::en);
  report.add(Rejected{"deals/bad.yaml", "bad", {1, 0, 0}});
  const Document document = std::move(report).finish();
  CHECK(page(document) == "bad\n===\ndeals/bad.yaml has 1 error: put that right first.\n");
  CHECK(document.data["deals"][0]["error"] == true);
  CHECK(document.records.rows[0].size() == document.records.columns.size());
}
