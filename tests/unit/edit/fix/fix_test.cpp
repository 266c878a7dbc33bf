#include "edit/fix/fix.hpp"
#include "c136/load/load.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

const Config config;

std::string mended(std::string text, bool unsafe = false) {
  const Mended once = mend(std::move(text), deal_table(), config, Language::en, unsafe);
  const Mended again = mend(once.bytes, deal_table(), config, Language::en, unsafe);
  CHECK(again.bytes == once.bytes);
  CHECK(again.places == 0);
  return once.bytes;
}

}  // namespace

TEST_CASE("a file full of full-width signs becomes readable") {
  const std::string text = mended(
      "版本：1\n商机名称：恒远 "
      "ERP\n客户：{客户名称：恒远地产}\n负责人：li.wei\n阶段：needs\n金额：1,280,000\n"
      "签约日期：2026/12/20\n影响力：\n\t成员：\n\t\t- 联系人：wang\n");
  CHECK(text ==
        "版本: 1\n商机名称: 恒远 ERP\n客户: {客户名称: 恒远地产}\n负责人: li.wei\n阶段: "
        "needs\n金额: 1280000\n"
        "签约日期: 2026-12-20\n影响力:\n  成员:\n    - 联系人: wang\n");
}

TEST_CASE("a line that is right already keeps no other from being mended") {
  CHECK(mended("版本：1\n商机名称：恒远\n客户：\n  客户名称：恒远地产\n负责人：李伟\n阶段：needs\n"
               "日志：\n  - 日期：2026-11-12\n    记录: 好\n    成效：进展\n") ==
        "版本: 1\n商机名称: 恒远\n客户:\n  客户名称: 恒远地产\n负责人: 李伟\n阶段: needs\n"
        "日志:\n  - 日期: 2026-11-12\n    记录: 好\n    成效: 进展\n");
}

TEST_CASE("full-width commas between keys are commas, and in texts they stay") {
  CHECK(mended("title: a，b\ncustomer: {name: 恒远地产，grade: B2}\n") ==
        "title: a，b\ncustomer: {name: 恒远地产, grade: B2}\n");
}

TEST_CASE("values in a known wrong form, and lists in Chinese brackets") {
  CHECK(mended("amount: 1.2M\nclose: 2026年2月\n") == "amount: 1200000\nclose: 2026-02\n");
  CHECK(mended("log: [{on: 2026/2/3, with: 【wang、li】}]\n") ==
        "log: [{on: 2026-02-03, with: [wang, li]}]\n");
  CHECK(mended("log:\n  - on: 2026-02-03\n    with:\n      -wang\n      -li\n") ==
        "log:\n  - on: 2026-02-03\n    with:\n      - wang\n      - li\n");
}

TEST_CASE("no fact is lost: what says more than a number stays") {
  for (const std::string text :
       {"amount: about 1,000\n", "amount: $1,000\n", "close: 2026-Q4\n", "title: a：b\n",
        "note: x\nunknown: y\n", "stage: comparsion\n", "situation: |\n  title：x\n"})
    CHECK(mended(text) == text);
}

TEST_CASE("near neighbours only when asked for") {
  CHECK(mended("titel: x\nstage: comparsion\n", true) == "title: x\nstage: comparison\n");
  CHECK(mended("title: x\ntitel: y\n", true) == "title: x\ntitel: y\n");
}

// Also: signs deeper in the file, behind dashes, in maps of one line; widths of the indent.
TEST_CASE("full-width dashes, brackets, blanks, comments, letters and digits") {
  struct Row {
    std::string text, mended;
  };
  const Row rows[] = {
      Row{"asks:\n－ 样机\n－ 图纸\n", "asks:\n- 样机\n- 图纸\n"},
      Row{"asks:\n  －样机\n  －　图纸\n", "asks:\n  - 样机\n  - 图纸\n"},
      Row{"asks:\n  — 样机\n  — 图纸\n", "asks:\n  - 样机\n  - 图纸\n"},
      Row{"asks: ［样机，图纸］\n", "asks: [样机, 图纸]\n"},
      Row{"c5:\n　　competitors: none\n　　strategy: 低价\n",
          "c5:\n    competitors: none\n    strategy: 低价\n"},
      Row{"c5: ｛competitors： none｝\n", "c5: {competitors: none}\n"},
      Row{"c5：｛competitors：none｝\n", "c5: {competitors: none}\n"},
      Row{"c3: {members: ［{who: a, seat: top}］}\n", "c3: {members: [{who: a, seat: top}]}\n"},
      Row{"log:\n  － on: 2026-11-01\n    note: 谈\n", "log:\n  - on: 2026-11-01\n    note: 谈\n"},
      Row{"log:\n  - ｛on: 2026-11-01，note: 谈｝\n", "log:\n  - {on: 2026-11-01, note: 谈}\n"},
      Row{"＃ 估的\namount: 128万\n", "# 估的\namount: 128万\n"},
      Row{"amount: 128万　＃ 估的\n", "amount: 128万 # 估的\n"},
      Row{"amount: 128 万元 ＃估的\n", "amount: 128万 # 估的\n"},
      Row{"quantity: ２\ncurrency: ＣＮＹ\namount: ￥128万\n",
          "quantity: 2\ncurrency: CNY\namount: 128万\n"},
      Row{"customer: {grade: Ｂ２}\n", "customer: {grade: B2}\n"},
      Row{"ｃ１:\n  contacts: [{ｉｄ: ｗａｎｇ}]\n", "c1:\n  contacts: [{id: wang}]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(mended(row.text) == row.mended);
  }
}

TEST_CASE("lines that were lined up with full-width signs stay lined up") {
  CHECK(mended("组织架构：\n　　关键联系人：\n　　　　－　代号：王总\n　　　　　　层级：高层\n") ==
        "组织架构:\n    关键联系人:\n        -   代号: 王总\n            层级: 高层\n");
  CHECK(mended("日志：\n  － 日期：2026／11／20\n    客户方人员：王总\n") ==
        "日志:\n  - 日期: 2026-11-20\n    客户方人员: 王总\n");
}

TEST_CASE("Chinese commas in a list, and keys behind them, come apart") {
  struct Row {
    std::string text, mended;
  };
  const Row rows[] = {
      {"c1: {contacts: [{id: 王总, post: [决策，财务]}]}\n",
       "c1: {contacts: [{id: 王总, post: [决策, 财务]}]}\n"},
      {"c1：{contacts：[{id：王总，post：［决策，财务］}]}\n",
       "c1: {contacts: [{id: 王总, post: [决策, 财务]}]}\n"},
      {"log:\n  - on: 2026-11-01\n    with: [王总，李工, 赵工]\n",
       "log:\n  - on: 2026-11-01\n    with: [王总, 李工, 赵工]\n"},
      {"log:\n  - on：2026-11-01\n    with：［王总，李工］\n",
       "log:\n  - on: 2026-11-01\n    with: [王总, 李工]\n"},
      {"log:\n  - on: 2026-11-01\n    with: [[王总, 李工]]\n",
       "log:\n  - on: 2026-11-01\n    with: [王总, 李工]\n"},
      {"log:\n  - on: 2026-11-01\n    with:\n      - 王总，李工\n      - 赵工\n",
       "log:\n  - on: 2026-11-01\n    with:\n      - 王总\n      - 李工\n      - 赵工\n"},
      {"c3:\n  members:\n    - who: 王总\n      signs: [支持合作，认可我们]\n",
       "c3:\n  members:\n    - who: 王总\n      signs: [支持合作, 认可我们]\n"},
      {"asks：［样机，图纸］\n", "asks: [样机, 图纸]\n"},
      {"客户: {客户名称：温州二厂，客户类别：非经营类客户}\n",
       "客户: {客户名称: 温州二厂, 客户类别: 非经营类客户}\n"},
      {"客户: {客户名称: 温州二厂，客户类别：非经营类客户}\n",
       "客户: {客户名称: 温州二厂, 客户类别: 非经营类客户}\n"},
      {"组织架构:\n  关键联系人:\n    - {代号: 李工，姓名：李工，岗位：工程，层级：中层}\n",
       "组织架构:\n  关键联系人:\n    - {代号: 李工, 姓名: 李工, 岗位: 工程, 层级: 中层}\n"},
      {"组织架构:\n  关键联系人:\n    - {代号: 李工, 岗位: 工程，财务，层级：中层}\n",
       "组织架构:\n  关键联系人:\n    - {代号: 李工, 岗位: [工程, 财务], 层级: 中层}\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(mended(row.text) == row.mended);
  }
}

TEST_CASE("texts keep their Chinese commas, whatever stands behind them") {
  for (const std::string text : {"log: [{on: 2026-11-01, note: 谈了，next：报价}]\n",
                                 "log: [{on: 2026-11-01, note: 谈了，on：12月}]\n",
                                 "log: [{on: 2026-11-01, note: 谈了，outcome：很好}]\n",
                                 "asks: [样机，两台]\n", "situation: 缺人，amount：100万\n"})
    CHECK(mended(text) == text);
}

TEST_CASE("a dash without a blank in front of several keys") {
  CHECK(mended("c3:\n  members:\n    -who: 王总\n      seat: top\n    - who: 李工\n") ==
        "c3:\n  members:\n    - who: 王总\n      seat: top\n    - who: 李工\n");
  CHECK(mended("c3:\n  members:\n    - who: 李工\n    -who: 王总\n      seat: top\n") ==
        "c3:\n  members:\n    - who: 李工\n    - who: 王总\n      seat: top\n");
  CHECK(
      mended("c3:\n  members:\n    -who: 王总\n     seat: top\n    -who: 李工\n     seat: top\n") ==
      "c3:\n  members:\n    - who: 王总\n      seat: top\n    - who: 李工\n      seat: top\n");
  CHECK(mended("c3:\n  members:\n    -who: 王总\n") == "c3:\n  members:\n    - who: 王总\n");
}

TEST_CASE("a tab is as wide as the file indents elsewhere") {
  CHECK(mended("customer:\n    name: n\nc3:\n\tmembers:\n\t\t- who: 王总\n") ==
        "customer:\n    name: n\nc3:\n    members:\n        - who: 王总\n");
  CHECK(mended("customer:\n  name: n\nc3:\n\tmembers:\n\t\t- who: 王总\n") ==
        "customer:\n  name: n\nc3:\n  members:\n    - who: 王总\n");
  CHECK(mended("customer:\n    name: n\n\tgrade: B2\n") ==
        "customer:\n    name: n\n    grade: B2\n");
}

TEST_CASE("yuan in dollars stay, and so do full-width signs in texts") {
  for (const std::string text :
       {"currency: USD\namount: 128万元\n", "title: 见［附件］－ 二 ＃ 三\n",
        "situation: |\n  － 一\n  － 二\n", "note: 【急】样机\n", "asks: 【急】样机【一台】\n"})
    CHECK(mended(text) == text);
}
