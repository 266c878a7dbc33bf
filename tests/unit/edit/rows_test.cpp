#include "edit/import/rows.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

const Config config;

std::vector<SheetRow> read(std::vector<std::vector<std::string>> rows) {
  const Cells cells{std::move(rows), {}};
  return rows_of(cells, find_head(cells, {}, Language::en), config, Language::en);
}

SheetRow row_of_cell(std::string title, std::string cell) {
  const Cells cells{{{"客户", std::move(title)}, {"a", std::move(cell)}}, {}};
  return rows_of(cells, find_head(cells, {}, Language::zh), config, Language::zh,
                 parse_date("2026-11-22").date)[0];
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

TEST_CASE("a unit in the cell goes before that of the title") {
  const struct {
    std::string title, cell, text;
  } cases[] = {
      {"预计合同额（万元）", "¥1,200,000", "1200000"},
      {"合同金额（万元）", "1200000元", "1200000"},
      {"合同金额（万元）", "￥120万", "120万"},
      {"合同金额（万元）", "1.2M", "1200000"},
      {"合同金额（万元）", "280w", "280万"},
      {"合同金额（千元）", "1,200,000 CNY", "1200000"},
      {"合同金额（千元）", "1200000元", "1200000"},
      {"合同金额（千元）", "0.5", "500"},
      {"合同金额（百万元）", "1.2", "120万"},
      {"合同金额（千万）", "0.15", "150万"},
      {"amount (million)", "3", "300万"},
      {"合同金额【万元】", "120", "120万"},
      {"合同金额（亿元）", "1.2", "1.2亿"},
  };
  for (const auto& one : cases)
    CHECK_MESSAGE(amount(one.title, one.cell) == one.text, one.title, " ", one.cell);
}

TEST_CASE("an amount that may be wrong by its unit is remarked on") {
  const struct {
    std::string title, cell, remark;
  } cases[] = {
      {"金额（万元）", "1200000",
       "“1200000”按表头的单位记成 1200000万，即 12,000,000,000 "
       "元；若单位本来是元，请在数字后面写“元”"},
      {"金额（万元）", "100000", ""},  // 10 亿
      {"金额（万元）", "1200000元", ""},
      {"金额", "150", "按 150 元记；若是 150 万请写 150万"},
      {"金额", "999.99", "按 999.99 元记；若是 999.99 万请写 999.99万"},
      {"金额", "1000", ""},
      {"金额", "150元", ""},
      {"金额", "0", ""},
      {"金额（万元）", "150", ""},
  };
  for (const auto& one : cases)
    CHECK_MESSAGE(row_of_cell(one.title, one.cell).filled.back().remark == one.remark, one.title,
                  " ", one.cell);
}

TEST_CASE("a day without its year is the nearest one ahead, and said to be") {
  const SheetRow row = row_of_cell("签约时间", "12月20日");
  CHECK(row.value("close") == "2026-12-20");
  CHECK(row.filled.back().remark == "12月20日 按 2026-12-20 记");
  CHECK(row_of_cell("签约时间", "2/3").value("close") == "2027-02-03");
  CHECK(row_of_cell("签约时间", "2026年12月").filled.back().remark.empty());
}

TEST_CASE("all faults of a row are told, with the keys that the person reads") {
  const Cells cells{{{"客户", "金额", "签约时间"}, {"a", "many", "soon"}}, {}};
  const SheetRow row = rows_of(cells, find_head(cells, {}, Language::zh), config, Language::zh)[0];
  CHECK(row.problem_cell == "B2");
  CHECK(row.problem.starts_with("金额："));
  CHECK(row.problem.find("；C2：签约日期：") != std::string::npos);
}
