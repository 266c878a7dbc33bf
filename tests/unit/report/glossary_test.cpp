#include "report/reference/glossary.hpp"

#include "report/reference/explain.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace c136;

TEST_CASE("every term says something in both languages, and no name is taken twice") {
  std::set<std::string_view> names;
  for (const Term& term : glossary()) {
    CAPTURE(term.en);
    CHECK_FALSE(term.meaning.en.empty());
    CHECK_FALSE(term.meaning.zh.empty());
    CHECK(names.insert(term.en).second);
    if (term.zh != term.en) CHECK(names.insert(term.zh).second);
  }
}

TEST_CASE("the words of the method are explained, in either language") {
  for (const char* name : {"内线",
                           "首选",
                           "共鸣点",
                           "1+2+1",
                           "MPC",
                           "SPIN",
                           "FABE",
                           "LSCPA",
                           "SMART",
                           "铁三角",
                           "iron triangle",
                           "九层阶梯",
                           "nine steps",
                           "coach",
                           "教练",
                           "老板单线",
                           "6c",
                           "埋雷",
                           "five objections",
                           "three needs",
                           "攻守模型",
                           "利器",
                           "spin",
                           "关键门槛",
                           "TOP10",
                           "漏斗",
                           "funnel",
                           "value match",
                           "价值匹配度",
                           "搞定",
                           "weekly report",
                           "push",
                           "推迟",
                           "经营类客户",
                           "decision process",
                           "周记",
                           "relation plan",
                           "坏账",
                           "商机台账"}) {
    CAPTURE(name);
    CHECK(is_explained(name, Config()));
  }
}
