// More slips of salespeople who edit deals without an editor: what they are told of an end that
// replaces another, of days to come, of signs from the Chinese keyboard and of words left over.
#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace c136;
using namespace c136::test;

namespace {

const std::string beiyi = R"(版本: 1
商机名称: 北一 MES
客户: {客户名称: 北一机械}
负责人: li.wei
签约日期: 2026-12
阶段: 需求提出
组织架构:
  关键联系人:
    - {代号: 赵工, 姓名: 赵云}
竞争:
  竞争对手:
    - {代号: 用友}
教练: [{代号: 赵工}]
计划:
  - {编号: 报价, 阶段: 需求提出, 工作项: 正式报价}
日志:
  - {日期: 2026-11-01, 客户方人员: 赵工, 记录: 初次拜访}
)";

DealFolder slips_folder() {
  return {{".c136.yaml", "language: zh\npeople:\n  - {id: li.wei, name: 李伟}\n"},
          {"deals/beiyi.yaml", beiyi},
          {"deals/南方-erp-2026.yaml", beiyi}};
}

bool holds_part(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

struct TypedSlip {
  std::vector<std::string> command;
  std::string_view outcome;
};

void check_taken(std::initializer_list<TypedSlip> slips) {
  for (const TypedSlip& slip : slips) {
    DealFolder here = slips_folder();
    CAPTURE(slip.outcome);
    CHECK_MESSAGE(here.run(slip.command) == 0, here.err);
    CHECK_MESSAGE(holds_part(here.text("deals/beiyi.yaml"), slip.outcome),
                  here.text("deals/beiyi.yaml"));
  }
}

void check_refused(std::initializer_list<TypedSlip> slips) {
  for (const TypedSlip& slip : slips) {
    DealFolder here = slips_folder();
    CAPTURE(slip.outcome);
    auto command = slip.command;
    command.insert(command.end(), {"--lang", "zh"});  // options are read before the settings
    CHECK(here.run(command) == 2);
    CHECK_MESSAGE(holds_part(here.err, slip.outcome), here.err);
    CHECK(here.text("deals/beiyi.yaml") == beiyi);
  }
}

}  // namespace

TEST_CASE("an end that replaces another names what it replaces and what is left") {
  DealFolder here = slips_folder();
  CHECK(here.run({"close", "beiyi", "丢单", "--on", "11-10", "--winner", "用友", "--reason",
                  "价格"}) == 0);
  CHECK_FALSE(holds_part(here.out, "原为"));
  CHECK_FALSE(holds_part(here.out, "结果.日期："));
  const std::string lost = here.text("deals/beiyi.yaml");

  CHECK(here.run({"close", "beiyi", "丢单", "--on", "11-12", "--reason", "服务"}) == 0);
  CHECK_MESSAGE(holds_part(here.out, "结果.日期：2026-11-10 -> 2026-11-12"), here.out);
  CHECK(holds_part(here.out, "结果.原因：价格 -> 服务"));
  CHECK_FALSE(holds_part(here.out, "原为"));

  put(here.scratch / "deals/beiyi.yaml", lost);
  CHECK(here.run({"close", "beiyi", "搁置", "--width", "200"}) == 0);
  CHECK_MESSAGE(holds_part(here.out, "原为丢单；当时写的 结果.赢家、结果.原因 还在"), here.out);
  CHECK(holds_part(here.out, "c136 unset deals/beiyi.yaml 结果.赢家"));

  put(here.scratch / "deals/beiyi.yaml", lost);
  CHECK(here.run({"close", "beiyi", "赢单", "--width", "200"}) == 0);
  CHECK(holds_part(here.out, "签约日期：2026-12 -> 2026-11-22"));
  CHECK(holds_part(here.out, "结果.赢家：用友 -> 我方"));
  CHECK_MESSAGE(holds_part(here.out, "原为丢单；当时写的 结果.原因 还在"), here.out);

  put(here.scratch / "deals/beiyi.yaml", lost);
  CHECK(here.run({"set", "beiyi", "状态", "进行中", "--width", "200"}) == 0);
  CHECK_MESSAGE(holds_part(here.out, "当时写的 结果.日期、结果.赢家、结果.原因 还在"), here.out);
  CHECK(holds_part(here.out, "c136 unset deals/beiyi.yaml 结果"));
}

TEST_CASE("a newcomer told with other signs than semicolons") {
  const std::string_view whole = "{代号: 周总, 职务: 副总, 岗位: 决策, 层级: 高层}";
  check_taken({
      {{"log", "beiyi", "--new", "周总；副总；决策；高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总，副总，决策，高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总, 副总, 决策, 高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总/副总/决策/高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总、副总、决策、高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总 副总 决策 高层", "初次"}, whole},
      {{"log", "beiyi", "--new", "周总，决策", "初次"}, "{代号: 周总, 岗位: 决策}"},
      {{"log", "beiyi", "--new", "周总，副总，高层", "初次"},
       "{代号: 周总, 职务: 副总, 层级: 高层}"},
      {{"log", "beiyi", "--new", "Zhou Jun", "初次"}, "{代号: Zhou-Jun, 姓名: Zhou Jun}"},
      {{"log", "beiyi", "--new", "周总 小周；", "初次"}, "{代号: 周总-小周, 姓名: 周总 小周}"},
  });
  check_refused({
      {{"log", "beiyi", "--new", "周总，副总", "初次"}, "“姓名；职务；岗位；层级”"},
      {{"log", "beiyi", "--new", "周总 副总", "初次"}, "请在后面加分号：“周总 副总；”"},
      {{"log", "beiyi", "--new", "周总，副总，高，决策", "初次"}, "请用分号分开"},
  });
}

TEST_CASE("codes are taken as messages write them") {
  check_taken({
      {{"log", "beiyi", "电话", "-w", "赵工", "--confirms", "C4,F1"}, "[采购流程, 价值匹配最高]"},
      {{"log", "beiyi", "电话", "-w", "赵工", "--confirms", "Ｃ4，1W"},
       "[采购流程, 最高决策者选定]"},
      {{"log", "beiyi", "电话", "-w", "赵工", "--denies", "W"}, "最高决策者选定"},
      {{"log", "beiyi", "电话", "-w", "赵工", "--outcome", "Advance"}, "成效: 进展"},
  });
}

TEST_CASE("what is still to come has not been") {
  check_refused({
      {{"done", "beiyi", "报价", "--on", "明天"},
       "“明天”是 2026-11-23，还没到（按 2026-11-22 算）"},
      {{"log", "beiyi", "电话", "--on", "明天"}, "“明天”是 2026-11-23，还没到"},
      {{"log", "beiyi", "电话", "--on", "2026-12-01"}, "2026-12-01 还没到（按"},
      {{"close", "beiyi", "丢单", "--on", "下周三"}, "还没到"},
      {{"review", "beiyi", "太慢", "--on", "后天"}, "还没到"},
  });
}

TEST_CASE("signs from the Chinese keyboard are taken, or named") {
  check_taken({
      {{"add", "beiyi", "竞争.竞争对手", "代号＝金蝶"}, "{代号: 金蝶}"},
      {{"add", "beiyi", "竞争.竞争对手", "代号＝金蝶", "方案＝a=b"}, "方案: a=b"},
      {{"log", "beiyi", "电话", "--on", "11－20"}, "日期: 2026-11-20"},
      {{"log", "beiyi", "电话", "--on", "１１／２０"}, "日期: 2026-11-20"},
      {{"log", "beiyi", "电话", "--cost", "差旅费＝420"}, "差旅费: 420"},
      {{"set", "beiyi", "日志[日期＝2026-11-01].记录", "电话"}, "记录: 电话"},
      {{"log", "beiyi", "——客户满意"}, "——客户满意"},
      {{"log", "beiyi", "电话", "--next", "——advance"}, "——advance"},
  });
  check_refused({
      {{"log", "beiyi", "－w", "赵工"}, "－w 前面的横线是全角的：请写 -w\n"},
      {{"log", "beiyi", "电话", "——advance"}, "请写 --advance\n"},
      {{"log", "beiyi", "电话", "—advance"}, "请写 --advance\n"},
      {{"log", "beiyi", "电话", "－－on=11-20"}, "－－on 前面的横线是全角的：请写 --on\n"},
      {{"log", "beiyi", "电话", "-outcome", "进展"}, "请写 --outcome，不要写 -outcome\n"},
      {{"log", "beiyi", "电话", "-on", "11-20"}, "请写 --on，不要写 -on\n"},
  });
}

TEST_CASE("words left over, and where the help is") {
  check_refused({
      {{"log", "beiyi", "-w", "赵工", "打电话", "问报价"},
       "多出了“问报价”：中间有空格的内容要加引号，如 \"打电话 问报价\"\n请写成：c136 log "},
      {{"set", "beiyi", "商机名称", "北一", "二期", "MES"}, "如 \"北一 二期 MES\"\n"},
      {{"close", "beiyi", "丢单", "太贵"}, "多出了“太贵”：中间有空格的内容要加引号\n"},
      {{"add", "beiyi", "计划", "阶段=需求提出", "工作项=约", "钱总吃饭"},
       "多出了“钱总吃饭”：值里有空格时要加引号，如 \"工作项=约 钱总吃饭\"\n"},
      {{"review", "beiyi"}, "c136 review beiyi \"还没见过总经理\" --ask "},
      {{"log", "beiyi"}, "\n用法见 c136 log --help\n"},
      {{"set", "beiyi"}, "\n用法见 c136 set --help\n"},
      {{"lgo", "beiyi"}, "\n用法见 c136 --help\n"},
      {{"log", "deals/南方.yaml", "x"}, "是否想写 deals/南方-erp-2026.yaml？"},
      {{"log", "deals/北一.yaml", "x"}, "是否想写 deals/beiyi.yaml、deals/南方-erp-2026.yaml？"},
  });
}
