// How conditions are joined. What one condition means: filter_test.cpp.
#include "book/filter.hpp"

#include "c136/base/failure.hpp"
#include "support/briefs.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

bool lets_pass(std::string_view filter) {
  const Config config;
  Brief deal = brief("hengyuan", 120'000'000);  // stage decision, owner li.wei
  deal.customer = "Smith and Sons";
  deal.product = "X (new)";
  return passes(parse_filter(filter, config, Language::en), deal, config);
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

TEST_CASE("or, and, not, parentheses: and binds more than or, not binds most") {
  for (const char* filter :
       {"stage=needs or stage=decision", "stage=needs or owner=li.wei and stage=decision",
        "stage=decision or stage=needs and owner=x", "(stage=needs or stage=decision)",
        "(stage=needs or owner=li.wei) and stage=decision", "not stage=needs",
        "not (stage=needs or owner=x)", "not not stage=decision",
        "not stage=needs and owner=li.wei", "((stage=decision))",
        "（stage=needs or stage=decision）", "stage=decision OR stage=needs",
        "NOT stage=needs AND owner=li.wei", "(stage = decision)and owner=li.wei"}) {
    CAPTURE(filter);
    CHECK(lets_pass(filter));
  }
  for (const char* filter :
       {"stage=needs or owner=x", "(stage=decision or stage=needs) and owner=x",
        "not stage=decision", "not (stage=needs or owner=li.wei)",
        "not stage=decision or owner=x"}) {
    CAPTURE(filter);
    CHECK_FALSE(lets_pass(filter));
  }
}

TEST_CASE("one of several") {
  for (const char* filter :
       {"stage in (needs, decision)", "stage in (采购决策)", "stage in（needs，decision）",
        "owner not in (a, b)", "customer in ('Smith and Sons', x)", "stage not in (needs)",
        "owner in (a, li.wei) and stage=decision", "not owner in (a)", "stage IN (DECISION)"}) {
    CAPTURE(filter);
    CHECK(lets_pass(filter));
  }
  for (const char* filter :
       {"stage in (needs, initiation)", "stage not in (needs, decision)", "reseller in (a)"}) {
    CAPTURE(filter);
    CHECK_FALSE(lets_pass(filter));
  }
}

TEST_CASE("a part of a text, in capitals or not") {
  for (const char* filter : {"customer~smith", "customer~\"AND S\"", "stage~决策", "stage~deci",
                             "not customer~恒远", "product~new", "customer～Sons"})
    CHECK_MESSAGE(lets_pass(filter), filter);
  CHECK_FALSE(lets_pass("customer~恒远"));
  CHECK_FALSE(lets_pass("reseller~a"));
  CHECK(fault("amount~5").find("~ looks for a part of a text") != std::string::npos);
  CHECK(fault("customer~").find("nothing is given") != std::string::npos);
}

TEST_CASE("words and texts are found whatever their case; what people call a word, too") {
  for (const char* filter : {"stage=Decision", "owner=Li.Wei", "stage=定标",
                             "customer='SMITH and sons'", "confirmed>=0w0f0c"})
    CHECK_MESSAGE(lets_pass(filter), filter);
}

TEST_CASE("a value may hold parentheses of its own, and commas outside of a list") {
  CHECK(lets_pass("product=X (new)"));
  CHECK(lets_pass("(product=X (new)) and owner=li.wei"));
  CHECK_FALSE(lets_pass("customer=a, b"));
}

TEST_CASE("faults of joints and parentheses name their place") {
  CHECK(
      fault("(stage=needs") ==
      "--where: the parenthesis at character 1 is not closed: (stage=needs; write ) where it ends");
  CHECK(fault("owner in (a, b").find("character 10 is not closed") != std::string::npos);
  CHECK(fault("(owner=a)) and stage=needs").find("character 10 closes nothing") !=
        std::string::npos);
  CHECK(fault("(owner=a) stage=needs").find("character 11 stands 'stage=needs'") !=
        std::string::npos);
  CHECK(fault("or stage=needs").find("no field") != std::string::npos);
  CHECK(fault("not").find("'' is no condition") != std::string::npos);
  CHECK(fault(std::string(60, '(') + "owner=a" + std::string(60, ')')).find("deep") !=
        std::string::npos);
  CHECK(fault("(stage=needs", Language::zh) ==
        "--where：第 1 个字符处的括号没有配对：(stage=needs；请在末尾写上 )");
}
