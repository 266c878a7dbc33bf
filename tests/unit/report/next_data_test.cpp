#include "report/next/next_data.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

/// The gate of its stage is 6C, and all of it is there on paper.
std::string preselection() {
  return edited(whole, "owner: li.wei\nstage: comparison", "owner: li.wei\nstage: preselection");
}

std::string zhao_unrated() {
  return edited(preselection(), "influence: low, tendency: 0", "influence: low");
}

}  // namespace

TEST_CASE("programs get whom to meet, through whom, and which field takes the fact") {
  const Sample sample(zhao_unrated());
  const Examined deal = examined(sample);
  const Json json = next_json(deal, next_actions(deal));
  CHECK(json["gate"] == "6C");
  CHECK(json["coach"] == "chen");
  const auto& actions = json["actions"];
  const auto zhao =
      std::ranges::find_if(actions, [](const Json& a) { return a["person"] == "zhao"; });
  REQUIRE(zhao != actions.end());
  CHECK((*zhao)["kind"] == "person");
  CHECK((*zhao)["through"]["id"] == "chen");
  CHECK((*zhao)["facts"][0]["field"] == "c3.members[who=zhao].tendency, signs");
  CHECK((*zhao)["closes"].dump() == R"(["C303"])");
}

TEST_CASE("one record per fact, each as long as the columns") {
  const Sample sample(zhao_unrated());
  const Examined deal = examined(sample);
  DataTable records;
  records = next_records();
  add_next_records(deal, next_actions(deal), records);
  CHECK(records.rows.size() > 1);
  for (const auto& row : records.rows) CHECK(row.size() == records.columns.size());
}

TEST_CASE("a deal that needs nothing has one record") {
  const Sample sample(zhao_unrated());
  DataTable records;
  records = next_records();
  NextActions nothing;
  nothing.gate = "6C";  // with all gates passed, what could still lose it follows
  add_next_records(examined(sample), nothing, records);
  REQUIRE(records.rows.size() == 1);
  CHECK(records.rows[0].size() == records.columns.size());
}
