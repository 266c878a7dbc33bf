#include "report/next/at_risk.hpp"

#include "report/next/next_actions.hpp"
#include "report/next/next_page.hpp"
#include "support/reports.hpp"

#include <algorithm>

using namespace c136;
using namespace c136::test;

namespace {

constexpr std::string_view all_confirmed = "confirms: [c1, c2, c3, c4, c5, c6, f1, f2, f3, w]";

/// Every gate is passed.
std::string passed() {
  return edited(whole, "log:\n",
                "log:\n  - {on: 2026-11-15, with: [chen], " + std::string(all_confirmed) + "}\n");
}

std::vector<Risk> risks_of(const std::string& deal, std::string_view today) {
  const Sample sample(deal, today);
  return risks(examined(sample));
}

bool has(const std::vector<Risk>& risks, std::string_view name) {
  return std::ranges::any_of(
      risks, [&](const Risk& risk) { return risk.code == name || risk.criterion == name; });
}

}  // namespace

TEST_CASE("a deal that has passed every gate is still told what could lose it") {
  const Sample sample(passed());
  const Examined seen = examined(sample);
  CHECK(next_actions(seen).gate.empty());
  const std::string page =
      page_of([&](auto& blocks) { add_next_page(seen, next_actions(seen), blocks); });
  CHECK(page.find("All three gates are passed") != std::string::npos);
  CHECK(page.find("What could still lose it") != std::string::npos);
}

TEST_CASE("people not met, confirmations that lapse, criteria on paper; else the first to lapse") {
  const auto today = risks_of(passed(), "2026-11-22");
  REQUIRE_FALSE(today.empty());
  CHECK(has(risks_of(passed(), "2026-12-30"), "T103"));
  CHECK(has(risks_of(passed(), "2027-01-10"), "K103"));
  std::string on_paper = passed();
  on_paper.replace(on_paper.find("c6, f1"), 6, "f1");
  const auto risks = risks_of(on_paper, "2026-11-22");
  CHECK(has(risks, "C6"));
}
