#include "report/prepare/prepare_report.hpp"

#include "support/reports.hpp"

using namespace c136;
using namespace c136::test;

TEST_CASE("prepare: who it is, what was said, what decides, and the line to type") {
  const Sample sample{std::string(whole)};
  const std::string text = page(prepare_document(examined(sample), "chen"), 120);
  for (const char* shown :
       {"Before the meeting with Chen", "+3 insider: advises", "reference visit agreed",
        "easy to use", "Advances still to be had", "c136 log deals/test.yaml -w chen"}) {
    CAPTURE(shown);
    CHECK(text.find(shown) != std::string::npos);
  }
  const Json json = prepare_document(examined(sample), "wang").data;
  CHECK(json["who"] == "wang");
  CHECK(json["tendency"] == 1);
  CHECK(json["last_met"] == "2026-11-01");
}

TEST_CASE("of one day the log is told, not the action that was ticked off") {
  const Sample sample{
      "c136: 1\ntitle: t\ncustomer: {name: n}\nowner: me\nstage: needs\n"
      "c1: {contacts: [{id: chen, name: Chen}]}\n"
      "log: [{on: 2026-11-10, with: chen, note: She told us all}]\n"
      "plan: [{item: i, stage: needs, actions: [{do: Lunch, with: chen, done: 2026-11-10}]}]\n"};
  const std::string text = page(prepare_document(examined(sample), "chen"), 120);
  CHECK(text.find("She told us all") != std::string::npos);
}

TEST_CASE("prepare: of somebody who has left that is said first, and nothing is to be asked") {
  for (const Language language : {Language::en, Language::zh}) {
    const Sample sample(edited(whole, "{id: chen, ", "{id: chen, left: 2026-11-10, "), "2026-11-22",
                        language);
    const Document document = prepare_document(examined(sample), "chen");
    const std::string text = page(document, 120);
    CHECK(text.find(language == Language::zh ? "已于 2026-11-10 离开" : "Left on 2026-11-10") !=
          text.npos);
    CHECK(text.find("c136 log") == text.npos);
    CHECK(document.data["left"] == "2026-11-10");
  }
}

TEST_CASE("prepare: questions are sentences; codes and keys are for programs") {
  const Sample sample(edited(whole, "        - {who: zhao, point: the price, match: 2}\n", ""));
  const Document document = prepare_document(examined(sample), "zhao");
  const std::string text = page(document, 120);
  CHECK(text.find("What will you decide by?") != text.npos);
  CHECK(text.find("C404") == text.npos);
  CHECK(document.data["questions"][0]["gap"] == "C404");
  CHECK(document.data["questions"][0]["ask"] == "What will you decide by?");
}
