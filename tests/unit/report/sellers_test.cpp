#include "report/sellers/sellers.hpp"

#include "support/week.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::vector<std::string> sellers_of(const std::string& team, bool with_people) {
  Config config;
  if (with_people)
    config.people = {{"li", "Li", "north", "", "", ""}, {"sun", "Sun", "south", "", "", ""}};
  ReportScope scope{.kind = report_kinds()[0],
                    .config = config,
                    .language = Language::en,
                    .as_of = day("2026-11-22"),
                    .table_day = day("2026-11-22"),
                    .period = {},
                    .team = team};
  Sellers sellers(scope);
  const Sample of_li(little_deal("a")), lost(little_deal("b", "status: lost\n"));
  sellers.add_deal(of_li.facts.deal, true);
  sellers.add_deal(lost.facts.deal, true);
  sellers.add("sun");
  sellers.add("");
  return sellers.in_order();
}

}  // namespace

TEST_CASE("sellers are those of the team, and nobody comes last") {
  using All = std::vector<std::string>;
  CHECK(sellers_of("", false) == All{"li", "sun", ""});
  CHECK(sellers_of("south", true) == All{"sun"});
  CHECK(sellers_of("north", true) == All{"li"});
  CHECK(sellers_of("any", false) == All{"li"});  // who owns a deal that was picked
}
