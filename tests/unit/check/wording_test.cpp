#include "check/wording.hpp"
#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("how far off a day is") {
  struct Case {
    std::string_view date, en, zh;
  };
  for (const Case& c : {Case{"2026-11-22", "today, 2026-11-22", "今天（2026-11-22）"},
                        Case{"2026-11-21", "1 day ago, on 2026-11-21", "1 天前（2026-11-21）"},
                        Case{"2026-10-12", "41 days ago, on 2026-10-12", "41 天前（2026-10-12）"},
                        Case{"2026-11-23", "in 1 day, on 2026-11-23", "1 天后（2026-11-23）"},
                        Case{"2026-12-01", "in 9 days, on 2026-12-01", "9 天后（2026-12-01）"}}) {
    CHECK(when(Language::en, day(c.date), day("2026-11-22")) == c.en);
    CHECK(when(Language::zh, day(c.date), day("2026-11-22")) == c.zh);
  }
  CHECK(days(Language::en, 1) == "1 day");
  CHECK(days(Language::zh, 2) == "2 天");
}

TEST_CASE("a tendency comes with its number, because 支持 names two of them") {
  CHECK(graded(Language::en, 3) == "+3 (insider)");
  CHECK(graded(Language::zh, 2) == "+2（支持）");
  CHECK(graded(Language::zh, 1) == "+1（支持）");
  CHECK(graded(Language::en, 0) == "0 (neutral)");
  CHECK(graded(Language::zh, -3) == "-3（敌方内线）");
}

TEST_CASE("a person is named with the seat") {
  const std::string deal(whole);
  const Sample en(deal), zh(deal, "2026-11-22", Language::zh);
  CHECK(titled(en.facts, "wang") == "Wang (top)");
  CHECK(titled(zh.facts, "chen") == "Chen（关键人）");
  CHECK(titled(en.facts, "zhou") == "zhou");
}

TEST_CASE("rows, quotes, stages") {
  const std::vector<std::string_view> codes{"C402", "C405"};
  CHECK(listed(Language::en, codes) == "C402, C405");
  CHECK(listed(Language::zh, codes) == "C402、C405");
  CHECK(listed(Language::en, {}) == "");
  CHECK(quoted(Language::en, "vote") == "\"vote\"");
  CHECK(quoted(Language::zh, "评标会") == "“评标会”");
  CHECK(shown({"needs", "需求提出"}, Language::en) == "needs");
  CHECK(shown({"needs", "需求提出"}, Language::zh) == "需求提出");
}
