#include "report/book/funnel_page.hpp"

#include "support/briefs.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

struct Shown {
  Config config;
  Book book = {.config = config, .as_of = day("2026-11-22")};

  template <class Add>
  std::string page(Add add, Language language = Language::en) const {
    const Funnel funnel = funnel_of(book, nullptr);
    return page_of([&](std::vector<Block>& blocks) { add(funnel, book, language, blocks); });
  }
  std::string exceptions(Language language = Language::en) const {
    return page_of([&](std::vector<Block>& blocks) { add_exceptions(book, language, blocks); });
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the bars: confirmed, more on paper, the rest; the longest is the largest amount") {
  Shown shown;
  Brief deal = brief("a", 1200);
  deal.rate = rated(50);
  deal.paper_rate = rated(75);
  shown.book.briefs = {deal, brief("b", 600)};
  shown.book.briefs[1].stage = Stage{3};
  const std::string text = shown.page(add_funnel);
  CHECK(has(text, " #####+++.. "));
  CHECK(has(text, " ..... "));
  CHECK(has(text, "2 deals open, 18 CNY. If decided today: 6 CNY by the confirmed"));
  CHECK(has(text, "Stages before comparison are not yet rated."));
}

TEST_CASE("a stage that is not rated says so, an empty one has no figures") {
  Shown shown;
  shown.book.briefs = {brief("a", 100)};
  shown.book.briefs[0].stage = Stage{0};
  CHECK(has(shown.page(add_funnel), "not rated"));
  CHECK(has(shown.page(add_funnel, Language::zh), "尚未评估"));
}

TEST_CASE("what has no price is not called 0") {
  Shown shown;
  Brief deal = brief("a", 120'000);
  deal.in_base = std::nullopt;
  deal.currency = "USD";
  deal.rate = deal.paper_rate = rated(50);
  shown.book.briefs = {deal};
  CHECK(has(shown.page(add_funnel),
            "1 deal open, 1,200 USD, for which there is no rate of exchange into CNY.\n"));
  CHECK(has(shown.page(add_funnel, Language::zh),
            "进行中 1 个商机，金额 1,200 USD，没有折算成 CNY 的汇率。\n"));
  CHECK_FALSE(has(shown.page(add_funnel), "Bars:"));
  CHECK_FALSE(has(shown.page(add_sources), "Bars:"));
  shown.book.briefs[0].amount = std::nullopt;
  CHECK(has(shown.page(add_funnel), "1 deal open, no amount written.\n"));
  CHECK(has(shown.page(add_funnel, Language::zh), "进行中 1 个商机，均未填写金额。\n"));
}

TEST_CASE("nor is a weight that there is not") {
  Shown shown;
  shown.book.briefs = {brief("a", 100)};
  shown.book.briefs[0].rate = boss_only_rate;
  shown.book.briefs[0].paper_rate = rated(50);
  CHECK(has(shown.page(add_funnel),
            "If decided today: nothing by the confirmed values, 0.50 CNY by the values"));
  shown.book.briefs[0].stage = Stage{0};
  CHECK(has(shown.page(add_funnel), "1 deal open, 1 CNY. None of them is rated yet.\n"));
}

TEST_CASE("no stage stands before the first") {
  Shown shown;
  shown.config.weigh_from = Stage{0};
  shown.book.briefs = {brief("a", 100)};
  CHECK_FALSE(has(shown.page(add_funnel), "Stages before"));
  CHECK_FALSE(has(shown.page(add_funnel, Language::zh), "之前的阶段"));
}

TEST_CASE("without an open deal the page says so") {
  const Shown shown;
  CHECK(has(shown.page(add_funnel), "There is no open deal."));
  CHECK(has(shown.page(add_funnel, Language::zh), "没有进行中的商机。"));
  CHECK(shown.page(add_sources).empty());
  CHECK(shown.page(add_currencies).empty());
  CHECK(shown.page(add_targets).empty());
  CHECK(shown.page(add_concentration).empty());
  CHECK(shown.exceptions().empty());
  CHECK(has(shown.page(add_closed), "shelved"));
}

TEST_CASE("groups end with the total") {
  Shown shown;
  shown.book.briefs = {brief("a", 100), brief("b", 200)};
  shown.book.briefs[0].team = "x";
  const DealField& by = deal_field("team", "", Language::en);
  const Funnel funnel = funnel_of(shown.book, &by);
  const std::string text = page_of([&](std::vector<Block>& blocks) {
    add_groups(funnel, shown.book, by, Language::en, blocks);
  });
  CHECK(text.starts_with("By team\n-------\nTeam "));
  CHECK(text.find("x ") < text.find("not given"));
  CHECK(text.find("not given") < text.find("Total"));
}

TEST_CASE("currencies are shown where there is another than the base currency") {
  Shown shown;
  shown.book.briefs = {brief("a", 100)};
  CHECK(shown.page(add_currencies).empty());
  shown.book.briefs.push_back(brief("b", 1'234'500));
  shown.book.briefs[1].currency = "USD";
  CHECK(has(shown.page(add_currencies), "USD       12,345"));
}

TEST_CASE("what the weight rests on, as it is called elsewhere") {
  Shown shown;
  Brief deal = brief("a", 100);
  deal.rate = rated(50, RateSource::team);
  shown.book.briefs = {deal};
  CHECK(has(shown.page(add_sources), "the team's own figures"));
  CHECK(has(shown.page(add_sources, Language::zh), "本团队自己的统计"));
  shown.book.briefs.push_back(brief("b", 300));
  shown.book.briefs[1].stage = Stage{0};
  CHECK(has(shown.page(add_sources), "\nnot yet rated               1             3 "));
}

TEST_CASE("targets and concentration") {
  Shown shown;
  shown.config.targets = {{"2026-Q4", day("2026-10-01"), day("2026-12-31"), Target::Scope::team,
                           "software", Money{500'000}, "CNY"}};
  shown.book.briefs = {brief("a", 100)};
  CHECK(has(shown.page(add_targets), "2026-Q4  team software   5,000"));
  CHECK(has(shown.page(add_targets, Language::zh), "团队 software"));
  CHECK(has(shown.page(add_concentration), "a: 100.0 %, 1 of 1 CNY open (1 deal)"));
}

TEST_CASE("a target without a rate of exchange says why it has no figure") {
  Shown shown;
  shown.config.targets = {{"2026-Q4", day("2026-10-01"), day("2026-12-31"), Target::Scope::team,
                           "software", Money{500'000}, "USD"}};
  CHECK(has(shown.page(add_targets),
            "- 2026-Q4, team software: the target is 5,000 USD, and `rates` has no rate of "));
  CHECK(has(shown.page(add_targets, Language::zh),
            "- 2026-Q4，团队 software：目标为 5,000 USD，但 rates 中没有 USD 折算成 CNY 的汇率"));
}

TEST_CASE("what is not in the figures is counted and named") {
  Shown shown;
  Brief boss = brief("boss", 1), bare = brief("bare", 1), foreign = brief("foreign", 250);
  boss.rate = boss_only_rate;
  bare.amount = bare.in_base = std::nullopt;
  foreign.currency = "USD";
  foreign.in_base = std::nullopt;
  foreign.status = Status::won;
  shown.book.briefs = {boss, bare, foreign};
  shown.book.left_out = {{"bad.yaml", "bad", 2}};
  const std::string text = shown.exceptions();
  CHECK(has(text, "- Boss only (1W0F), no weight, 1 deal: boss\n"));
  CHECK(has(text, "- No amount written, 1 deal: bare\n"));
  CHECK(has(text, "- Unpriced, no rate of exchange, 1 deal: foreign (2.50 USD)\n"));
  CHECK(has(text, "- Not included because of errors, 1 deal: bad.yaml (2 errors)\n"));
  CHECK(has(shown.exceptions(Language::zh), "因有错误未计入，1 个商机：bad.yaml（2 处错误）"));
}

TEST_CASE("more names than a person reads are counted") {
  Shown shown;
  for (int i = 0; i < 25; ++i) {
    shown.book.briefs.push_back(brief("deal", 1));
    shown.book.briefs.back().amount = std::nullopt;
  }
  CHECK(has(shown.exceptions(), "25 deals: deal, "));
  CHECK(has(shown.exceptions(), "and 5 more"));
}
