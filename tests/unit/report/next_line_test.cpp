#include "report/next/next_line.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string line_of(const std::string& deal, Language language = Language::en) {
  const Sample sample(deal, "2026-11-22", language);
  return next_line(examined(sample));
}

/// The plan has every criterion of the next gate.
std::string arranged(std::string_view item) {
  return std::string(smallest)
      .append("plan:\n  - {stage: needs, delivers: [c1, c2, c3, c4, c5, c6], ")
      .append(item)
      .append("}\n");
}

}  // namespace

TEST_CASE("the next step in one line, with its gate") {
  const std::string line = line_of(std::string(smallest));
  CHECK_FALSE(line.empty());
  CHECK(line.find('\n') == std::string::npos);
  CHECK(line.ends_with("(6C)"));
}

TEST_CASE("what the plan has arranged already is told with its day and whose it is") {
  CHECK(line_of(arranged("item: Ask around, due: 2026-12-01, owner: mei")) ==
        "arranged for 2026-12-01, mei: Ask around (6C)");
  CHECK(line_of(arranged("item: Ask around, due: 2026-12-01")) ==
        "arranged for 2026-12-01: Ask around (6C)");
  CHECK(line_of(arranged("item: Ask around, due: 2026-12-01, owner: mei"), Language::zh) ==
        "已安排 2026-12-01，mei：Ask around（6C）");
  CHECK(line_of(
            arranged("item: Ask around, due: 2026-12-01, owner: mei, actions: [{do: Call, due: "
                     "2026-11-25, owner: li}, {do: Visit, due: 2026-11-24, done: 2026-11-20}]")) ==
        "arranged for 2026-11-25, li: Call (6C)");
  CHECK(line_of(arranged("item: Ask around, due: 2026-12-01, owner: mei, actions: [{do: Call, due: "
                         "2026-11-25}]")) == "arranged for 2026-11-25, mei: Call (6C)");
}

TEST_CASE("a step that is overdue is no arrangement, its item is") {
  CHECK(line_of(arranged("item: Ask around, due: 2026-12-01, owner: mei, actions: [{do: Call, due: "
                         "2026-11-20}]")) == "arranged for 2026-12-01, mei: Ask around (6C)");
}

TEST_CASE("what is overdue or done is not arranged") {
  for (const char* item : {"item: Ask around, due: 2026-11-21, owner: mei",
                           "item: Ask around, due: 2026-12-01, done: 2026-11-20"}) {
    CAPTURE(item);
    CHECK(line_of(arranged(item)).find("arranged") == std::string::npos);
  }
}

TEST_CASE("the earliest of several that are arranged is told") {
  const std::string deal = std::string(smallest).append(
      "plan:\n"
      "  - {stage: needs, item: Later, due: 2026-12-05, owner: li, delivers: [c1, c2, c3]}\n"
      "  - {stage: needs, item: First, due: 2026-12-01, owner: mei, delivers: [c4, c5, c6]}\n");
  CHECK(line_of(deal) == "arranged for 2026-12-01, mei: First (6C)");
}
