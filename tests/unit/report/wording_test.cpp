#include "report/wording.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

namespace {

constexpr Language en = Language::en, zh = Language::zh;

}  // namespace

TEST_CASE("a tendency is printed with its number, because 支持 names two grades") {
  CHECK(tendency_text(3, en) == "+3 insider");
  CHECK(tendency_text(2, zh) == "+2 支持");
  CHECK(tendency_text(1, zh) == "+1 支持");
  CHECK(tendency_text(0, en) == "0 neutral");
  CHECK(tendency_text(-2, en) == "-2 opponent");
  CHECK(tendency_text({}, en) == "unknown");
  CHECK(tendency_text({}, zh) == "未知");
}

TEST_CASE("when somebody was last met") {
  CHECK(last_met_text(day("2026-11-10"), en) == "2026-11-10");
  CHECK(last_met_text({}, en) == "never met");
  CHECK(last_met_text({}, zh) == "从未见过");
}

TEST_CASE("lists and sentences are put together in the way of each language") {
  CHECK(listed({"Wang", "Chen", "Li"}, en) == "Wang, Chen, Li");
  CHECK(listed({"王", "陈"}, zh) == "王、陈");
  CHECK(listed({"使用者", "技术、财务把关者"}, zh) == "使用者，技术、财务把关者");
  CHECK(sentence({"one", "two"}, en) == "one; two.");
  CHECK(sentence({"甲", "乙"}, zh) == "甲；乙。");
  CHECK(sentence({}, en) == "");
  CHECK(sentences({"One.", "", "Two."}, en) == "One. Two.");
  CHECK(sentences({"甲。", "乙。"}, zh) == "甲。乙。");
  CHECK(days_text(1, en) == "1 day");
  CHECK(days_text(13, zh) == "13 天");
}

TEST_CASE("a free text is cut so that it can stand inside a sentence") {
  CHECK(shortened("Price below budget.", 40) == "Price below budget");
  CHECK(shortened("老线换型要四小时。", 40) == "老线换型要四小时");
  CHECK(shortened("abcdefghij", 6) == "abcde…");
  CHECK(shortened("老线换型要四小时", 7) == "老线换…");
  CHECK(sentence({shortened("abcdefghij", 6)}, en) == "abcde…");
}

TEST_CASE("a place in the deal's own file is its line; elsewhere the file is named") {
  CHECK(line_text({"deals/a.yaml", 43, 1, 43, 2}, "deals/a.yaml", en) == "line 43");
  CHECK(line_text({"deals/a.yaml", 43, 1, 43, 2}, "deals/a.yaml", zh) == "第 43 行");
  CHECK(line_text({"accounts/b.yaml", 7, 1, 7, 2}, "deals/a.yaml", en) == "accounts/b.yaml:7");
  CHECK(at_line({43, 1, 0, 0}, en) == " (line 43)");
  CHECK(at_line({43, 1, 0, 1}, en) == "");
}

TEST_CASE("people, seats and posts of a deal") {
  const Sample sample{std::string(whole)};
  CHECK(with_title(sample.facts.people[0], en) == "Wang");
  REQUIRE(seated(sample.facts, Seat::key).size() == 1);
  CHECK(seated(sample.facts, Seat::key)[0]->name() == "Chen");
  CHECK(missing_contacts(sample.facts) == "");

  const Sample titled{
      edited(whole, "name: Zhao, post: [cost, finance]", "name: Zhao, title: CFO, post: finance")};
  CHECK(with_title(titled.facts.people[2], en) == "Zhao (CFO)");
  CHECK(with_title(titled.facts.people[2], zh) == "Zhao（CFO）");
  CHECK(missing_contacts(titled.facts) == "cost 1");
}
