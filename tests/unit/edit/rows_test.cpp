#include "edit/import/rows.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

const Config config;

std::vector<SheetRow> read(std::vector<std::vector<std::string>> rows) {
  const Cells cells{std::move(rows), {}};
  return rows_of(cells, find_head(cells, {}, Language::en), config, Language::en);
}

std::string amount(std::string title, std::string cell) {
  return std::string(read({{"客户", std::move(title)}, {"a", std::move(cell)}})[0].value("amount"));
}

}  // namespace

TEST_CASE("amounts in every form that teams write") {
  CHECK(amount("金额", "1,280,000.00") == "1280000");
  CHECK(amount("金额（万元）", "128.5") == "128.5万");
  CHECK(amount("金额（万元）", "1.2亿") == "1.2亿");
  CHECK(amount("金额", "¥300") == "300");
  CHECK(amount("金额", "280万元") == "280万");
  CHECK(amount("金额（千元）", "12.5") == "12500");
  CHECK(amount("金额", "123.45 CNY") == "123.45");
}

TEST_CASE("days, people, counts and words") {
  const SheetRow row =
      read({{"客户", "签约时间", "销售", "数量", "阶段", "状态"},
            {" 恒远\n地产 ", "2026年12月20日", "Li Wei", "2台", "方案比较", "'=cmd"}})[0];
  CHECK(row.value("customer.name") == "恒远 地产");
  CHECK(row.value("close") == "2026-12-20");
  CHECK(row.value("owner") == "Li-Wei");
  CHECK(row.value("quantity") == "2");
  CHECK(row.value("stage") == "comparison");
  CHECK(row.value("situation") == "=cmd");
  CHECK(row.number == 2);
}

TEST_CASE("totals and empty rows are no rows; what cannot be read is named with its cell") {
  const auto rows = read({{"客户", "金额"}, {"", ""}, {"a", "many"}, {"合 计", "5"}, {"Total"}});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].problem_cell == "B3");
  CHECK(rows[0].problem.find("many") != std::string::npos);
}

TEST_CASE("footnotes below a total are no rows; a customer alone is one") {
  const auto rows = read({{"序号", "客户", "金额"},
                          {"1", "a", "5"},
                          {"Total", "", "5"},
                          {"Deals: 1"},
                          {"Empty: a: Product model"},
                          {"", "b"},
                          {"remark of our own"}});
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].value("customer.name") == "b");
  CHECK(rows[2].number == 7);  // to be refused, for it is below a row
}
