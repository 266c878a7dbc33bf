#include "report/map/map_report.hpp"

#include "support/reports.hpp"
#include "support/warned.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("map: JSON has who, ties and what the map argues") {
  const Sample sample(filled(
      "deal: a\nc1: {contacts: [{id: wang, name: Wang, department: IT}, {id: chen, name: Chen, "
      "title: CFO, "
      "reports_to: wang}]}\n"
      "c3:\n  members:\n"
      "    - {who: wang, seat: top, tendency: 2, influence: high, relation: trust}\n"
      "    - {who: chen, seat: key, tendency: -1, signs: avoids, selects: sap, basis: fact}\n"));
  const Json json = map_document(examined(sample), Graph::Style::political).data;
  CHECK(json["schema_version"] == 1);
  CHECK(json["deal"] == "a");
  CHECK(json["people"][0].dump() ==
        R"({"who":"wang","name":"Wang","title":null,"seat":"top","department":"IT",)"
        R"("influence":"high","tendency":2,"known":null,"colour":"unknown","relation":"trust",)"
        R"("contacts_90":0,"last_met":null,"trend":null,"prefers":null,"selects":null,"chain":1,)"
        R"("left":null})");
  CHECK(json["people"][1]["known"] == -1);
  CHECK(json["people"][1]["colour"] == "red");
  CHECK(json["people"][1]["selects"] == "sap");
  CHECK(json["ties"].dump() == R"([{"from":"chen","to":"wang","kind":"reports"}])");
  CHECK(json["argues"].size() == 2);  // T113, and T109 of Wang
  CHECK(json["argues"][1]["code"] == "T109");
}

TEST_CASE("map: the page tells in words what is drawn, in both languages") {
  for (const Language language : {Language::en, Language::zh}) {
    const Sample sample(filled("c3: {members: [{who: wang, seat: top}]}\n"), "2026-11-22",
                        language);
    const std::string text = page(map_document(examined(sample), Graph::Style::fishbone), 160);
    CHECK(text.find("Wang") != std::string::npos);
    CHECK(text.find(language == Language::zh ? "未知" : "unknown") != std::string::npos);
    CHECK(text.find("T109") != std::string::npos);
  }
}

TEST_CASE("map: a deal without anybody says so") {
  const Sample sample{std::string(smallest)};
  CHECK(page(map_document(examined(sample), Graph::Style::political))
            .find("Nobody of the decision structure") != std::string::npos);
  CHECK_FALSE(map_beside(examined(sample)));
}

TEST_CASE(
    "map: the fishbone is told in words: a bone a department, from the head and the axis on") {
  const Sample sample(
      filled("c3:\n  members:\n"
             "    - {who: chen, seat: top, tendency: 0}\n"
             "    - {who: wang, seat: key}\n"));
  const std::string text = page(map_document(examined(sample), Graph::Style::fishbone), 160);
  CHECK(text.find("Bone, from the head on") != text.npos);
  CHECK(text.find("1. Chen") < text.find("2. Wang"));
  CHECK(page(map_document(examined(sample), Graph::Style::political), 160).find("Bone") ==
        text.npos);
}

TEST_CASE("map: its arguments go into every picture, also of the map beside a page") {
  const Sample sample(filled("c3: {members: [{who: wang, seat: top}]}\n"));
  const Document document = map_document(examined(sample), Graph::Style::political);
  for (const char* format : {"svg", "mermaid", "dot"}) {
    const std::string picture = find_format(format)->render(document, {});
    CAPTURE(std::string(format));
    CHECK(picture.find("The map argues back") != picture.npos);
    CHECK(picture.find("T109") != picture.npos);
    CHECK(picture.find("ERP for Hengyuan") != picture.npos);
  }
  REQUIRE(map_beside(examined(sample)));
  CHECK_FALSE(map_beside(examined(sample))->argues.empty());
  const Sample nobody{std::string(smallest)};
  const Document empty = map_document(examined(nobody), Graph::Style::political);
  for (const char* format : {"svg", "mermaid", "dot"})
    CHECK(find_format(format)->render(empty, {}).find("Nobody of the decision structure") !=
          std::string::npos);
}

TEST_CASE("map: who has left is told on the bones, too") {
  const Sample sample(
      filled("c1: {contacts: [{id: wang, name: Wang, left: 2026-11-01}, {id: chen, name: Chen}]}\n"
             "c3: {members: [{who: wang, seat: top}, {who: chen, seat: key}]}\n"));
  const std::string text = page(map_document(examined(sample), Graph::Style::fishbone), 160);
  CHECK(text.find("Wang (left on 2026-11-01)") != text.npos);
}
