#include "report/show/section_blocks.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

template <class T>
std::string section(const Sample& sample, const T& section,
                    const std::vector<std::string_view>& left_out = {}) {
  return page_of(
      [&](auto& blocks) { add_section(table_of<T>(), &section, sample.facts, left_out, blocks); });
}

}  // namespace

TEST_CASE("fields stand in one column, lists below a heading of their own") {
  const Sample s{std::string(whole)};
  CHECK(section(s, s.loaded.deal.c2) == R"(Entry: stock figures are wrong

Signals
- 2026-07-01
  What: new plant

Motives
- Wang
  Motive: lower stock; Expectation: a tenth less
)");
  CHECK(section(s, s.loaded.deal.c6, {"factors"}) == "Changes: none\n");
}

TEST_CASE("a list within an item has a line for each of its own items") {
  const Sample s{std::string(whole)};
  CHECK(section(s, s.loaded.deal.c4, {"mode", "process"}) == R"(Decisions
- short list
  By: 2026-12-18
  Points: Wang; Point: a fast start; Match: 4
  Points: Chen; Point: easy to use; Match: 5
  Points: Zhao; Point: the price; Match: 2
)");
}

TEST_CASE("an item without its first field, and the page in Chinese") {
  const Sample s(
      std::string(whole) + "result: {others: [{price: 280万, model: S4}], theirs: {maker: SAP}}\n",
      "2026-11-22", Language::zh);
  CHECK(section(s, s.loaded.deal.result) == R"(赢家方案
厂家: SAP

其他对手方案
- 型号：S4；价格：2,800,000
)");
}

TEST_CASE("a struct on one line") {
  const Sample s{std::string(whole)};
  const Deal& deal = s.loaded.deal;
  CHECK(line_of(table_of<Resource>(), &deal.c5.resources[0], s.facts) ==
        "us; What: the auditor; Effect: speaks for us; Requires: a reference visit");
  CHECK(line_of(table_of<Factor>(), &deal.c6.factors[0], s.facts) ==
        "speed; Rank: 1; Us: 4; Rivals: SAP; Match: 2");
}

TEST_CASE("an amount that heads an item says what it is") {
  const Sample sample(edited(whole, "  mode: tender\n",
                             "  mode: tender\n  approvals: [{below: 300万, who: wang}, {who: "
                             "chen}]\n"));
  const std::string text = page_of([&](auto& blocks) {
    add_section(table_of<C4>(), &sample.loaded.deal.c4, sample.facts, {}, blocks);
  });
  CHECK(text.find("- Below: 3,000,000") != text.npos);
  CHECK(text.find("- Who: Chen") != text.npos);
}
