#include "check/sections.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace c136;

TEST_CASE("the rules of the form are S001 to S012 and D001") {
  std::string codes;
  for (const Rule& rule : rules::format()) (codes += rule.code) += ' ';
  CHECK(codes == "S001 S002 S003 S004 S005 S006 S007 S008 S009 S010 S011 S012 D001 ");
}

TEST_CASE("each is an error that the reader finds, explained in both languages") {
  for (const Rule& rule : rules::format()) {
    INFO(rule.code);
    CHECK(rule.severity == Severity::error);
    CHECK_FALSE(bool(rule.facts));
    CHECK_FALSE(bool(rule.value));
    for (const Words& words : {rule.summary, rule.why, rule.bad, rule.good, rule.help}) {
      CHECK_FALSE(words.en.empty());
      CHECK_FALSE(words.zh.empty());
    }
    CHECK(rule.bad.en != rule.good.en);
    CHECK(rule.bad.zh != rule.good.zh);
  }
}
