#include "c136/report/report.hpp"
#include "support/allocations.hpp"
#include "support/reports.hpp"

#include <iterator>

using namespace c136;
using namespace c136::test;

namespace {

Document report_of(std::initializer_list<const Sample*> deals, const Rejected* rejected = nullptr) {
  ScoreReport report(Language::en);
  for (const Sample* deal : deals) report.add(examined(*deal));
  if (rejected) report.add(*rejected);
  return std::move(report).finish();
}

}  // namespace

TEST_CASE("one deal is a page without a summary") {
  const Sample deal{std::string(smallest)};
  const Document document = report_of({&deal});
  CHECK(page(document).find("1 deal") == std::string::npos);
  CHECK(document.records.rows.size() == 1);
  CHECK(document.data["schema_version"] == 1);
  CHECK(document.data["deals"].size() == 1);
}

TEST_CASE("several deals end with a summary, those with errors among them") {
  const Sample first{std::string(smallest)};
  const Sample second(edited(smallest, "stage: needs", "deal: hengyuan\nstage: initiation"));
  const Rejected third{"deals/bad.yaml", "bad", {2, 0, 0}};
  const Document document = report_of({&first, &second}, &third);
  const std::string text = page(document);
  const std::string_view summary = R"(3 deals
=======
Deal      Stage       Confirmed  On paper  Win rate  Gaps due  Warnings
--------  ----------  ---------  --------  --------  --------  --------
test      needs       0W0F0C     0W0F0C         0 %         5         0
hengyuan  initiation  0W0F0C     0W0F0C         0 %         9         0
bad       2 errors    –          –                –         –         –

Win rates are of the confirmed value, if decided today.
)";
  REQUIRE(text.size() > summary.size());
  CHECK(text.substr(text.size() - summary.size()) == summary);
  CHECK(document.records.rows.size() == 3);
  CHECK(document.data["deals"][2]["error"] == true);
}

TEST_CASE("pages taken one by one are those of the whole, and only what is wanted is made") {
  const Sample first{std::string(smallest)};
  const Rejected second{"deals/bad.yaml", "bad", {2, 0, 0}};
  ScoreReport pages(Language::en, c136_method(), Part::blocks);
  Document parts;
  const auto take = [&](Document part) {
    std::ranges::move(part.blocks, std::back_inserter(parts.blocks));
  };
  pages.add(examined(first));
  take(pages.take_pages());
  pages.add(second);
  take(pages.take_pages());
  CHECK(pages.take_pages().blocks.empty());
  const Document rest = std::move(pages).finish();
  CHECK(rest.records.rows.empty());
  CHECK(rest.data["deals"].size() == 0);
  take(rest);
  CHECK(page(parts) == page(report_of({&first}, &second)));

  ScoreReport data(Language::en, c136_method(), Part::data);
  data.add(second);
  const Document json = std::move(data).finish();
  CHECK(json.blocks.empty());
  CHECK(json.data["deals"].size() == 1);
}

TEST_CASE("of files with errors no more stays than their line of the summary") {
  constexpr std::size_t count = 5000;
  ScoreReport report(Language::en, c136_method(), Part::blocks);
  reset_peak();
  for (std::size_t i = 0; i < count; ++i) {
    report.add(Rejected{"deals/some-folder/bad.yaml", "bad", {2, 0, 0}});
    report.take_pages();
  }
  if (counts_allocations) CHECK(peak_bytes() < count * 2048);
}
