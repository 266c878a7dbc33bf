#include "report/next/next_report.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

Document next(const std::string& deal) {
  const Sample sample(deal);
  NextReport report(Language::en, day("2026-11-22"));
  report.add(examined(sample));
  return std::move(report).finish();
}

}  // namespace

TEST_CASE("a deal that is closed has no next action") {
  CHECK(page(next(std::string(whole) + "status: shelved\n")) ==
        "No deal is open: nothing is left to do.\n");
}

TEST_CASE("a deal with errors is named in every form") {
  NextReport report(Language::zh, day("2026-11-22"));
  report.add(Rejected{"deals/bad.yaml", "bad", {1, 0, 0}});
  const Document document = std::move(report).finish();
  CHECK(page(document) == "bad\n===\ndeals/bad.yaml 有 1 处错误，请先改正。\n");
  CHECK(document.data["deals"][0]["error"] == true);
  CHECK(document.records.rows[0].size() == document.records.columns.size());
}

TEST_CASE("the date and the version stand above the deals") {
  const Document document = next(std::string(smallest));
  CHECK(document.data["schema_version"] == 1);
  CHECK(document.data["as_of"] == "2026-11-22");
  CHECK(document.data["deals"].size() == 1);
}

TEST_CASE(
    "pages taken one by one are those of the whole, and what only an empty report says stays "
    "unsaid") {
  const Sample open{std::string(smallest)}, closed(std::string(whole) + "status: shelved\n");
  NextReport pages(Language::en, day("2026-11-22"), Part::blocks);
  NextReport at_once(Language::en, day("2026-11-22"), Part::blocks);
  Document parts;
  for (const Sample* sample : {&closed, &open, &open}) {
    at_once.add(examined(*sample));
    pages.add(examined(*sample));
    for (Block& block : pages.take_pages().blocks) parts.blocks.push_back(std::move(block));
  }
  const Document rest = std::move(pages).finish();
  CHECK(rest.blocks.empty());
  CHECK(rest.data["deals"].empty());
  CHECK(page(parts) == page(std::move(at_once).finish()));
}
