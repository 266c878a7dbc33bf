#include "report/deal/score_data.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

namespace {

std::string confirmed(std::string_view criteria) {
  return edited(whole, "note: reference visit agreed",
                std::string("confirms: [").append(criteria) + "]");
}

}  // namespace

TEST_CASE("the JSON of a deal has the keys of the contract, in its order") {
  const Sample sample(confirmed("c1, f1"));
  Json json = score_json(examined(sample));
  const Json criteria = json["criteria"], contacts = json["key_contacts"];
  const Json diagnostics = json["diagnostics"];
  json.erase("criteria");
  json.erase("key_contacts");
  json.erase("diagnostics");
  CHECK(
      json.dump() ==
      R"({"file":"deals/test.yaml","deal":"test","title":"ERP for Hengyuan","as_of":"2026-11-22",)"
      R"("method":"c136","stage":"comparison","status":"open",)"
      R"("confirmed":{"value":"0W1F1C","W":0,"F":1,"C":1},)"
      R"("on_paper":{"value":"1W3F6C","W":1,"F":3,"C":6},)"
      R"("gates":{"6C":false,"2F":false,"1W":false},)"
      R"("win_rate":{"percent":3,"source":"carried","row":"0W1F","from":"c139"},"fell":[]})");
  CHECK(diagnostics["errors"] == 0);
  CHECK(diagnostics["warnings"] == sample.warnings().size());
  CHECK(diagnostics["gaps"] == 0);
  REQUIRE(criteria.size() == 10);
  CHECK(criteria[0].dump() ==
        R"({"id":"W","state":"on-paper","held":1,"asked":1,"gaps":[],"by":null,"on":null})");
  CHECK(
      criteria[1].dump() ==
      R"({"id":"F1","state":"confirmed","held":1,"asked":1,"gaps":[],"by":"chen","on":"2026-11-01"})");
  CHECK(criteria[9]["id"] == "C6");
  CHECK(contacts["needed"] == 1);
  REQUIRE(contacts["posts"].size() == 6);
  CHECK(contacts["posts"][0].dump() == R"({"post":"decision","found":1,"missing":0})");
  CHECK(contacts["posts"][5]["post"] == "engineering");
}

TEST_CASE("open criteria list their gaps; a denial is one that nothing else counts") {
  const Sample sample(edited(whole, "note: reference visit agreed", "denies: c1"));
  const Json c1 = score_json(examined(sample))["criteria"][4];
  CHECK(c1.dump() ==
        R"({"id":"C1","state":"open","held":5,"asked":5,"gaps":["K201"],"by":null,"on":null})");
}

TEST_CASE("the boss alone has no rate") {
  const Sample sample(confirmed("w"));
  CHECK(score_json(examined(sample))["win_rate"].dump() ==
        R"({"percent":null,"source":"none","row":null,"from":null})");
}

TEST_CASE("a deal with errors says only that") {
  CHECK(rejected_json({"deals/a.yaml", "a", {2, 0, 0}}).dump() ==
        R"({"file":"deals/a.yaml","deal":"a","error":true,)"
        R"("diagnostics":{"errors":2,"warnings":0,"gaps":0}})");
  CHECK(rejected_json({"-", "", {1, 0, 0}})["deal"].is_null());
}

TEST_CASE("records are flat and as long as their columns") {
  const Sample sample{std::string(smallest)};
  const auto columns = score_columns(c136_method());
  const auto record = score_record(examined(sample));
  const auto rejected =
      rejected_record(Rejected{"deals/a.yaml", "", {1, 0, 0}}, score_columns(c136_method()));
  REQUIRE(record.size() == columns.size());
  REQUIRE(rejected.size() == columns.size());

  const auto text = [&](std::string_view id) {
    const auto column = std::ranges::find(columns, id, &Column::id);
    return std::get<std::string>(record[static_cast<std::size_t>(column - columns.begin())].value);
  };
  CHECK(text("file") == "deals/test.yaml");
  CHECK(text("confirmed") == "0W0F0C");
  CHECK(text("gate_6c") == "false");
  CHECK(text("win_rate_row") == "0W0F");
  CHECK(text("f1") == "open");
  CHECK(record.back().empty());
  CHECK(std::get<std::string>(rejected.back().value) == "1 error");
}
