#include "report/import_document.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("rows that need no look are counted only") {
  const ImportSummary summary{"mpc.csv",
                              false,
                              {{3, "a", "new", "deals/a.yaml", ""},
                               {4, "b", "same", "", ""},
                               {5, "", "refused", "no owner", "C5"}},
                              {},
                              {}};
  const std::string text = page(import_document(Language::en, summary));
  CHECK(text.find("deals/a.yaml") != std::string::npos);
  CHECK(text.find("C5: no owner") != std::string::npos);
  CHECK(text.find("3 rows: 1 new, 1 same, 1 refused") != std::string::npos);
  CHECK(page(import_document(Language::zh, summary)).find("3 行：新建 1，相同 1，被拒 1") !=
        std::string::npos);
  CHECK(import_document(Language::en, summary).records.rows.size() == 3);
}
