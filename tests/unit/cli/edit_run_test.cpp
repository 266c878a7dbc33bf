#include "support/deal_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace c136;
using namespace c136::test;

TEST_CASE("an edit that would bring an error is refused, and nothing is written") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"set", "a.yaml", "stage", "nowhere"}) == 1);
  CHECK(folder.err.find("error[S005]") != std::string::npos);
  CHECK(folder.text("a.yaml") == small_deal);
  CHECK(folder.run({"set", "a.yaml", "stage", "nowhere", "--json"}) == 1);
  const auto json = nlohmann::json::parse(folder.out);
  CHECK(json["changed"] == false);
  CHECK(json["new_findings"][0]["code"] == "S005");
}

TEST_CASE("a file that is no YAML is refused with what is wrong") {
  DealFolder folder{{"a.yaml", "title: \"open\n"}};
  CHECK(folder.run({"set", "a.yaml", "title", "x"}) == 1);
  CHECK(folder.err.find("S001") != std::string::npos);
  CHECK(folder.text("a.yaml") == "title: \"open\n");
}

TEST_CASE("what a file had wrong before does not keep it from being mended") {
  DealFolder folder{{"a.yaml", small_deal + "amount: much\nclose: soon\n"}};
  CHECK(folder.run({"set", "a.yaml", "amount", "280万"}) == 0);
  CHECK(folder.text("a.yaml") == small_deal + "amount: 280万\nclose: soon\n");
}

TEST_CASE("a dry run shows a diff and writes nothing") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"set", "a.yaml", "stage", "decision", "--dry-run"}) == 0);
  CHECK(folder.out.find("-stage: needs\n+stage: decision\n") != std::string::npos);
  CHECK(folder.text("a.yaml") == small_deal);
}

TEST_CASE("the answer as JSON") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"set", "a.yaml", "c2.entry", "pain", "--json"}) == 0);
  const auto json = nlohmann::json::parse(folder.out);
  CHECK(json["schema_version"] == 1);
  CHECK(json["file"] == "a.yaml");
  CHECK(json["changed"] == true);
  CHECK(json["edits"][0]["line"] == 9);
  CHECK(json["edits"][0]["before"] == "");
  CHECK(json["edits"][0]["after"] == "c2:\n  entry: pain\n");
  CHECK(json["value"]["before"]["on_paper"] == "0W0F0C");
  CHECK(json["closed"] == std::vector<std::string>{"C204"});
}

TEST_CASE("nothing to change is said, and is no fault") {
  DealFolder folder{{"a.yaml", small_deal}};
  CHECK(folder.run({"set", "a.yaml", "stage", "needs"}) == 0);
  CHECK(folder.out == "a.yaml: nothing to change\n");
}

TEST_CASE("many edits are made together or not at all") {
  DealFolder folder{{"a.yaml", small_deal}};
  folder.input =
      "{\"op\": \"set\", \"path\": \"title\", \"value\": \"new\"}\n"
      "{\"op\": \"add\", \"path\": \"c1.contacts\", \"value\": {\"id\": \"li\", \"level\": "
      "\"senior\"}}\n"
      "{\"op\": \"unset\", \"path\": \"c1.contacts[wang].name\"}\n";
  CHECK(folder.run({"edit", "a.yaml", "--ops", "-"}) == 0);
  CHECK(folder.text("a.yaml").find("- {id: wang}\n    - {id: li, level: senior}\n") !=
        std::string::npos);
  const std::string before = folder.text("a.yaml");
  folder.input =
      "{\"op\": \"set\", \"path\": \"title\", \"value\": \"other\"}\n{\"op\": \"set\", \"path\": "
      "\"amount\", \"value\": \"much\"}\n";
  CHECK(folder.run({"edit", "a.yaml", "--ops", "-"}) == 1);
  CHECK(folder.text("a.yaml") == before);
  folder.input = "not json\n";
  CHECK(folder.run({"edit", "a.yaml", "--ops", "-"}) == 2);
}
