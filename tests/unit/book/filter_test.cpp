#include "book/filter.hpp"

#include "c136/base/failure.hpp"
#include "support/briefs.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// A deal that every filter here is put to.
Brief sample() {
  Brief deal = brief("hengyuan", 120'000'000);
  deal.customer = "Smith and Sons";
  deal.team = "software";
  deal.codes = "C101 T103 ";
  deal.confirmed = {0, 1, 4};
  deal.rate = rated(3);
  deal.quantity = 4;
  deal.grade = Grade::B1;
  deal.close = period("2026-12");
  deal.last_entry = day("2026-11-12");
  return deal;
}

bool lets_pass(std::string_view filter) {
  const Config config;
  return passes(parse_filter(filter, config, Language::en), sample(), config);
}

std::string fault(std::string_view filter, Language language = Language::en) {
  try {
    parse_filter(filter, Config(), language);
    return "none";
  } catch (const Failure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("filters that the deal passes") {
  for (const char* filter : {"",
                             "  ",
                             "stage=decision",
                             "stage=采购决策",
                             "stage>=comparison",
                             "stage!=needs",
                             "status=open",
                             "owner=li.wei",
                             "owner=Li.Wei",
                             "amount>=1000000",
                             "amount>=100万",
                             "amount<=1200000",
                             "amount = 1200000.00",
                             "amount>1199999.99",
                             "has=T103",
                             "has=T",
                             "has!=T104",
                             "confirmed>=0W1F4C",
                             "confirmed>=0W0F4C",
                             "confirmed<0W2F0C",
                             "confirmed!=1W1F4C",
                             "confirmed<=1W3F6C",
                             "close<2027-01-01",
                             "close=2026-12",
                             "close=2026",
                             "close>=2026-12-31",
                             "close>2026-12-30",
                             "rate<=3",
                             "rate=3%",
                             "quantity>3",
                             "quiet=10",
                             "grade=B1",
                             "grade<B2",
                             "team=software and owner=li.wei",
                             "customer=\"Smith and Sons\"",
                             "customer='Smith and Sons' and stage=decision",
                             "customer = “Smith and Sons”  and  stage=decision",
                             "title!='a=b and \"c\"'",
                             "reseller=\"\" and team!=''",
                             "reseller= and stage=decision",
                             "reseller=",
                             "team!=",
                             "reseller!=x",
                             "month=2026-12",
                             "负责人=li.wei",
                             "amount≥100万",
                             "amount＞1"}) {
    CAPTURE(filter);
    CHECK(lets_pass(filter));
  }
}

TEST_CASE("filters that keep the deal out") {
  for (const char* filter : {"stage=needs",
                             "stage<decision",
                             "owner!=li.wei",
                             "amount>=1200000.01",
                             "amount<1200000",
                             "has=T104",
                             "has!=T103",
                             "has!=C",
                             "confirmed>=1W0F0C",
                             "confirmed>=0W1F5C",
                             "confirmed<0W1F4C",
                             "confirmed>0W1F4C",
                             "close<2026-12-31",
                             "close<2026-12",
                             "close>2026-12",
                             "close=2026-11",
                             "rate>3",
                             "delivery<2030",
                             "delivery>=1900",
                             "reseller=x",
                             "reseller!=",
                             "team=",
                             "stage=decision and rate=0",
                             "grade>B1"}) {
    CAPTURE(filter);
    CHECK_FALSE(lets_pass(filter));
  }
}

TEST_CASE("amounts are compared in the base currency; without a rate they pass nothing") {
  const Config config;
  Brief deal = sample();
  deal.currency = "USD";
  deal.amount = Money{100};
  deal.in_base = Money{700};
  CHECK(passes(parse_filter("amount=7", config, Language::en), deal, config));
  deal.in_base = std::nullopt;
  CHECK_FALSE(passes(parse_filter("amount>=0", config, Language::en), deal, config));
}

TEST_CASE("faults read well in Chinese") {
  CHECK(fault("stage=decison", Language::zh) ==
        "--where：stage 应为 needs、initiation、preselection、comparison、decision "
        "之一，不能是“decison”；"
        "是否想写 decision？");
  CHECK(fault("quantity=many", Language::zh) == "--where：quantity 应为整数，不能是“many”");
}

TEST_CASE("what makes no sense is answered with what to write") {
  CHECK(fault("stge=decision") == "--where: there is no field 'stge'; did you mean stage?");
  CHECK(fault("stge=decision", Language::zh) == "--where：没有字段“stge”；是否想写 stage？");
  CHECK(fault("region_name=1")
            .find("'region_name'; the nearest is region; the fields are deal, title") !=
        std::string::npos);
  CHECK(fault("负责的同事=x", Language::zh)
            .find("没有字段“负责的同事”；最接近的是 负责人；可用的字段有 deal, title") !=
        std::string::npos);
  CHECK(fault("=x").find("there is no field ''; the fields are deal,") != std::string::npos);
  CHECK(fault("stage=decison").ends_with("not 'decison'; did you mean decision?"));
  CHECK(fault("stage").find("is no condition; write a field") != std::string::npos);
  CHECK(fault("amount>=1e6") == "--where: amount is an amount like 1000000 or 100万, not '1e6'");
  CHECK(fault("close<31/12/2026").find("a day, month or year like 2026-12-31") !=
        std::string::npos);
  CHECK(fault("confirmed>=1W4F0C").find("a value like 0W1F4C, not '1W4F0C'") != std::string::npos);
  CHECK(fault("has=Z999").find("a code like T103, not 'Z999'") != std::string::npos);
  CHECK(fault("has>=T103").find("a code like T103") != std::string::npos);
  CHECK(fault("amount<") == "--where: amount is an amount like 1000000 or 100万, not ''");
  CHECK(fault("rate=101") == "--where: rate is a percentage from 0 to 100, not '101'");
  CHECK(fault("quantity=many") == "--where: quantity is a whole number, not 'many'");
  CHECK(fault("stage=decision and ").find("'' is no condition; write a field") !=
        std::string::npos);
  CHECK(fault("owner=li.wei and").find("'' is no condition; write a field") != std::string::npos);
  CHECK(fault("and stage=decision") != "none");
}

TEST_CASE("a quote has to be closed, and nothing but a joint goes on behind it") {
  CHECK(fault("owner=x and customer=\"Smith and stage=decision") ==
        "--where: the quote at character 22 is not closed: \"Smith and stage=decision; write \" "
        "where the value ends");
  CHECK(fault("客户=“恒远\"", Language::zh) ==
        "--where：第 4 个字符处的引号没有配对：“恒远\"；请在值的末尾写上 ”");
  CHECK(fault("customer='") ==
        "--where: the quote at character 10 is not closed: '; write ' where the value ends");
  CHECK(fault("customer='Smith' owner=x") ==
        "--where: at character 18 stands 'owner=x'; join conditions by `and` or `or`");
  CHECK(fault("customer='Smith'and owner=x").find("character 17 stands 'and owner=x'") !=
        std::string::npos);
  CHECK(fault("customer='Smith' and").find("'' is no condition") != std::string::npos);
}

TEST_CASE("two comparisons in one condition are not taken for a value") {
  for (const auto filter : {"owner==x", "amount>1<2", "owner=a,team=b"}) {
    CAPTURE(std::string(filter));
    CHECK(fault(filter).find("holds another comparison; join conditions by `and`, and put a value "
                             "that holds = < > or ~ in quotes") != std::string::npos);
  }
}

TEST_CASE("a page says which deals alone it has") {
  const auto line = [](std::string_view where, Language language) {
    return page_of([&](auto& blocks) { add_filter_line(where, language, blocks); });
  };
  CHECK(line("stage=decision", Language::en) == "Only deals with stage=decision.\n");
  CHECK(line("stage=decision", Language::zh) == "仅限符合条件的商机：stage=decision。\n");
  CHECK(line("", Language::en).empty());
}
