#include "report/deal/fallen.hpp"

#include "support/reports.hpp"

#include <algorithm>

using namespace c136;
using namespace c136::test;

namespace {

std::string confirmed() {
  return edited(whole, "log:\n", "log:\n  - {on: 2026-11-15, with: [chen], confirms: [c3, c1]}\n");
}

std::string fallen(const std::string& deal, std::string_view today,
                   Language language = Language::en) {
  const Sample sample(deal, today, language);
  const Examined seen = examined(sample);
  return page_of([&](auto& blocks) { add_falls(seen, blocks); });
}

}  // namespace

TEST_CASE("a confirmation that has lapsed is said, with its dates") {
  CHECK(fallen(confirmed(), "2026-11-22") == "");
  const std::string page = fallen(confirmed(), "2027-02-01");
  CHECK(page.find("Fallen without an edit") != std::string::npos);
  CHECK(page.find("C3: the confirmation by Chen of 2026-11-15 lapsed after 2027-01-14") !=
        std::string::npos);
  CHECK(page.find("C1:") == std::string::npos);  // it holds 180 days
  CHECK(fallen(confirmed(), "2027-02-01", Language::zh).find("没有改动却下降的") !=
        std::string::npos);
}

TEST_CASE("a plan item that is overdue is said where it opened C605") {
  const std::string undecided =
      edited(whole, "selects: us, needs: {personal: a success", "needs: {personal: a success");
  const std::string planned = edited(undecided, "item: reference visit, due: 2026-12-10",
                                     "item: reference visit, due: 2026-12-10, delivers: w");
  CHECK(fallen(planned, "2026-12-10") == "");
  CHECK(fallen(planned, "2026-12-11").find("C6: \"reference visit\" is overdue since 2026-12-10") !=
        std::string::npos);
}
