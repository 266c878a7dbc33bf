// Slips of salespeople who edit deals without an editor, in Chinese: what can only mean one thing
// is taken so, all else is refused with what to type instead, and nothing is written.
#include "support/deal_folder.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace c136;
using namespace c136::test;

namespace {

const std::string settings =
    "language: zh\npeople:\n  - {id: li.wei, name: 李伟}\n  - {id: li.na, name: 李娜}\n  - {id: "
    "zhao.min, name: 赵敏}\n";

const std::string hengyuan = R"(版本: 1
商机名称: 恒远 ERP
客户:
  客户名称: 恒远地产
负责人: li.wei
金额: 160万  # 估的
阶段: 需求提出
组织架构:
  关键联系人:
    - {代号: 王总, 姓名: 王建国, 职务: 总经理}
影响力:
  成员:
    - 联系人:
计划:
  - {编号: 报价, 阶段: 需求提出, 工作项: 正式报价, 实际完成: 2026-11-10}
日志:
  - {日期: 2026-11-01, 客户方人员: 王总, 记录: 初次拜访}
)";

const std::string sheet = "客户,金额,销售\n兰亭,100,李伟\n";

DealFolder folder() {
  return {{".c136.yaml", settings},
          {"deals/hengyuan.yaml", hengyuan},
          {"mpc.csv", sheet},
          {"weeks/w.yaml", "c136: 1\nweek: 2026-W47\nseller: li.wei\n"}};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

struct Slip {
  std::vector<std::string> command;
  std::string_view outcome;  // what the file says then, or what the person is told
};

}  // namespace

TEST_CASE("what can only mean one thing is taken so") {
  const Slip slips[] = {
      {{"log", "hengyuan", "看了演示", "--outcome", "进展"}, "成效: 进展}\n"},
      {{"log", "hengyuan", "看了演示", "--on", "2026/11/20"}, "{日期: 2026-11-20, "},
      {{"log", "hengyuan", "看了演示", "--on", "前天"}, "{日期: 2026-11-20, "},
      {{"log", "hengyuan", "看了演示", "--on", "周五"}, "{日期: 2026-11-20, "},
      {{"log", "hengyuan", "看了演示", "--cost", "差旅费=420元"}, "{差旅费: 420}"},
      {{"log", "hengyuan", "看了演示", "--ask", "报价；赵敏；下周五"},
       "责任人: zhao.min, 完成时间: 2026-11-27"},
      {{"log", "hengyuan", "一起谈", "--new", "李芳；财务总监；财务；高层", "-w", "王总"},
       "客户方人员: [王总, 李芳], "},
      {{"log", "hengyuan", "谈了", "-w", "王建"}, "客户方人员: 王总, 记录: 谈了"},
      {{"add", "hengyuan", "组织架构.关键联系人", "姓名=李芳", "岗位=财务"},
       "- {代号: 李芳, 岗位: 财务}\n"},
      {{"add", "hengyuan", "竞争.竞争对手", "名称=用友 (网络)"},
       "代号: 用友-网络\n      名称: 用友 (网络)\n"},
      {{"add", "hengyuan", "影响力.成员", "联系人=王建国", "决策地位=最高决策者", "倾向性=＋2"},
       "联系人: 王总\n      决策地位: 最高决策者\n      倾向性: +2\n"},
      {{"set", "hengyuan", "金额", "180万元"}, "金额: 180万  # 估的\n"},
      {{"set", "hengyuan", "金额", "¥1,800,000"}, "金额: 1800000  # 估的\n"},
      {{"set", "hengyuan", "数量", "３"}, "数量: 3\n"},
      {{"set", "hengyuan", "签约日期", "2027年3月"}, "签约日期: 2027-03\n"},
      {{"set", "hengyuan", "付款.资金到位", "是"}, "资金到位: true\n"},
      {{"set", "hengyuan", "负责人", "赵敏"}, "负责人: zhao.min\n"},
      {{"set", "hengyuan", "负责人", "李娜"}, "负责人: li.na\n"},
      {{"close", "hengyuan", "输单", "--price", "165万元"}, "价格: 165万\n"},
      {{"log", "hengyuan", "谈了", "-w", "王总", "-w", "王建国"}, "客户方人员: 王总, 记录: 谈了"},
      {{"log", "hengyuan", "谈了", "-w", "李芳", "-w", "李芳", "--new", "李芳"},
       "客户方人员: 李芳, 记录: 谈了"},
      {{"log", "hengyuan", "谈了", "--also", "小周", "--also", "小周"}, "其他在场人员: 小周"},
  };
  for (const Slip& slip : slips) {
    DealFolder here = folder();
    CAPTURE(slip.outcome);
    CHECK_MESSAGE(here.run(slip.command) == 0, here.err);
    CHECK_MESSAGE(has(here.text("deals/hengyuan.yaml"), slip.outcome),
                  here.text("deals/hengyuan.yaml"));
  }
}

TEST_CASE("what is unclear is refused with what to type instead") {
  const Slip slips[] = {
      {{"log", "hengyaun", "x"}, "是否想写 hengyuan？"},
      {{"log", "恒远地产", "x"}, "是否想写 hengyuan？"},
      {{"score", "hengyuan.yaml"}, "是否想写 deals/hengyuan.yaml？"},
      {{"next", "heng"}, "是否想写 hengyuan？"},
      {{"log", "hengyuan", "x", "-w", "李芳"}, "请加 --new \"李芳；职务；岗位；层级\""},
      {{"log", "hengyuan", "x", "--new", "王建国；总经理；决策；高层"}, "改用 -w 王总"},
      {{"log", "hengyuan", "x", "--by", "李"}, "可能是 li.wei（李伟）、li.na（李娜）"},
      {{"log", "hengyuan", "x", "--cost", "420"}, "差旅费"},
      {{"log", "hengyuan", "x", "--outcome", "进展", "--advance"}, "--outcome 已经写明成效"},
      {{"log", "hengyuan"}, "-w 王总 \"同意看演示\""},
      {{"close", "hengyuan", "输单", "--winner", "用友"}, "竞争.竞争对手 代号=用友"},
      {{"set", "hengyuan", "签约时间", "2027-03"}, "是不是想写“签约日期”？"},
      {{"set", "hengyuan", "客户级别", "B2"}, "是不是想写“客户.客户级别”？"},
      {{"set", "hengyuan", "影响力.成员[王总].倾向性", "2"}, "影响力.成员 里还没有条目"},
      {{"set", "hengyuan", "组织架构.关键联系人[王总].电话号码", "1"}, "是不是想写“电话”？"},
      {{"unset", "hengyuan", "日志[9]"}, "日志 里只有 1 条，没有 [9]"},
      {{"add", "hengyuan", "竞争.竞争对手", "用友"}, "代号=用友"},
      {{"add", "hengyuan", "组织架构.关键联系人", "代号=李芳", "级别=高层"}, "是不是想写“层级”？"},
      {{"import", "mpc.csv", "--map", "城市=region"}, "没有“城市”这一列；有：客户、金额、销售"},
      {{"import", "mpc.csv", "--owner", "王五"}, "我方人员里没有“王五”；现有：li.wei（李伟）"},
      {{"import", "mpc.csv", "--stage", "谈判"}, "需求提出、项目立项"},
      {{"new", "deals/x.yaml", "--owner", "王五"}, "我方人员里没有“王五”"},
      {{"set", "hengyuan", "日志", "见面"}, "c136 add 文件 日志 日期=..."},
      {{"set", "deals", "金额", "1"}, "deals 是文件夹"},
      {{"log", "weeks/w.yaml", "见面"}, "weeks/w.yaml 是周记"},
      {{"set", "weeks/w.yaml", "备注", "好"}, "weeks/w.yaml 是周记"},
      {{"set", ".c136.yaml", "currency", "EUR"}, ".c136.yaml 是设置文件"},
  };
  for (const Slip& slip : slips) {
    DealFolder here = folder();
    CAPTURE(slip.outcome);
    CHECK(here.run(slip.command) == 2);
    CHECK_MESSAGE(has(here.err, slip.outcome), here.err);
    CHECK(here.text("deals/hengyuan.yaml") == hengyuan);
    CHECK_FALSE(std::filesystem::exists(here.scratch / "deals/x.yaml"));
  }
}

TEST_CASE("what is told of an edit is what was written, and what is gone with it") {
  const Slip slips[] = {
      {{"done", "hengyuan", "报价", "--on", "11-12"},
       "2026-11-12 已完成（原为 2026-11-10）：正式报价"},
      {{"add", "hengyuan", "计划", "阶段=需求提出", "工作项=约钱总", "实际完成=11-20"},
       "实际完成=2026-11-20"},
      {{"add", "hengyuan", "影响力.成员", "联系人=王建国", "决策地位=最高决策者"},
       "联系人=王总 决策地位=最高决策者"},
  };
  for (const Slip& slip : slips) {
    DealFolder here = folder();
    CHECK_MESSAGE(here.run(slip.command) == 0, here.err);
    CHECK_MESSAGE(has(here.out, slip.outcome), here.out);
  }
  DealFolder here = folder();
  CHECK(here.run({"log", "hengyuan", "x"}) == 0);
  CHECK(here.run({"unset", "hengyuan", "日志"}) == 0);
  CHECK(has(here.out, "已删除 日志，连同其中全部 2 条"));
}

TEST_CASE("an edit that changes nothing, or not what one thinks, says so") {
  DealFolder here = folder();
  CHECK(here.run({"done", "hengyuan", "报价"}) == 0);
  CHECK(has(here.out, "“正式报价”已于 2026-11-10 完成；要改日期请加 --on"));
  CHECK(here.text("deals/hengyuan.yaml") == hengyuan);
  CHECK(here.run({"log", "hengyuan", "x", "--on", "12-28"}) == 0);
  CHECK(has(here.out, "已记入 2025-12-28 的拜访"));
  CHECK(has(here.out, "12-28 按 2025-12-28 记，是 329 天以前"));
  CHECK(here.run({"log", "hengyuan", "y", "--on", "12-29", "--json"}) == 0);
  CHECK(has(here.err, "12-29 按 2025-12-29 记"));
  CHECK(here.run({"set", "hengyuan", "金额", "180"}) == 0);
  CHECK_MESSAGE(has(here.out, "按 180 元记；若是 180 万请写 180万"), here.out);
  CHECK(here.run({"set", "hengyuan", "金额", "180元"}) == 0);
  CHECK_FALSE(has(here.out, "若是"));
  CHECK(here.run({"set", "hengyuan", "金额", "¥1,800"}) == 0);
  CHECK_FALSE(has(here.out, "若是"));
  CHECK(here.run({"set", "hengyuan", "阶段", "立项"}) == 1);
  CHECK(has(here.err, "是不是想写 `项目立项`？"));
  CHECK(here.run({"set", "hengyuan", "负责人", "新人"}) == 0);
  CHECK(has(here.out, "I102"));
}
