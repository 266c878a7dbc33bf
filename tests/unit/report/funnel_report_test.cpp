#include "report/book/funnel_report.hpp"

#include "support/briefs.hpp"
#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("the report has its page, its records and its data") {
  const Config config;
  Book book = book_of(config, {brief("a", 100)});
  book.where = "stage=decision";
  const DealField* by = &deal_field("owner", "", Language::en);
  const Document document = funnel_document(book, Language::en, by);
  const std::string text = page(document);
  CHECK(
      text.starts_with("Funnel as of 2026-11-22\n=======================\n"
                       "Only deals with stage=decision.\n"));
  CHECK(text.find("By owner\n") != std::string::npos);
  CHECK(document.records.rows.size() == 10);
  CHECK(document.data["total"]["deals"] == 1);
}

TEST_CASE("nothing is said of a filter that was not given") {
  const Config config;
  const std::string text = page(funnel_document(book_of(config, {}), Language::zh, nullptr));
  CHECK(text.starts_with("商机漏斗（截至 2026-11-22）\n"));
  CHECK(text.find("仅限") == std::string::npos);
}
