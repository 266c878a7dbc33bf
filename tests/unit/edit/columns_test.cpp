#include "edit/import/columns.hpp"
#include "c136/base/failure.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

SheetHead head_of(std::vector<std::vector<std::string>> rows, const ColumnChoices& choices = {}) {
  return find_head({std::move(rows), {}}, choices, Language::en);
}

std::vector<std::string> paths(const SheetHead& head) {
  std::vector<std::string> out;
  for (const ImportColumn& column : head.columns) out.push_back(column.path);
  return out;
}

}  // namespace

TEST_CASE("the head is the first row with two known titles") {
  const SheetHead head = head_of({{"MPC一览表"},
                                  {"填表人", "李伟"},
                                  {"序号", "客户名称 *", "预计合同额（万元）", "赢单率", "地市"}});
  CHECK(head.row == 2);
  CHECK(paths(head) ==
        std::vector<std::string>{"", "customer.name", "amount", "x-win-rate", "x-地市"});
  CHECK(paths(head_of({{"客户", "赢率"}})) ==
        std::vector<std::string>{"customer.name", "x-win-rate"});
  CHECK(head.columns[2].unit == "万");
  CHECK(head.columns[4].is_own);
  CHECK_THROWS_AS(head_of({{"a", "b"}, {"c"}}), Failure);
}

TEST_CASE("a title means what a person says it does") {
  const std::vector<std::string> map{"地市=region", "甲方=customer.name"};
  CHECK(paths(head_of({{"甲方", "地市", "金额"}}, {map, {}, false})) ==
        std::vector<std::string>{"customer.name", "region", "amount"});
  const std::vector<std::string> wrong{"地市=regoin"};
  CHECK_THROWS_AS(head_of({{"客户", "金额"}}, {wrong, {}, false}), Failure);
}

TEST_CASE("the status of a project is a word or a sentence; remarks are where there is no other") {
  CHECK(paths(head_of({{"客户", "状态"}, {"a", "won"}, {"b", "进行中"}}))[1] == "status");
  CHECK(paths(head_of({{"客户", "状态"}, {"a", "等他们开会"}}))[1] == "situation");
  CHECK(paths(head_of({{"客户", "备注"}}))[1] == "situation");
  CHECK(paths(head_of({{"客户", "进展", "备注"}}))[2] == "customer.note");
  CHECK(paths(head_of({{"客户", "客户名称", "金额"}}))[1] == "x-客户名称");
}

TEST_CASE("columns of results are left alone, unknown ones are the user's own or dropped") {
  const std::string_view results[] = {"confirmed", "136值"};
  const SheetHead head = head_of({{"客户", "金额", "136值", "地市"}}, {{}, results, true});
  CHECK(head.columns[2].use == ImportColumn::Use::result);
  CHECK(head.columns[3].use == ImportColumn::Use::dropped);
}

TEST_CASE("a choice for a column that is not there is refused with those that are") {
  const std::vector<std::string> map{"城市=region"};
  CHECK_THROWS_WITH_AS(head_of({{"客户", "金额", "地市"}}, {map, {}, false}),
                       "--map: the sheet has no column `城市`; its columns are: 客户, 金额, 地市",
                       Failure);
}

TEST_CASE("what somebody has chosen for a key goes before what a title seems to say") {
  const std::vector<std::string> map{"含税价=amount"};
  CHECK(paths(head_of({{"客户", "金额", "含税价"}}, {map, {}, false})) ==
        std::vector<std::string>{"customer.name", "x-金额", "amount"});
}

TEST_CASE("a title means the same in either language of keys") {
  const std::vector<std::string> map{"地市=区域",   "销售负责人=负责人",
                                     "合同价=金额", "业主=客户.客户名称",
                                     "号码=商机",   "分行业＝客户.行业"};
  CHECK(paths(head_of({{"地市", "销售负责人", "合同价", "业主", "号码", "分行业", "金额"}},
                      {map, {}, false})) ==
        std::vector<std::string>{"region", "owner", "amount", "customer.name", "deal",
                                 "customer.industry", "x-金额"});
}
