#include "cli/import/import_match.hpp"

#include "support/editing.hpp"

#include <doctest/doctest.h>

using namespace c136;

namespace {

bool is_said(std::string_view more, const FilledCell& cell, const Config& config = {}) {
  Sources sources{
      FileKind::deal,
      {"deal.yaml",
       "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: li.wei\nstage: needs\n" + std::string(more)},
      {},
      {},
      {}};
  const EditedDeal deal(sources, config, parse_date("2026-11-22").date, Language::en);
  return says(deal, cell, config);
}

}  // namespace

TEST_CASE("what the deal holds is said, whatever the form") {
  CHECK(is_said("amount: 128万\n", {"amount", "1280000", "1,280,000", "A2"}));
  CHECK_FALSE(is_said("amount: 128万\n", {"amount", "1290000", "1,290,000", "A2"}));
  CHECK_FALSE(is_said("", {"amount", "5", "5", "A2"}));
}

TEST_CASE("what a report prints of a key that is not there is said") {
  CHECK(is_said("", {"status", "open", "open", "A2"}));
  CHECK_FALSE(is_said("", {"status", "won", "won", "A2"}));
  CHECK(is_said("", {"customer.class", "standard", "standard", "A2"}));
  CHECK(is_said("log: [{on: 2026-11-20, kind: call, note: They wait}]\n",
                {"situation", "2026-11-20 They wait", "2026-11-20 They wait", "A2"}));
}
