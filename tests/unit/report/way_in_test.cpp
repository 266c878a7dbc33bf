#include "report/next/way_in.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// "Chen: Zhao reports to Chen, both met us on 2026-11-01"; empty when there is
/// no way.
std::string way_to(std::string_view person, const std::string& deal,
                   Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  const auto way = WaysIn(sample.facts).to(person);
  if (!way) return {};
  std::string text(way->supporter->name());
  for (const std::string& link : way->links) text += "; " + link;
  return text;
}

std::string zhao_with(std::string_view more) {
  return edited(whole, "post: [cost, finance], level: middle",
                "post: [cost, finance], level: middle, " + std::string(more));
}

std::string apart(std::string deal) {
  return edited(deal, "with: [wang, chen, zhao]", "with: [wang, zhao]");
}

}  // namespace

TEST_CASE("a supporter leads to those linked with him, the strongest link first") {
  CHECK(way_to("zhao", std::string(whole)) == "Chen; both met us on 2026-11-01");
  CHECK(way_to("zhao", zhao_with("reports_to: chen")) ==
        "Chen; Zhao reports to Chen; both met us on 2026-11-01");
  CHECK(way_to("zhao", zhao_with("reports_to: chen"), Language::zh) ==
        "Chen; Zhao向Chen汇报; 2026-11-01 两人一起见过我们");
}

TEST_CASE("the reporting line counts upwards and over several steps") {
  CHECK(way_to("sun", edited(zhao_with("reports_to: chen"), "name: Sun, level: junior",
                             "name: Sun, level: junior, reports_to: zhao")) ==
        "Chen; Sun is below Chen in the reporting line");
  CHECK(way_to("wang", apart(edited(whole, "post: [it, engineering], level: middle",
                                    "post: [it, engineering], level: middle, reports_to: wang"))) ==
        "Chen; Chen reports to Wang");
}

TEST_CASE("one boss and one department are links") {
  const std::string deal =
      apart(edited(edited(whole, "post: [it, engineering], level: middle",
                          "post: [it, engineering], level: middle, reports_to: "
                          "wang, department: IT"),
                   "post: [cost, finance], level: middle",
                   "post: [cost, finance], level: middle, reports_to: wang, "
                   "department: IT"));
  CHECK(way_to("zhao", deal) == "Chen; both report to Wang; both are in IT");
}

TEST_CASE("no link, no way; and a supporter needs none") {
  CHECK(way_to("zhao", apart(std::string(whole))).empty());
  CHECK(way_to("chen", std::string(whole)).empty());
  CHECK(way_to("zhao", edited(whole, "signs: advises, ", "")).empty());
}
