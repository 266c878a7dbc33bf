#include "report/edit_document.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("an edit is told in a few lines") {
  EditSummary summary{.file = "a.yaml",
                      .changed = true,
                      .dry_run = false,
                      .told = {"a.yaml:3: done"},
                      .edits = {},
                      .before = EditedValue{"0W1F4C", "0W1F4C"},
                      .after = EditedValue{"0W1F4C", "1W2F5C"},
                      .closed = {"C305"},
                      .opened = {},
                      .new_findings = {},
                      .next = "Meet Li"};
  CHECK(page(edit_document(Language::en, summary)) ==
        "a.yaml:3: done\n\non paper 0W1F4C -> 1W2F5C; closed C305\n\nnext: Meet Li\n");
  CHECK(page(edit_document(Language::zh, summary)).find("纸面 0W1F4C -> 1W2F5C；补齐 C305") !=
        std::string::npos);
}
