#include "report/deal/clear_fact.hpp"

#include "support/deal.hpp"

using namespace c136;
using namespace c136::test;

namespace {

using enum Criterion;

std::string fact(Criterion criterion, const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return clear_fact(sample.facts, criterion);
}

struct Case {
  Criterion criterion;
  const char* en;
  const char* zh;
};

}  // namespace

TEST_CASE("the facts behind each Clear of a whole deal") {
  const Case cases[] = {
      {c1, "Profile 6 of 6; key contacts 6 of 6.", "企业概况 6/6；关键联系人 6/6。"},
      {c2, "1 signal, last 2026-07-01; 1 motive; entry point: stock figures are wrong.",
       "1 条异动，最近 2026-07-01；1 条动机；切入点：stock figures are wrong。"},
      {c3, "Top: Wang; key: Chen; member: Zhao; tendency known of 3 and met 3 of 3.",
       "最高决策者：Wang；关键人：Chen；成员：Zhao；3 人中 3 人倾向性已知，3 人见过。"},
      {c4, "tender; short list by 2026-12-18; weakest match 2 of 5 (Zhao).",
       "tender；short list（2026-12-18 前）；最低匹配度 2/5（Zhao）。"},
      {c5, "Against SAP; minor: local; strategy: a pilot in the tender.",
       "主要对手：SAP；次要对手：local；策略：a pilot in the tender。"},
      {c6, "TOP3: speed, service, price; behind in price (2, SAP 4).",
       "TOP3：speed、service、price；落后于：price（我方 2，SAP 4）。"},
  };
  for (const Case& one : cases) {
    CAPTURE(label(one.criterion));
    CHECK(fact(one.criterion, std::string(whole)) == one.en);
    CHECK(fact(one.criterion, std::string(whole), Language::zh) == one.zh);
  }
}

TEST_CASE("missing key contacts are named by post") {
  const std::string deal =
      edited(whole, "post: [cost, finance], level: middle", "post: cost, level: junior");
  CHECK(fact(c1, deal) == "Profile 6 of 6; key contacts 4 of 6, missing: cost 1, finance 1.");
  CHECK(fact(c1, deal, Language::zh) == "企业概况 6/6；关键联系人 4/6，成本缺 1 位、财务缺 1 位。");
}

TEST_CASE("what is written as none, undated or unranked") {
  CHECK(fact(c5, "c5: {competitors: none, strategy: [Be quick., Be near.]}\n" +
                     std::string(smallest)) == "No competitor; strategy: Be quick.");
  CHECK(fact(c4, edited(whole, "      by: 2026-12-18\n", "")) ==
        "tender; short list, no date yet; weakest match 2 of 5 (Zhao).");
  CHECK(fact(c6, "c6: {factors: [{factor: price}, {factor: speed}]}\n" + std::string(smallest)) ==
        "2 factors.");
}

TEST_CASE("nothing is made up for a deal that has just begun") {
  for (Criterion criterion : {c1, c2, c4, c5})
    CHECK(fact(criterion, std::string(smallest)) == "Nothing written yet.");
  CHECK(fact(c6, std::string(smallest)) == "No key success factor yet.");
}
