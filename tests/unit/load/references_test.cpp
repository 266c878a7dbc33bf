// What must name something that there is. All kinds of references: tests/rules/S007*.yaml.
#include "load/references.hpp"

#include "support/gate.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view people =
    "c1:\n  contacts: [{id: wang}, {id: li}]\nc5: {competitors: [{id: sap}]}\n";  // lines 6 to 8

std::string said(std::string_view lines, Language language = Language::en) {
  std::string out;
  for (const Finding& f : findings_of(deal_with(std::string(people).append(lines)), language))
    out += fmt::format("{} {} | {}\n", where(f), f.message, f.help);
  return out;
}

}  // namespace

TEST_CASE("an id that names nobody: the nearest, or those there are") {
  CHECK(said("c2: {motives: [{who: wnag, motive: a}]}\n") ==
        "9:22 S007 `wnag` is no contact in `c1.contacts` | did you mean `wang`?\n");
  CHECK(said("c2: {motives: [{who: zhao, motive: a}]}\n") ==
        "9:22 S007 `zhao` is no contact in `c1.contacts` | known here: li, wang\n");
  CHECK(said("result: {winner: kingdee}\n") ==
        "9:18 S007 `kingdee` is neither `us`, `none` nor a competitor in `c5.competitors` | known "
        "here: "
        "none, sap, us\n");
  CHECK(said("result: {winner: 我们}\n", Language::zh) ==
        "9:18 S007 `我们` 不是 “我方”（us）或“无”（none），也不是 `c5.competitors` 里的竞争对手 | "
        "是不是想写 `us`？\n");
  CHECK(said("log: [{on: 2026-11-01, with: zhao}]\n", Language::zh) ==
        "9:30 S007 `zhao` 不是 `c1.contacts` 里的联系人，也不是 `coaches` 里的教练 | "
        "已有的：li、wang\n");
}

TEST_CASE("a full name instead of the id; keys as the file writes them") {
  const auto said_of = [](std::string_view lines) {
    std::string out;
    for (const Finding& f :
         findings_of("版本: 1\n商机名称: 甲\n客户: {客户名称: 乙}\n负责人: 丙\n阶段: 预选\n"
                     "组织架构: {关键联系人: [{代号: 刘总, 姓名: 刘建国}, {代号: 王工}]}\n" +
                         std::string(lines),
                     Language::zh))
      out += fmt::format("{} {} | {}\n", f.code, f.message, f.help);
    return out;
  };
  CHECK(said_of("日志: [{日期: 2026-11-20, 客户方人员: 刘建国}]\n") ==
        "S007 `刘建国` 不是 `组织架构.关键联系人` 里的联系人，也不是 `教练` 里的教练 | "
        "这是 `刘总` 的名称，请写 `刘总`\n");
  CHECK(said_of("立项: {动机分析: [{联系人: 李总, 动机: 省钱}]}\n") ==
        "S007 `李总` 不是 `组织架构.关键联系人` 里的联系人 | 已有的：刘总、王工\n");
  CHECK(said_of("教练: [{代号: 何老}]\n") ==
        "S007 `何老` 不是 `组织架构.关键联系人` 里的联系人，也没有自己的 `姓名` | "
        "此人若不在联系人之列，请补上 `姓名: ...`\n");
}

TEST_CASE("us and none by either name, where they may stand") {
  const auto member = [](std::string_view facts) {
    return said(fmt::format("c3: {{members: [{{who: wang, seat: top, {}}}]}}\n", facts));
  };
  for (const std::string_view us : {"us", "我方"}) {
    CHECK(member(fmt::format("prefers: {0}, selects: {0}", us)) == "");
    CHECK(said(fmt::format("result: {{winner: {}}}\n", us)) == "");
  }
  for (const std::string_view none : {"none", "无"}) {
    CHECK(said(fmt::format("result: {{winner: {}}}\n", none)) == "");
    CHECK(member(fmt::format("selects: {}", none)) ==
          fmt::format("9:48 S007 `{}` is neither `us` nor a competitor in `c5.competitors` | "
                      "known here: sap, us\n",
                      none));
  }
  CHECK(said("c6: {factors: [{factor: a, rivals: {我方: 3}}]}\n").find("S007 `我方` is no") !=
        std::string::npos);
}

TEST_CASE("where the list is empty it is to be filled first") {
  const auto findings = findings_of(deal_with("c2: {motives: [{who: wang, motive: a}]}\n"));
  REQUIRE(places_of(findings) == "6:22 S007");
  CHECK(findings[0].help == "add the person there first");
}

TEST_CASE("a coach is a contact, or has a name of his own") {
  CHECK(said("coaches: [{who: wang}, {who: chen, name: Chen}]\n") == "");
  CHECK(said("coaches: [{who: chen}]\n") ==
        "9:17 S007 `chen` is no contact in `c1.contacts`, and has no `name` of its own | for "
        "somebody who "
        "is no contact add `name: ...`\n");
  CHECK(said("coaches: [{who: chen, name: Chen}]\nlog: [{on: 2026-11-01, with: chen}]\n") == "");
}

TEST_CASE("nothing is said of a list that has an error itself") {
  const std::string asks =
      "c2: {motives: [{who: zhao, motive: a}]}\nlog: [{on: 2026-11-01, with: zhao}]\n";
  for (const std::string_view contacts :
       {"[{id: wang}, {name: x}]", "[{id: a b}]", "{id: wang}", "wang", "[{id: wang}, {id: wang}]",
        "[{id: wang, post: cfo}]", "[{id: wang, reports_to: x y}]"}) {
    const auto findings =
        findings_of(deal_with("c1:\n  contacts: " + std::string(contacts) + "\n" + asks));
    CAPTURE(contacts);
    CHECK(places_of(findings).find("S007") == std::string::npos);
    CHECK_FALSE(findings.empty());
  }
  CHECK(places(deal_with("c1: {profile: {scale: [x]}}\n" + asks)) ==
        "6:23 S004, 7:22 S007, 8:30 S007");
}

TEST_CASE("nothing is said of circles in a list that has an error itself") {
  const auto found =
      findings_of(deal_with("c1: {contacts: [{id: a, reports_to: a}, {id: b, level: chief}]}\n"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "S005");
}

TEST_CASE("circles in reports_to, each once") {
  const auto circles = [](std::string_view contacts) {
    std::string out;
    for (const Finding& f :
         findings_of(deal_with("c1: {contacts: [" + std::string(contacts) + "]}\n")))
      out += f.message.substr(f.message.find(": ") + 2) + "\n";
    return out;
  };
  CHECK(circles("{id: a, reports_to: b}, {id: b}") == "");
  CHECK(circles("{id: a, reports_to: a}") == "a → a\n");
  CHECK(circles("{id: x, reports_to: b}, {id: a, reports_to: b}, {id: b, reports_to: a}") ==
        "b → a → b\n");
  CHECK(circles("{id: a, reports_to: b}, {id: b, reports_to: a}, {id: c, reports_to: d}, "
                "{id: d, reports_to: c}") == "a → b → a\nc → d → c\n");
  std::string ring;
  for (int i = 0; i < 20; ++i)
    ring += fmt::format("{{id: p{}, reports_to: p{}}}, ", i, (i + 1) % 20);
  CHECK(circles(ring) == "p0 → p1 → p2 → p3 → p4 → p5 → p6 → p7 → … → p0\n");
}

TEST_CASE("only codes of warnings can be ignored") {
  constexpr std::array<std::string_view, 3> warnings{"D101", "K101", "T103"};
  const auto said_of = [&](std::string_view code) {
    const auto refusal = refuse_ignored({code, {6, 9, 0, 0}}, warnings, Language::en);
    return refusal ? refusal->message + " | " + refusal->help : "";
  };
  CHECK(said_of("T103") == "");
  CHECK(said_of("t103") ==
        "`t103` is not the code of a warning | "
        "only warnings can be left out; did you mean `T103`?");
  CHECK(said_of("T999") ==
        "`T999` is not the code of a warning | "
        "only warnings can be left out; did you mean `T103`?");
  CHECK(said_of("C101") ==
        "`C101` is not the code of a warning | only warnings can be left out, like T103");
  const std::string text = deal_with("ignore: {T103: holidays, S001: never}\n");
  const auto deal = load_deal("x.yaml", text, Config(), Language::en, {{}, {}, warnings});
  REQUIRE(deal.errors.size() == 1);
  CHECK(deal.errors[0].span == Span{6, 26, 0, 0});
}
